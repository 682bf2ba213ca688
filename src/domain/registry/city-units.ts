import { z } from 'zod';
import { plainText } from '../text';
import { defaultRegistry } from './default-registry';
import { unitIdSchema, type DutyList, type UnitId } from './duty-list';
import { unitClasses, unitSchema, type Unit } from './registry';
import { refuseEdit, type RegistryRefusal } from './registry-refusal';

/** A unit of the city, also one that takes no new cases any more: a case that names it goes on naming it. */
export const cityUnitSchema = unitSchema.extend({
  id: unitIdSchema.refine((id) => id !== 'district', '这一编号另有含义'),
  divisions: z.array(plainText(40)).max(50),
});
export interface CityUnit extends Unit {
  readonly retired?: true;
}

export const unitChangeSchema = z.strictObject({
  name: plainText(60).optional(),
  class: z.enum(unitClasses).optional(),
  head: plainText(40).optional(),
  divisions: z.array(plainText(40)).max(50).optional(),
});
export type UnitChange = z.infer<typeof unitChangeSchema>;

/** The units before anybody has edited them: those the duty list names, with what the default registry knows of them. */
export function unitsNamedIn({ names, retired = [] }: DutyList): CityUnit[] {
  return Object.entries(names).map(([id, name]) => {
    const told = defaultRegistry.units.find((unit) => unit.id === id) ?? UNTOLD;
    return { ...told, id, name, ...(retired.includes(id) && { retired: true }) };
  });
}

const UNTOLD: Omit<Unit, 'id' | 'name'> = { class: 'department', head: '主要负责人', divisions: [] };

/** Their names travel with every case (R10). */
const MOST_UNITS = 500;

export function addUnit(units: readonly CityUnit[], unit: Unit): CityUnit[] | RegistryRefusal {
  const taken = units.find(({ id, name }) => id === unit.id || name === unit.name);
  if (taken !== undefined) return refuseEdit('unit-taken', `编号或名称已用于 ${taken.name}（${taken.id}）`);
  if (units.length >= MOST_UNITS) return refuseEdit('registry-full', `单位不能超过 ${MOST_UNITS} 个`);
  return [...units, unit];
}

/** The units with one of them changed; the id stands in cases and never changes. */
export function changeUnit(
  units: readonly CityUnit[],
  unitId: UnitId,
  { name, class: kind, head, divisions }: UnitChange,
): CityUnit[] | RegistryRefusal {
  if (units.some((other) => other.id !== unitId && other.name === name)) {
    return refuseEdit('unit-taken', `名称已用于另一单位：${name}`);
  }
  const change = {
    ...(name && { name }),
    ...(kind && { class: kind }),
    ...(head && { head }),
    ...(divisions && { divisions }),
  };
  return units.map((unit) => (unit.id === unitId ? { ...unit, ...change } : unit));
}

/** Takes a unit out of use, or back into it. */
export function setRetired(units: readonly CityUnit[], unitId: UnitId, retired: boolean): CityUnit[] | RegistryRefusal {
  const unit = units.find(({ id }) => id === unitId);
  if ((unit?.retired ?? false) === retired) return refuseEdit('already-so', retired ? '该单位已停用' : '该单位未停用');
  return units.map((one) => {
    if (one.id !== unitId) return one;
    const { retired: _was, ...rest } = one;
    return retired ? { ...rest, retired: true } : rest;
  });
}

/** The duty list that goes with the units. */
export function withUnits(list: DutyList, units: readonly CityUnit[], version: string): DutyList {
  const { retired: _before, ...rest } = list;
  const retired = units.flatMap((unit) => (unit.retired === true ? [unit.id] : []));
  const names = Object.fromEntries(units.map(({ id, name }) => [id, name]));
  return { ...rest, version, names, ...(retired.length > 0 && { retired }) };
}

import { z } from 'zod';
import type { CityUnit } from '../../domain/registry/city-units';
import { unitClasses } from '../../domain/registry/registry';
import { dutiesOf } from '../../domain/registry/unit-duties';
import { readUnits, type CityUnits } from '../../store/rules/units.repository';
import type { UseCaseDeps } from '../deps';
import { unknownThing } from '../refused';
import type { AtRevision } from './edit-on-record';

const unitFields = {
  id: z.string(),
  name: z.string(),
  class: z.enum(unitClasses).describe('只在同类之间排名'),
  head: z.string().describe('负责的职务，不是姓名'),
  divisions: z.array(z.string()),
  retired: z.boolean().describe('已停用：不再交办新的诉求，在办诉求中仍用其名称'),
};
export const unitShown = z.strictObject(unitFields).meta({ id: 'Unit' });
export const unitInFull = z
  .strictObject({
    ...unitFields,
    categories: z.array(z.string()).describe('职责清单中由其承办的事项类别'),
    districts: z.array(z.string()).describe('由其负责的区县'),
    fallback: z.boolean().describe('无人承办的由其承办'),
  })
  .meta({ id: 'UnitInFull' });

export type UnitInFull = z.infer<typeof unitInFull>;

export async function listUnits({ pool }: UseCaseDeps): Promise<AtRevision<{ items: z.infer<typeof unitShown>[] }>> {
  const { revision, units } = await readUnits(pool);
  return { revision, body: { items: units.map(unitView) } };
}

export async function readUnit({ pool }: UseCaseDeps, id: string): Promise<AtRevision<UnitInFull>> {
  return unitAtRevision(await readUnits(pool), id);
}

export function unitAtRevision(city: CityUnits, id: string): AtRevision<UnitInFull> {
  return { revision: city.revision, body: unitFullView(city, id) };
}

function unitView({ id, name, class: kind, head, divisions, retired }: CityUnit): z.infer<typeof unitShown> {
  return { id, name, class: kind, head, divisions, retired: retired === true };
}

function unitFullView(city: CityUnits, id: string): UnitInFull {
  const { categories, districts, fallback } = dutiesOf(city.dutyList, id);
  return { ...unitView(unitOf(city, id)), categories: [...categories], districts: [...districts], fallback };
}

export function unitOf({ units }: CityUnits, id: string): CityUnit {
  const unit = units.find((one) => one.id === id);
  if (unit === undefined) throw unknownThing();
  return unit;
}

import type { Fault } from '../../domain/faults';
import { addUnit, changeUnit, setRetired, type CityUnit, type UnitChange } from '../../domain/registry/city-units';
import { isKnownUnit, type DutyList } from '../../domain/registry/duty-list';
import type { Unit } from '../../domain/registry/registry';
import { refuseEdit, type RegistryRefusal } from '../../domain/registry/registry-refusal';
import { dutiesOf, hasDuties, takeDuties, type UnitDuties } from '../../domain/registry/unit-duties';
import type { RegistryAct } from '../../store/rules/registry.repository';
import { openCasesOf, readUnits, saveUnits, type CityUnits } from '../../store/rules/units.repository';
import type { UseCaseDeps } from '../deps';
import { faulty } from '../refused';
import { editOnRecord, unlessRefused, type AtRevision, type Editing } from './edit-on-record';
import { unitAtRevision, unitOf, type UnitInFull } from './units';

type Edited = AtRevision<UnitInFull>;

/** The units after an edit, and the duty list where it changes too; or why not. */
type UnitsEdited =
  { readonly units: readonly CityUnit[] | RegistryRefusal; readonly dutyList?: DutyList } | RegistryRefusal;

interface UnitEdit extends Editing {
  readonly act: RegistryAct;
  readonly id: string;
  readonly edit: (city: CityUnits) => UnitsEdited;
}

export function registerUnit(deps: UseCaseDeps, editing: Editing, unit: Unit): Promise<Edited> {
  const edit = ({ units }: CityUnits): UnitsEdited => ({ units: addUnit(units, unit) });
  return editUnits(deps, { ...editing, act: 'added', id: unit.id, edit });
}

/** What is not given stays. */
export function reviseUnit(deps: UseCaseDeps, editing: Editing, id: string, change: UnitChange): Promise<Edited> {
  const edit = ({ units }: CityUnits): UnitsEdited => ({ units: changeUnit(units, id, change) });
  return editUnits(deps, { ...editing, act: 'changed', id, edit });
}

/** A unit with duties is retired only for a successor that takes them; its open cases, counted, stay with it. */
export async function retireUnit(
  deps: UseCaseDeps,
  editing: Editing,
  id: string,
  successor: string | undefined,
): Promise<AtRevision<UnitInFull & { openCases: number }>> {
  const edit = (city: CityUnits): UnitsEdited => retired(city, id, successor);
  const { revision, body } = await editUnits(deps, { ...editing, act: 'retired', id, edit });
  return { revision, body: { ...body, openCases: await openCasesOf(deps.pool, id) } };
}

export function restoreUnit(deps: UseCaseDeps, editing: Editing, id: string): Promise<Edited> {
  const edit = ({ units }: CityUnits): UnitsEdited => ({ units: setRetired(units, id, false) });
  return editUnits(deps, { ...editing, act: 'restored', id, edit });
}

/** Categories, districts or what nobody has fall to the unit from now on. */
export function giveDuties(deps: UseCaseDeps, editing: Editing, id: string, duties: UnitDuties): Promise<Edited> {
  const edit = ({ units, dutyList }: CityUnits): UnitsEdited => {
    if (!isKnownUnit(dutyList, id)) return refuseEdit('already-so', '该单位已停用，须先恢复');
    const faults = [
      ...unknown('categories', duties.categories, dutyList.byCategory),
      ...unknown('districts', duties.districts, dutyList.byDistrict),
    ];
    if (faults.length > 0) throw faulty(faults);
    return { units, dutyList: takeDuties(dutyList, id, duties) };
  };
  return editUnits(deps, { ...editing, act: 'duties-taken', id, edit });
}

/** Edits the units on top of what the caller has read, and shows the one it was about. */
async function editUnits({ pool }: UseCaseDeps, { act, id, edit, ...editing }: UnitEdit): Promise<Edited> {
  const known = await readUnits(pool);
  if (act !== 'added') unitOf(known, id);
  const onRecord = editOnRecord(known.revision, editing, { kind: 'units', act, subject: id });
  const edited = edit(known);
  const units = unlessRefused('code' in edited ? edited : edited.units);
  const dutyList = ('dutyList' in edited ? edited.dutyList : undefined) ?? known.dutyList;
  const revision = await saveUnits(pool, onRecord, { units, dutyList });
  return unitAtRevision({ revision, units, dutyList }, id);
}

function retired({ units, dutyList }: CityUnits, id: string, successor: string | undefined): UnitsEdited {
  const duties = dutiesOf(dutyList, id);
  if (!hasDuties(duties)) return { units: setRetired(units, id, true) };
  if (successor === undefined) {
    return refuseEdit('unit-on-duty', '该单位承担职责清单事项，须以 successor 指明接替单位');
  }
  if (successor === id || !isKnownUnit(dutyList, successor)) {
    return refuseEdit('unit-on-duty', `不能由 ${successor} 接替：没有这个单位，或已停用，或就是本单位`);
  }
  return { units: setRetired(units, id, true), dutyList: takeDuties(dutyList, successor, duties) };
}

function unknown(field: string, names: readonly string[], known: Readonly<Record<string, string>>): Fault[] {
  return names.flatMap((name, index) =>
    Object.hasOwn(known, name) ? [] : [{ path: `body.${field}.${index}`, message: `职责清单中没有：${name}` }],
  );
}

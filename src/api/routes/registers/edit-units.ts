import type { z } from 'zod';
import type { CityUnit } from '../../../domain/registry/city-units';
import type { DutyList } from '../../../domain/registry/duty-list';
import type { RegistryRefusal } from '../../../domain/registry/registry-refusal';
import type { RegistryAct } from '../../../store/rules/registry.repository';
import { readUnits, saveUnits, type CityUnits } from '../../../store/rules/units.repository';
import type { ApiDeps } from '../../deps';
import { editOf, etagOf } from '../../etag';
import { Problem } from '../../problem';
import type { Answer, Call } from '../../route';
import { unitFullView, unitOf, type unitInFull } from './unit-view';

/** The units after an edit, and the duty list where it changes too; or why not. */
export type UnitsEdited =
  { readonly units: readonly CityUnit[] | RegistryRefusal; readonly dutyList?: DutyList } | RegistryRefusal;

interface Editing {
  readonly act: RegistryAct;
  readonly id: string;
  readonly reason: string;
  readonly edit: (city: CityUnits) => UnitsEdited;
}

/** Edits the units on top of what the caller has read, and shows the one it was about. */
export async function editUnits(
  deps: ApiDeps,
  call: Call,
  { act, id, reason, edit }: Editing,
): Promise<Answer<z.infer<typeof unitInFull>>> {
  const known = await readUnits(deps.pool);
  if (act !== 'added') unitOf(known, id);
  const onRecord = await editOf(deps, call, { kind: 'units', act, subject: id, reason });
  const edited = edit(known);
  const units = unlessRefused('code' in edited ? edited : edited.units);
  const dutyList = ('dutyList' in edited ? edited.dutyList : undefined) ?? known.dutyList;
  const revision = await saveUnits(deps.pool, onRecord, { units, dutyList });
  return { headers: etagOf('units', revision), body: unitFullView({ revision, units, dutyList }, id) };
}

/** What the rules of the registry gave, unless it is their answer no. */
export function unlessRefused<T>(answer: readonly T[] | RegistryRefusal): readonly T[] {
  if ('code' in answer) throw new Problem(answer.code, answer.reason);
  return answer;
}

import { dayOf } from '../../domain/calendar/instant';
import { withRegistryNames, type RecordBody, type RecordKind } from '../../domain/record/kinds';
import { findRecord, listRecords, saveRecord, type StoredRecord } from '../../store/registers/records.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { unknownThing } from '../refused';
import { shownPage } from '../shapes';
import { editedMeanwhile, NO_REVISION, revisionUnsaid } from './edit-on-record';
import { RECORD_READERS } from './record-roles';
import { validateRecord } from './validate-record';

export type ShownRecord = Pick<StoredRecord, 'id' | 'version' | 'body'>;

/** Who asks; undefined for whoever asks without a key for what is for everybody. */
type Asker = Principal | undefined;

/** The records of a kind that are in use and that the caller may read; `where` narrows by fields, one left undefined does not. */
export async function listKind(
  { pool }: UseCaseDeps,
  principal: Asker,
  kind: RecordKind,
  { q, limit, cursor, where }: PageRequest & { readonly q?: string | undefined; readonly where: RecordBody },
): Promise<Page<ShownRecord>> {
  const given = Object.fromEntries(Object.entries(where).filter(([, value]) => (value as unknown) !== undefined));
  const filter = { kind: kind.id, q, where: withRegistryNames(kind, given), until: publicUntil(kind, principal) };
  return shownPage(await listRecords(pool, filter, { limit, cursor }), shownRecord);
}

export async function readRecord(
  { pool }: UseCaseDeps,
  principal: Asker,
  kind: RecordKind,
  id: string,
): Promise<ShownRecord> {
  const found = await findRecord(pool, kind.id, id);
  if (found === undefined || found.retired) throw unknownThing();
  const until = publicUntil(kind, principal);
  if (until !== undefined && String(found.body[until.field]) > until.day) throw unknownThing();
  return shownRecord(found);
}

/** Which record is edited, by whom, and which version of it they have read; undefined where they do not say. */
interface RecordEdit {
  readonly id: string;
  readonly by: string;
  readonly from: number | undefined;
}

/** Registers a record, or changes the one there is; one that was retired is in use again. */
export async function putRecord(
  deps: UseCaseDeps,
  kind: RecordKind,
  edit: RecordEdit,
  given: RecordBody,
): Promise<ShownRecord> {
  const body = withRegistryNames(kind, given);
  await validateRecord(deps, kind, { id: edit.id, body });
  return save(deps, kind, edit, { body, retired: false });
}

export async function retireRecord(deps: UseCaseDeps, kind: RecordKind, edit: RecordEdit): Promise<ShownRecord> {
  const found = await findRecord(deps.pool, kind.id, edit.id);
  if (found === undefined) throw unknownThing();
  return save(deps, kind, edit, { body: withRegistryNames(kind, found.body), retired: true });
}

async function save(
  { pool }: UseCaseDeps,
  { id: kind }: RecordKind,
  { id, by, from }: RecordEdit,
  { body, retired }: Pick<StoredRecord, 'body' | 'retired'>,
): Promise<ShownRecord> {
  const before = await findRecord(pool, kind, id);
  if (from === undefined && before !== undefined) throw revisionUnsaid();
  if (from === NO_REVISION) throw editedMeanwhile();
  const saved = await saveRecord(pool, { kind, id, body, retired, by, from: from ?? 0 });
  if (saved.kind === 'stale') throw editedMeanwhile();
  return { id, version: saved.version, body };
}

/** Until which day's records somebody may read: those at work every one, others what is published by now. */
function publicUntil({ publicFrom: field }: RecordKind, principal: Asker) {
  if (field === undefined || RECORD_READERS.some((role) => role === principal?.actor.role)) return undefined;
  return { field, day: dayOf(Date.now()) };
}

function shownRecord({ id, version, body }: StoredRecord): ShownRecord {
  return { id, version, body };
}

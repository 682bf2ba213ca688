import type { Template } from '../../domain/campaign/templates/template';
import { canBeDone } from '../../domain/obligation/can-be-done';
import type { RecordBody, RecordKind } from '../../domain/record/kinds';
import { faultsOfRecord, type Known, type RecordFault } from '../../domain/record/sense';
import { isKnownUnit } from '../../domain/registry/duty-list';
import { ensureTemplates, listTemplates } from '../../store/campaigns/campaign-templates.repository';
import type { Pool } from '../../store/sql/pool';
import { allRecords, knownRecords, recordsWithCode } from '../../store/registers/records.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import { faulty } from '../refused';

export interface NamedRecord {
  readonly id: string;
  readonly body: RecordBody;
}

/** What records point to, as far as it is there; those of the same file may point to each other. */
export async function knownTo(
  { pool }: UseCaseDeps,
  kind: RecordKind,
  records: readonly NamedRecord[],
): Promise<Known> {
  const { dutyList } = await currentRules(pool);
  const references = kind.fields.flatMap((field) =>
    field.type === 'reference' ? records.map(({ body }) => ({ kind: field.of, id: String(body[field.id] ?? '') })) : [],
  );
  const found = await knownRecords(pool, references);
  const own = new Set(records.map(({ id }) => `${kind.id} ${id}`));
  const grids = await gridsFor(pool, kind, records);
  const codes = await codesOf(pool, kind, records);
  const templates = kind.id === 'obligation-rules' ? await templatesOf(pool) : [];
  return {
    hasCode: (code, otherThan) => codes.get(code)?.find((id) => id !== otherThan),
    isUnit: (id) => isKnownUnit(dutyList, id),
    isRecord: (of, id) => found.has(`${of} ${id}`) || own.has(`${of} ${id}`),
    grid: (id) => grids.get(id),
    isDone: (deed) => templates.some((template) => canBeDone(template, deed)),
  };
}

/** Who has the codes of these records, by code: those on record that the file does not replace, and those of the file itself. */
async function codesOf(
  pool: Pool,
  kind: RecordKind,
  records: readonly NamedRecord[],
): Promise<Map<string, readonly string[]>> {
  const field = kind.fields.find(({ type }) => type === 'code')?.id;
  if (field === undefined) return new Map();
  const own = records.flatMap(({ id, body }) => (typeof body[field] === 'string' ? [{ id, code: body[field] }] : []));
  const replaced = new Set(records.map(({ id }) => id));
  const there = await recordsWithCode(
    pool,
    { kind: kind.id, field },
    own.map(({ code }) => code),
  );
  const all = [...own, ...there.filter(({ id }) => !replaced.has(id))];
  return new Map(own.map(({ code }) => [code, all.filter((one) => one.code === code).map(({ id }) => id)]));
}

/** Every grid, because a chain of them goes up further than one record says; nothing where the kind knows none. */
async function gridsFor(
  pool: Pool,
  kind: RecordKind,
  records: readonly NamedRecord[],
): Promise<Map<string, RecordBody>> {
  if (!kind.fields.some((field) => field.type === 'reference' && field.of === 'grids')) return new Map();
  const all = [...(await allRecords(pool, 'grids')), ...(kind.id === 'grids' ? records : [])];
  return new Map(all.map(({ id, body }) => [id, body]));
}

async function templatesOf(pool: Pool): Promise<Template[]> {
  await ensureTemplates(pool);
  return (await listTemplates(pool)).map(({ template }) => template);
}

/** Refuses a record that points to nothing or makes no sense: 422 with every fault and its path. */
export async function validateRecord(deps: UseCaseDeps, kind: RecordKind, record: NamedRecord): Promise<void> {
  const faults: RecordFault[] = faultsOfRecord(kind, record, await knownTo(deps, kind, [record]));
  if (faults.length === 0) return;
  throw faulty(faults.map(({ field, message }) => ({ path: `body.${field}`, message })));
}

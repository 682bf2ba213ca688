import type { Day } from '../../domain/calendar/instant';
import type { RecordBody } from '../../domain/record/kinds';
import { canonicalJson } from '../sql/canonical-json';
import { limitOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool, PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';

export interface StoredRecord {
  readonly id: string;
  /** Counts from 1; the ETag of the record. */
  readonly version: number;
  readonly body: RecordBody;
  readonly retired: boolean;
}

export interface RecordToSave {
  readonly kind: string;
  readonly id: string;
  readonly body: RecordBody;
  readonly retired?: boolean;
  readonly by: string;
  /** The version it is made from; 0 for one that must not be there yet; left out, whichever there is (an import). */
  readonly from?: number;
}

export type Saved =
  { readonly kind: 'saved'; readonly version: number } | { readonly kind: 'stale'; readonly version: number };

/** Saves a record as a new version, unless somebody else has changed it since; the same again is no new version. */
export function saveRecord(pool: Pool, record: RecordToSave): Promise<Saved> {
  return inTransaction(pool, (client) => saveOne(client, record)).catch(refuseTakenCode);
}

/** Two that have one code and are saved at one instant: each looks before the other is there, and the index lets one through. */
function refuseTakenCode(error: unknown): never {
  const isTaken = (error as { constraint?: unknown } | null)?.constraint === 'records_one_firm_a_code';
  throw isTaken ? new StoreError('code-taken', '另一家企业已登记了这个统一社会信用代码，请刷新后再试') : error;
}

/** Saves all of them or none; gives how many are new or changed. */
export async function saveRecords(pool: Pool, records: readonly RecordToSave[]): Promise<number> {
  return inTransaction(pool, async (client) => {
    let changed = 0;
    await freeCodes(client, records);
    for (const record of records) {
      const before = await current(client, record);
      if ((await saveOne(client, record)).version !== before?.version) changed += 1;
    }
    await holdCodes(client, records);
    return changed;
  }).catch(refuseTakenCode);
}

/** Firms of one file may exchange their codes: those that change theirs let go of it first, because the index looks at each row by itself. */
async function freeCodes(client: PoolClient, records: readonly RecordToSave[]): Promise<void> {
  const firms = records.filter(({ kind }) => kind === 'firms');
  if (firms.length === 0) return;
  await client.query(
    `update records r set shares_code = true from unnest($1::text[], $2::text[]) as given (id, code)
     where r.kind = 'firms' and r.id = given.id and not r.retired and r.body ->> 'creditCode' is distinct from given.code`,
    [firms.map(({ id }) => id), firms.map(({ body }) => body['creditCode'] ?? null)],
  );
}

/** What the file leaves as it is holds its code as what it changes does. */
async function holdCodes(client: PoolClient, records: readonly RecordToSave[]): Promise<void> {
  const firms = records.filter(({ kind }) => kind === 'firms').map(({ id }) => id);
  if (firms.length === 0) return;
  const sql = `update records set shares_code = false where kind = 'firms' and id = any($1) and shares_code`;
  await client.query(sql, [firms]);
}

async function saveOne(client: PoolClient, record: RecordToSave): Promise<Saved> {
  const { kind, id, body, retired = false, by, from } = record;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`${kind} ${id}`]);
  const before = await current(client, record);
  const { version = 0 } = before ?? {};
  if (isSame(before, { body, retired })) return { kind: 'saved', version };
  if (from !== undefined && from !== version) return { kind: 'stale', version };
  const values = [kind, id, version + 1, canonicalJson(body), retired, by];
  await client.query(
    `insert into records (kind, id, version, body, retired, updated_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (kind, id) do update set version = excluded.version, body = excluded.body, retired = excluded.retired,
       shares_code = false, updated_at = now(), updated_by = excluded.updated_by`,
    values,
  );
  await client.query(
    'insert into record_versions (kind, id, version, body, retired, by) values ($1, $2, $3, $4, $5, $6)',
    values,
  );
  return { kind: 'saved', version: version + 1 };
}

function isSame(before: StoredRecord | undefined, after: Pick<StoredRecord, 'body' | 'retired'>): boolean {
  return before?.retired === after.retired && canonicalJson(before.body) === canonicalJson(after.body);
}

async function current(
  client: Pool | PoolClient,
  { kind, id }: Pick<RecordToSave, 'kind' | 'id'>,
): Promise<StoredRecord | undefined> {
  const { rows } = await client.query<StoredRecord>(
    'select id, version, body, retired from records where kind = $1 and id = $2',
    [kind, id],
  );
  return rows[0];
}

export function findRecord(pool: Pool, kind: string, id: string): Promise<StoredRecord | undefined> {
  return current(pool, { kind, id });
}

export interface RecordFilter {
  readonly kind: string;
  /** Part of what any of its texts says. */
  readonly q?: string | undefined;
  /** Fields that must be so: `{district: '云龙区'}`. */
  readonly where?: RecordBody;
  /** A field that holds a day, and the last day it may be. */
  readonly until?: { readonly field: string; readonly day: Day } | undefined;
}

/** Those in use, by id. */
export async function listRecords(
  pool: Pool,
  { kind, q, where = {}, until }: RecordFilter,
  page: PageRequest,
): Promise<Page<StoredRecord>> {
  const limit = limitOf(page);
  const { rows } = await pool.query<StoredRecord>(
    `select id, version, body, retired from records
     where kind = $1 and not retired and ($2::text is null or position(lower($2) in lower(id || ' ' || body::text)) > 0)
       and body @> $3 and ($4::text is null or body ->> $4 <= $5) and ($6::text is null or id > $6) order by id limit $7`,
    [kind, q ?? null, JSON.stringify(where), ...dayLimit(until), page.cursor ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length <= limit || last === undefined ? { items } : { items, next: last.id };
}

function dayLimit(until: RecordFilter['until']): [string | null, string | null] {
  return until === undefined ? [null, null] : [until.field, until.day];
}

/** All in use, for a file or a check; the kinds are small. */
export async function allRecords(pool: Pool, kind: string): Promise<StoredRecord[]> {
  const { rows } = await pool.query<StoredRecord>(
    'select id, version, body, retired from records where kind = $1 and not retired order by id',
    [kind],
  );
  return rows;
}

/** Those in use whose fields are so, by id. */
export async function recordsWhere(pool: Pool, kind: string, where: RecordBody): Promise<StoredRecord[]> {
  const { rows } = await pool.query<StoredRecord>(
    'select id, version, body, retired from records where kind = $1 and not retired and body @> $2 order by id',
    [kind, JSON.stringify(where)],
  );
  return rows;
}

/** Those in use that have one of the codes, however it was written before codes were tidied. */
export async function recordsWithCode(
  pool: Pool,
  { kind, field }: { readonly kind: string; readonly field: string },
  codes: readonly string[],
): Promise<{ id: string; code: string }[]> {
  if (codes.length === 0) return [];
  const { rows } = await pool.query<{ id: string; code: string }>(
    `select id, code from records, upper(regexp_replace(normalize(body ->> $2, nfkc), '[[:space:]-]', '', 'g')) as code
     where kind = $1 and not retired and code = any($3::text[]) order by id`,
    [kind, field, codes],
  );
  return rows;
}

/** Which of the references lead to a record in use, as `kind id`. */
export async function knownRecords(
  pool: Pool,
  references: readonly { readonly kind: string; readonly id: string }[],
): Promise<Set<string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select kind || ' ' || id as name from records
     where not retired and (kind, id) in (select * from unnest($1::text[], $2::text[]))`,
    [references.map(({ kind }) => kind), references.map(({ id }) => id)],
  );
  return new Set(rows.map(({ name }) => name));
}

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AppealState } from '../../domain/appeal/state';
import { isStorable } from '../sql/canonical-json';
import { createJustRead } from './just-read';
import type { EngineKey, EngineKeys, FoundEngineKey } from './engine-key';
import type { Keyring } from './keyring';
import type { Pool, PoolClient } from '../sql/pool';
import { seal, unseal } from './seal';

interface Row {
  readonly id: string;
  /** A bigint, as text. */
  readonly place: string;
  readonly workflowId: string | null;
  readonly forMessage: boolean;
  readonly wrapped: Buffer | null;
  /** Unwrapped already. */
  readonly key?: EngineKey;
}

const ROW = `id, place, workflow_id as "workflowId", for_message as "forMessage", wrapped_key as wrapped`;

/** The keys as the store has them at the moment they are asked for, or had them in the query that an act begins with. */
export function createEngineKeys(pool: Pool, keyring: Keyring): EngineKeys {
  return {
    async of(workflowId) {
      const row = justRead.take(pool, workflowId) ?? (await inUse(pool, keyring, workflowId));
      justRead.note(pool, row.id, row);
      return keyOf(keyring, row);
    },
    async find(ids, workflowId) {
      // The answer to a message comes under the key of the message.
      const noted = ids.flatMap((id) => justRead.take(pool, id) ?? []);
      const missing = ids.filter((id) => !noted.some((row) => row.id === id));
      const asked = missing.length === 0 ? [] : await rowsOf(pool, missing, workflowId);
      const rows = new Map([...noted, ...asked].map((row) => [row.id, row]));
      return new Map(ids.map((id) => [id, found(keyring, rows.get(id), workflowId)]));
    },
  };
}

/** A row as JSON brings it, with another query of the same act. */
export interface EngineKeyRow {
  readonly id: string;
  readonly place: number;
  readonly for_message: boolean;
  readonly workflow_id: string;
  /** Bytes in PostgreSQL's own spelling. */
  readonly wrapped_key: string;
}

/** The query of the key in use for a workflow. */
export const NEWEST_KEY = (workflowId: 'a.workflow_id'): string =>
  `select id, place, workflow_id, for_message, wrapped_key from engine_keys e
   where e.workflow_id = ${workflowId} and not for_message and wrapped_key is not null order by place desc limit 1`;

/** Whoever has read the key with the case says so, and the act that follows need not ask for it. */
export function noteJustRead(pool: Pool, workflowId: string, row: EngineKeyRow): void {
  const { id, place, for_message: forMessage, wrapped_key: wrapped } = row;
  const bytes = Buffer.from(wrapped.slice('\\x'.length), 'hex');
  justRead.note(pool, workflowId, { id, place: String(place), workflowId, forMessage, wrapped: bytes });
}

const justRead = createJustRead<Row>();

/** More cases than a worker keeps in memory at once. */
const REMEMBERED = 5_000;

/**
 * The same for a worker, which knows what it has read and goes on while the store is away (R8). It may, because it seals nothing for a
 * run before it has read the start of that run: a run begun after an erasure brings a later key, and only a later one takes the place.
 */
export function rememberEngineKeys(pool: Pool, keyring: Keyring): EngineKeys {
  const known = new Map<string, Row>();
  const latest = new Map<string, Row>();
  const learn = (row: Row): void => {
    if (row.wrapped === null || row.key !== undefined) return;
    const opened: Row = Object.assign({ key: keyOf(keyring, row) }, row);
    remember(known, row.id, opened);
    if (row.forMessage || row.workflowId === null) return;
    const before = latest.get(row.workflowId);
    if (before === undefined || BigInt(before.place) <= BigInt(row.place)) remember(latest, row.workflowId, opened);
  };
  return {
    async of(workflowId) {
      const row = latest.get(workflowId) ?? (await inUse(pool, keyring, workflowId));
      learn(row);
      return keyOf(keyring, row);
    },
    async find(ids, workflowId) {
      const missing = ids.filter((id) => !known.has(id));
      const rows = missing.length === 0 ? [] : await patiently(() => rowsOf(pool, missing, workflowId));
      rows.forEach(learn);
      const asked = new Map(rows.map((row) => [row.id, row]));
      return new Map(ids.map((id) => [id, found(keyring, known.get(id) ?? asked.get(id), workflowId)]));
    },
  };
}

/** Within the ten seconds that a workflow task may take: a case that was filed as the store went away counts from then. */
const TIMEOUT_MS = 6_000;

async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + TIMEOUT_MS; ;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(200);
    }
  }
}

/** Sets it as the newest, and forgets the oldest. */
function remember(rows: Map<string, Row>, id: string, row: Row): void {
  rows.delete(id);
  rows.set(id, row);
  if (rows.size <= REMEMBERED) return;
  const [oldest] = rows.keys();
  if (oldest !== undefined) rows.delete(oldest);
}

/** The latest that lives. Two that need the first at once may each make one: both open what they have sealed, and go together. */
async function inUse(pool: Pool, keyring: Keyring, workflowId: string): Promise<Row> {
  const { rows } = await pool.query<Row>(
    `select ${ROW} from engine_keys where workflow_id = $1 and not for_message and wrapped_key is not null
     order by place desc limit 1`,
    [workflowId],
  );
  return rows[0] ?? insertKey(pool, keyring, workflowId);
}

async function insertKey(pool: Pool, keyring: Keyring, workflowId: string | null): Promise<Row> {
  const id = randomBytes(16).toString('base64url');
  const { rows } = await pool.query<Row>(
    `insert into engine_keys (id, workflow_id, for_message, wrapped_key) values ($1, $2, $2::text is null, $3) returning ${ROW}`,
    [id, workflowId, keyring.wrap(boundTo(id), randomBytes(32))],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a key that was made is gone');
  return row;
}

/** A key for what the codec server seals: it is not told for which workflow. */
export async function newMessageKey(pool: Pool, keyring: Keyring): Promise<EngineKey> {
  return keyOf(keyring, await insertKey(pool, keyring, null));
}

async function rowsOf(pool: Pool, ids: readonly string[], workflowId: string | undefined): Promise<Row[]> {
  const asked = ids.filter(isStorable);
  const { rows } = await pool.query<Row>(`select ${ROW} from engine_keys where id = any($1::text[])`, [asked]);
  if (workflowId === undefined || rows.every((row) => row.workflowId !== null)) return rows;
  // Of two workflows that read a message at once, one has it.
  await pool.query('update engine_keys set workflow_id = $2 where id = any($1::text[]) and workflow_id is null', [
    asked,
    workflowId,
  ]);
  return (await pool.query<Row>(`select ${ROW} from engine_keys where id = any($1::text[])`, [asked])).rows;
}

function found(keyring: Keyring, row: Row | undefined, workflowId: string | undefined): FoundEngineKey {
  if (row === undefined) return 'unknown';
  if (row.wrapped === null) return 'destroyed';
  if (workflowId !== undefined && row.workflowId !== workflowId) return 'another';
  return keyOf(keyring, row);
}

function keyOf(keyring: Keyring, { id, wrapped, key: known }: Pick<Row, 'id' | 'wrapped' | 'key'>): EngineKey {
  if (known !== undefined) return known;
  if (wrapped === null) throw new RangeError('a destroyed key seals nothing');
  const key = keyring.unwrap(boundTo(id), wrapped);
  return { id, seal: (clear) => seal(key, clear, boundTo(id)), open: (sealed) => unseal(key, sealed, boundTo(id)) };
}

function boundTo(id: string): string {
  return `engine key ${id}`;
}

/** A key as people may use it, and the case whose workflow it is of: none for what has no fact yet. */
export interface KeyOfCase {
  readonly key: FoundEngineKey;
  readonly state?: AppealState;
  /** It is of a campaign's workflow. */
  readonly ofCampaign: boolean;
}

/** For people's eyes: the keys of an erased case or campaign count as destroyed, also the one that it goes on with. */
export async function keysWithCases(
  pool: Pool,
  keyring: Keyring,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeyOfCase>> {
  const { rows } = await pool.query<Row & { erased: boolean; state: AppealState | null }>(
    `select k.*, a.state from (
       select ${ROW}, exists (select 1 from intakes i join appellants p using (case_id)
         where i.workflow_id = k.workflow_id and p.erased_at is not null)
       or exists (select 1 from file_keys f
         where f.kind || '~' || f.file_id = k.workflow_id and f.about = '' and f.erased_at is not null) as erased
       from engine_keys k where id = any($1::text[])) k
     left join appeals a on a.workflow_id = k."workflowId"`,
    [ids.filter(isStorable)],
  );
  const of = rows.map(({ erased, state, ...row }) => {
    const key = erased ? 'destroyed' : found(keyring, row, undefined);
    const ofCampaign = row.workflowId?.startsWith('campaign~') === true;
    return [row.id, { key, ofCampaign, ...(state && { state }) }] as const;
  });
  return new Map(of);
}

/** In the transaction of an erasure: nothing sealed for the workflow so far opens again. */
export async function destroyEngineKeys(client: PoolClient, workflowId: string): Promise<void> {
  await client.query(
    'update engine_keys set wrapped_key = null, destroyed_at = now() where workflow_id = $1 and wrapped_key is not null',
    [workflowId],
  );
}

/** Whether one of these keys can still be used. */
export async function isEngineKeyAlive(pool: Pool, ids: readonly string[]): Promise<boolean> {
  const { rowCount } = await pool.query(
    'select 1 from engine_keys where id = any($1::text[]) and wrapped_key is not null limit 1',
    [ids.filter(isStorable)],
  );
  return rowCount === 1;
}

/** Keys of messages that were sealed and never sent, or sent to nobody; gives how many. Safe to repeat. */
export async function purgeMessageKeys(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from engine_keys where workflow_id is null and made_at < now() - interval '30 days'`,
  );
  return rowCount ?? 0;
}

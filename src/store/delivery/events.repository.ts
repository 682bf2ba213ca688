import type { Fact } from '../../domain/appeal/facts';
import type { PublicFact } from '../../domain/appeal/view/public-fact';
import { chainedOf, type FactRow } from '../appeals/fact-rows';
import type { LoggedFact } from '../log/chain';
import type { Pool, PoolClient } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

/** A public fact with who may hear of it. */
export interface NewEvent {
  readonly fact: PublicFact;
  readonly source: string;
  readonly confidential: boolean;
  readonly units: readonly string[];
  /** The dossier went elsewhere as a whole: units hear no more of the case, nor again what they heard. */
  readonly closesToUnits: boolean;
}

export interface StoredEvent {
  /** Grows without end; who has read a position has read all below it. */
  readonly position: number;
  readonly source: string;
  readonly confidential: boolean;
  readonly units: readonly string[];
  readonly fact: PublicFact;
}

/** What is to be told of a case: its whole log in order, and the places in it that are new. */
export interface Untold {
  readonly log: readonly LoggedFact<Fact>[];
  readonly fresh: ReadonlySet<number>;
}

export interface Telling {
  /** How many facts at most in one transaction. */
  readonly most: number;
  readonly tell: (untold: Untold) => Promise<readonly NewEvent[]>;
  readonly failed: (caseId: string, error: unknown) => void;
}

/** One process at a time gives out positions: otherwise a reader could pass one that is committed later. */
export async function lockEvents(client: PoolClient): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('liubu events', 0))`);
}

interface Waiting {
  readonly id: string;
  readonly case_id: string;
  readonly pos: number;
}

/**
 * Turns facts that wait into events, in order, and queues them for every webhook that is to hear of them: all in one transaction, so
 * that a fact is told once whichever process does it and wherever that dies. Gives how many facts were taken.
 */
export async function publishFacts(pool: Pool, telling: Telling): Promise<number> {
  const { rowCount } = await pool.query('select 1 from fact_outbox where coalesce(retry_at <= now(), true) limit 1');
  if (rowCount === 0) return 0;
  return inTransaction(pool, async (client) => {
    await lockEvents(client);
    const waiting = await takeWaiting(client, telling.most);
    if (waiting.length === 0) return 0;
    const events = await toldOf(client, await logsOf(client, waiting), telling);
    await insertEvents(client, events);
    await client.query(
      `with told as (delete from fact_outbox where id = any($1) and coalesce(retry_at <= now(), true))
       select pg_notify('liubu_events', '')`,
      [waiting.map(({ id }) => id)],
    );
    return waiting.length;
  });
}

async function takeWaiting(client: PoolClient, most: number): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>(
    `select id, case_id, pos from fact_outbox o
     where not exists (select 1 from fact_outbox held where held.case_id = o.case_id and held.retry_at > now())
     order by id limit $1`,
    [most],
  );
  return rows;
}

async function logsOf(client: PoolClient, waiting: readonly Waiting[]): Promise<Map<string, Untold>> {
  const caseIds = [...new Set(waiting.map(({ case_id }) => case_id))];
  const { rows } = await client.query<FactRow>('select * from facts where case_id = any($1) order by pos', [caseIds]);
  return new Map(
    caseIds.map((caseId) => [
      caseId,
      {
        log: rows.filter(({ case_id }) => case_id === caseId).map(chainedOf),
        fresh: new Set(waiting.filter(({ case_id }) => case_id === caseId).map(({ pos }) => pos)),
      },
    ]),
  );
}

/** A case that cannot be told waits alone: everybody else's facts go on. All is told before anything is locked that a sender wants. */
async function toldOf(client: PoolClient, logs: Map<string, Untold>, telling: Telling): Promise<NewEvent[]> {
  const events: NewEvent[] = [];
  for (const [caseId, untold] of logs) {
    try {
      events.push(...(await telling.tell(untold)));
    } catch (error) {
      telling.failed(caseId, error);
      await client.query(`update fact_outbox set retry_at = now() + interval '1 minute' where case_id = $1`, [caseId]);
    }
  }
  return events;
}

async function insertEvents(client: PoolClient, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const records = events.map(({ fact, source, confidential, units }) => ({
    id: fact.id,
    case_id: fact.caseId,
    source,
    confidential,
    units,
    type: fact.type,
    topic: 'appeals',
    body: fact,
  }));
  const positions = await addEvents(client, records);
  const closed = events.filter(({ closesToUnits }) => closesToUnits).map(({ fact }) => fact.caseId);
  if (closed.length > 0) await client.query(`update events set units = '{}' where case_id = any($1)`, [closed]);
  await queueFor(client, positions);
}

/** An event as it is kept; `case_id` names its lane: a case, or what else it is about. */
export interface EventRecord {
  readonly id: string;
  readonly case_id: string;
  readonly source: string;
  readonly confidential: boolean;
  readonly units: readonly string[];
  readonly type: string;
  readonly topic: string;
  readonly body: object;
}

/** Gives events their positions, in the order of the list; those there are already get none. */
export async function addEvents(client: PoolClient, records: readonly EventRecord[]): Promise<string[]> {
  const { rows } = await client.query<{ position: string }>(
    `insert into events (id, case_id, source, confidential, units, type, topic, body)
     select id, case_id, source, confidential, units, type, topic, body from rows from (jsonb_to_recordset($1)
       as (id text, case_id text, source text, confidential boolean, units text[], type text, topic text, body jsonb)) with ordinality
       as e(id, case_id, source, confidential, units, type, topic, body, place)
     order by place on conflict (id) do nothing returning position`,
    [JSON.stringify(records)],
  );
  return rows.map(({ position }) => position);
}

/** Who hears of a case's event: its own source everything, others nothing confidential. Of anything else: who names its type. */
export const HEARS = `case when e.topic <> 'appeals' then e.type = any(w.types)
  else (w.source = e.source or (w.source is null and not e.confidential)) and (w.types is null or e.type = any(w.types)) end`;

/** Lanes are locked in the order of their cases, here and in `redeliver`, so that two who queue never wait for each other. */
export async function queueFor(client: PoolClient, positions: readonly string[]): Promise<void> {
  await client.query(
    `with hearing as (
       insert into deliveries (webhook_id, position, case_id)
       select w.id, e.position, e.case_id from events e join webhooks w on w.state <> 'revoked' and ${HEARS}
       where e.position = any($1) returning webhook_id, case_id)
     insert into delivery_lanes as lane (webhook_id, case_id) select distinct webhook_id, case_id from hearing order by 1, 2
     on conflict (webhook_id, case_id) do update set due_at = lane.due_at`,
    [positions],
  );
}

interface EventRow {
  readonly position: string;
  readonly source: string;
  readonly confidential: boolean;
  readonly units: string[];
  readonly body: PublicFact;
}

/** The events of cases behind a position, in order; of one case or source where that narrows it. */
export async function eventsAfter(
  pool: Pool,
  position: number,
  { limit, caseId, source }: { readonly limit: number; readonly caseId?: string; readonly source?: string },
): Promise<StoredEvent[]> {
  const { rows } = await pool.query<EventRow>(
    `select position, source, confidential, units, body from events
     where position > $1 and topic = 'appeals' and ($2::text is null or case_id = $2) and ($3::text is null or source = $3)
     order by position limit $4`,
    [position, caseId ?? null, source ?? null, limit],
  );
  return rows.map(({ body, ...row }) => ({ ...row, position: Number(row.position), fact: body }));
}

/** The last position given out; 0 before the first. */
export async function lastPosition(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ last: string | null }>('select max(position) as last from events');
  return Number(rows[0]?.last ?? 0);
}

/** Forgets events and their delivery log after 90 days: cases themselves keep everything. Gives how many. */
export async function purgeEvents(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from events where position in (
       select position from events where told_at < now() - interval '90 days' order by position limit 5000)`,
  );
  return rowCount ?? 0;
}

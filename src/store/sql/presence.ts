import { randomInt } from 'node:crypto';
import { keepConnection } from './kept-connection';
import type { Pool } from './pool';

/** The first half of the advisory locks by which processes show that they live. */
const PROCESSES = `hashtext('liubu processes')`;

/** Whether nobody holds the number any more that stands in the column; false where there is none. */
export function isGone(column: string): string {
  return `(${column} is not null and not exists (select 1 from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())
    and classid = ${PROCESSES}::oid and objid = ${column}::oid))`;
}

/** The first half of the locks by which workers show which queue they serve. */
const WORKERS = `hashtext('liubu workers')`;

/** How many workers live that serve the queue of this name, by their connections to this database. */
export async function workersPresent(pool: Pool, queue: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
     and database = (select oid from pg_database where datname = current_database())
     and classid = ${WORKERS}::oid and objid = hashtext($1)::oid`,
    [queue],
  );
  return rows[0]?.count ?? 0;
}

/** Shows that a worker lives and serves the queue, from now until the answer is called; holds one connection of the pool. */
export function showWorker(pool: Pool, queue: string): () => Promise<void> {
  return keepConnection(pool, async (client) => {
    await client.query(NOTICED_WHEN_GONE);
    await client.query(`select pg_advisory_lock_shared(${WORKERS}, hashtext($1))`, [queue]);
  });
}

/** PostgreSQL asks after the other end of such a connection, and closes it four seconds after there was no answer. */
const NOTICED_WHEN_GONE = 'set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2';

export interface Presence {
  readonly holder: number;
  readonly stop: () => Promise<void>;
}

/**
 * Shows other processes that this one lives, by a lock on a connection that PostgreSQL closes when the process dies, at once, or within
 * four seconds where its whole machine is gone. Holds one connection of the pool. Ready when it returns.
 */
export async function showPresence(pool: Pool): Promise<Presence> {
  const holder = randomInt(1, 2 ** 31 - 1);
  let shown = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    shown = resolve;
  });
  const stop = keepConnection(pool, async (client) => {
    await client.query(NOTICED_WHEN_GONE);
    await client.query(`select pg_advisory_lock(${PROCESSES}, $1)`, [holder]);
    shown();
  });
  await ready;
  return { holder, stop };
}

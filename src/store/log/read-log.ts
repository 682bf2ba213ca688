import type { AnyFact, Placed } from '../../domain/decider/decider';
import type { Pool, PoolClient } from '../sql/pool';
import type { ChainedFact } from './chain';
import type { Account, Log, Readable } from './log';

interface LinkRow {
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

/** The log of a file in order of position, with its links, exactly as it was recorded: what the verifier takes. */
export async function readLog<F extends AnyFact>(
  db: Pool | PoolClient,
  log: Readable<F>,
  id: string,
): Promise<ChainedFact<Placed<F>>[]> {
  const { table, key } = log.tables.facts;
  const { rows } = await db.query<LinkRow>(`select * from ${table} where ${key} = $1 order by pos`, [id]);
  return rows.map((row) => ({ ...log.read(row), prevHash: row.prev_hash, hash: row.hash }));
}

/** The facts that count, in order: of each seq the one of the latest epoch. */
export async function visibleFacts<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  log: Pick<Log<F, A>, 'tables' | 'read' | 'asTheyCount'>,
  id: string,
): Promise<readonly Placed<F>[]> {
  const { table, key } = log.tables.facts;
  const { rows } = await db.query<LinkRow>(
    `select * from ${table} f where ${key} = $1 and not exists (
       select 1 from ${table} later where later.${key} = f.${key} and later.epoch > f.epoch and later.seq <= f.seq)
     order by seq`,
    [id],
  );
  return log.asTheyCount(rows.map((row) => log.read(row).fact));
}

/** The same with the words people wrote, as far as their key lives; without them where the log has no key at hand. */
export async function visibleInFull<F extends AnyFact, A extends Account>(
  db: Pool | PoolClient,
  log: Log<F, A>,
  id: string,
): Promise<readonly Placed<F>[]> {
  return log.sealing?.inFull(db, id) ?? visibleFacts(db, log, id);
}

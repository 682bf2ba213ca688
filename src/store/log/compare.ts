import type { AnyFact } from '../../domain/decider/decider';
import type { Pool, PoolClient } from '../sql/pool';
import { inTransaction } from '../sql/transaction';
import { verifyChain, type ChainVerdict } from './chain';
import type { Account, Log, Readable, Table, Tables } from './log';
import { readLog } from './read-log';
import { rebuildIn } from './rebuild';

/** What lists and boards read of a file, as rows by table. */
type Projections = Readonly<Record<string, readonly Record<string, unknown>[]>>;

function madeOfFacts({ files, projections }: Tables): readonly Table[] {
  return [files, ...projections];
}

/**
 * Where the projections of a file are not what its log gives, as `table` or `table.column` (R3). Builds them anew and takes it
 * back again, so nothing is changed; the file is locked for some milliseconds.
 */
export async function differingProjections<F extends AnyFact, A extends Account>(
  pool: Pool,
  log: Log<F, A>,
  id: string,
): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    const before = await projectionsOf(client, log.tables, id);
    await client.query('savepoint as_it_stands');
    await rebuildIn(client, log, id);
    const after = await projectionsOf(client, log.tables, id);
    await client.query('rollback to savepoint as_it_stands');
    return madeOfFacts(log.tables).flatMap(({ table }) => differing(table, before[table] ?? [], after[table] ?? []));
  });
}

async function projectionsOf(client: PoolClient, tables: Tables, id: string): Promise<Projections> {
  const all: Record<string, readonly Record<string, unknown>[]> = {};
  for (const { table, key } of madeOfFacts(tables)) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where ${key} = $1 order by to_jsonb(t)::text`,
      [id],
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

function differing(
  table: string,
  before: readonly Record<string, unknown>[],
  after: readonly Record<string, unknown>[],
): string[] {
  if (before.length !== after.length) return [`${table}（${before.length} 行，应为 ${after.length} 行）`];
  const columns = before.flatMap((row, place) => {
    const other = after[place] ?? {};
    return Object.keys({ ...row, ...other }).filter((name) => !same(row[name], other[name]));
  });
  return [...new Set(columns)].map((name) => `${table}.${name}`);
}

/** Rows come from jsonb, which orders keys by itself. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether the log of a file is as it was written, up to the head on its row (S5). */
export async function chainVerdict<F extends AnyFact>(
  pool: Pool,
  log: Readable<F>,
  ledgerKey: Buffer,
  id: string,
): Promise<ChainVerdict> {
  const { table, key } = log.tables.files;
  const { rows } = await pool.query<{ pos: number; hash: string }>(
    `select head_pos as pos, encode(head_hash, 'hex') as hash from ${table} where ${key} = $1`,
    [id],
  );
  const [head] = rows;
  return verifyChain(await readLog(pool, log, id), ledgerKey, head && { caseId: id, ...head });
}

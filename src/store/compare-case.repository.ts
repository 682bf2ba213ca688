import { verifyChain, type ChainVerdict } from './chain';
import { isStorable } from './sql/canonical-json';
import { readLog } from './ledger.repository';
import type { Pool, PoolClient } from './sql/pool';
import { ledgers, rebuildIn } from './rebuild.repository';
import { inTransaction } from './sql/transaction';

/** What lists and boards read of a case, as rows by table. */
type Projections = Readonly<Record<string, readonly Record<string, unknown>[]>>;

const TABLES = ['appeals', ...ledgers] as const;

/**
 * Where the projections of a case are not what its log gives, as `table` or `table.column` (R3). Builds them anew and takes it
 * back again, so nothing is changed; the case is locked for some milliseconds.
 */
export async function differingProjections(pool: Pool, caseId: string): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    const before = await projectionsOf(client, caseId);
    await client.query('savepoint as_it_stands');
    await rebuildIn(client, pool, caseId);
    const after = await projectionsOf(client, caseId);
    await client.query('rollback to savepoint as_it_stands');
    return TABLES.flatMap((table) => differing(table, before[table] ?? [], after[table] ?? []));
  });
}

async function projectionsOf(client: PoolClient, caseId: string): Promise<Projections> {
  const all: Record<string, readonly Record<string, unknown>[]> = {};
  for (const table of TABLES) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where case_id = $1 order by to_jsonb(t)::text`,
      [caseId],
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

/** Whether the log of a case is as it was written, up to the head on its row (S5). */
export async function chainVerdict(pool: Pool, ledgerKey: Buffer, caseId: string): Promise<ChainVerdict> {
  const log = await readLog(pool, caseId);
  const { rows } = await pool.query<{ pos: number; hash: string }>(
    `select head_pos as pos, encode(head_hash, 'hex') as hash from appeals where case_id = $1`,
    [caseId],
  );
  const [head] = rows;
  return verifyChain(log, ledgerKey, head === undefined ? undefined : { caseId, ...head });
}

/** A case as the doctor finds it on record. */
export interface RecordedCase {
  readonly caseId: string;
  readonly workflowId: string;
  readonly ended: boolean;
  /** The run that told its last fact; undefined where the row is lost. */
  readonly runId: string | null;
}

/**
 * The next cases on record by id: those that are open, those that ended in the last days, and those whose row is lost. The
 * last id is where the next page begins.
 */
export async function recordedCases(
  pool: Pool,
  { after, limit, endedDays }: { readonly after: string; readonly limit: number; readonly endedDays: number },
): Promise<RecordedCase[]> {
  const { rows } = await pool.query<RecordedCase>(
    `select * from (
       (select case_id as "caseId", workflow_id as "workflowId", status = 'ended' as ended, run_id as "runId"
        from appeals where case_id > $1 and (status <> 'ended' or as_of > now() - make_interval(days => $3)) order by case_id limit $2)
       union all
       (select case_id, coalesce((select workflow_id from intakes i where i.case_id = f.case_id), 'appeal~' || case_id), false, null
        from facts f where case_id > $1 and pos = 0 and not exists (select 1 from appeals a where a.case_id = f.case_id)
        order by case_id limit $2)) as found
     order by "caseId" limit $2`,
    [after, limit, endedDays],
  );
  return rows;
}

/** The case of a workflow: whether it has ended, by its record; undefined where there is not one fact of it. */
export async function caseOfWorkflow(
  pool: Pool,
  workflowId: string,
): Promise<(RecordedCase & { readonly version: number }) | undefined> {
  if (!isStorable(workflowId)) return undefined;
  const { rows } = await pool.query<RecordedCase & { version: number }>(
    `select case_id as "caseId", workflow_id as "workflowId", status = 'ended' as ended, run_id as "runId", version from appeals where workflow_id = $1`,
    [workflowId],
  );
  return rows[0];
}

/** Facts that cannot be told, or have waited since `before`, the oldest number in the outbox a while ago. */
export async function stuckInOutbox(pool: Pool, before: string | undefined): Promise<{ facts: number; cases: number }> {
  const { rows } = await pool.query<{ facts: number; cases: number }>(
    `select count(*)::int as facts, count(distinct case_id)::int as cases from fact_outbox where retry_at is not null or id <= $1`,
    [before ?? 0],
  );
  return rows[0] ?? { facts: 0, cases: 0 };
}

export async function newestInOutbox(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string | null }>('select max(id) as id from fact_outbox');
  return rows[0]?.id ?? undefined;
}

/** Rows of cases that have no fact at all: a notice, a point, a listing without what it stands on. */
export async function rowsWithoutFacts(pool: Pool): Promise<{ table: string; caseId: string }[]> {
  const each = TABLES.map(
    (table) =>
      `select '${table}' as table, t.case_id as "caseId" from ${table} t where not exists (select 1 from facts f where f.case_id = t.case_id)`,
  );
  const { rows } = await pool.query<{ table: string; caseId: string }>(
    `${each.join(' union ')} order by 2, 1 limit 1000`,
  );
  return rows;
}

/** Of these runs, those that have told nothing yet of a case that is on record as open: reset, or gone on in a new history. */
export async function silentRuns(
  pool: Pool,
  runs: readonly { readonly workflowId: string; readonly runId: string }[],
): Promise<{ caseId: string; workflowId: string; runId: string }[]> {
  const { rows } = await pool.query<{ caseId: string; workflowId: string; runId: string }>(
    `select a.case_id as "caseId", a.workflow_id as "workflowId", run.id as "runId"
     from unnest($1::text[], $2::text[]) as run(workflow_id, id) join appeals a on a.workflow_id = run.workflow_id
     where a.run_id <> run.id and a.status <> 'ended'
       and not exists (select 1 from facts f where f.case_id = a.case_id and f.run_id = run.id)`,
    [runs.map(({ workflowId }) => workflowId), runs.map(({ runId }) => runId)],
  );
  return rows;
}

import { isStorable } from '../sql/canonical-json';
import type { Pool } from '../sql/pool';
import type { Tables } from './log';

/** A file as the doctor finds it on record. */
export interface RecordedFile {
  readonly caseId: string;
  readonly workflowId: string;
  readonly ended: boolean;
  /** The run that told its last fact; undefined where the row is lost. */
  readonly runId: string | null;
}

/**
 * The next files on record by id: those that are open, those that ended in the last days, and those whose row is lost. The
 * last id is where the next page begins.
 */
export async function recordedFiles(
  pool: Pool,
  { files, facts, over, lostWorkflow }: Tables,
  { after, limit, endedDays }: { readonly after: string; readonly limit: number; readonly endedDays: number },
): Promise<RecordedFile[]> {
  const { rows } = await pool.query<RecordedFile>(
    `select * from (
       (select ${files.key} as "caseId", workflow_id as "workflowId", status = any ($4) as ended, run_id as "runId"
        from ${files.table} where ${files.key} > $1 and (status <> all ($4) or as_of > now() - make_interval(days => $3))
        order by ${files.key} limit $2)
       union all
       (select id, ${lostWorkflow}, false, null
        from (select ${facts.key} as id from ${facts.table} f where ${facts.key} > $1 and pos = 0
              and not exists (select 1 from ${files.table} a where a.${files.key} = f.${facts.key})
              order by ${facts.key} limit $2) as lost)) as found
     order by "caseId" limit $2`,
    [after, limit, endedDays, over],
  );
  return rows;
}

/** The file of a workflow: whether it is over, by its record; undefined where there is not one fact of it. */
export async function fileOfWorkflow(
  pool: Pool,
  { files, over }: Tables,
  workflowId: string,
): Promise<(RecordedFile & { readonly version: number }) | undefined> {
  if (!isStorable(workflowId)) return undefined;
  const { rows } = await pool.query<RecordedFile & { version: number }>(
    `select ${files.key} as "caseId", workflow_id as "workflowId", status = any ($2) as ended, run_id as "runId", version
     from ${files.table} where workflow_id = $1`,
    [workflowId, over],
  );
  return rows[0];
}

/** Of these runs, those that have told nothing yet of a file that is on record as open: reset, or gone on in a new history. */
export async function silentRuns(
  pool: Pool,
  { files, facts, over }: Tables,
  runs: readonly { readonly workflowId: string; readonly runId: string }[],
): Promise<{ caseId: string; workflowId: string; runId: string }[]> {
  const { rows } = await pool.query<{ caseId: string; workflowId: string; runId: string }>(
    `select a.${files.key} as "caseId", a.workflow_id as "workflowId", run.id as "runId"
     from unnest($1::text[], $2::text[]) as run(workflow_id, id) join ${files.table} a on a.workflow_id = run.workflow_id
     where a.run_id <> run.id and a.status <> all ($3)
       and not exists (select 1 from ${facts.table} f where f.${facts.key} = a.${files.key} and f.run_id = run.id)`,
    [runs.map(({ workflowId }) => workflowId), runs.map(({ runId }) => runId), over],
  );
  return rows;
}

/** Rows of files that have no fact at all: a notice, a point, a listing without what it stands on. */
export async function rowsWithoutFacts(
  pool: Pool,
  { files, facts, projections }: Tables,
): Promise<{ table: string; caseId: string }[]> {
  const each = [files, ...projections].map(
    ({ table, key }) =>
      `select '${table}' as table, t.${key} as "caseId" from ${table} t
       where not exists (select 1 from ${facts.table} f where f.${facts.key} = t.${key})`,
  );
  const { rows } = await pool.query<{ table: string; caseId: string }>(
    `${each.join(' union ')} order by 2, 1 limit 1000`,
  );
  return rows;
}

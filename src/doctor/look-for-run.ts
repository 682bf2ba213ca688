import { latestRun } from '../engine/runs';
import { fileOfWorkflow, type RecordedFile } from '../store/log/find-files';
import type { Tables } from '../store/log/log';
import type { Difference } from './difference';
import type { Stores } from './stores';

/** What is wrong with an open case whose workflow is not listed; undefined where it is only listed late. */
export async function lookForRun(
  { pool, engine }: Stores,
  tables: Tables,
  one: RecordedFile,
): Promise<Difference | undefined> {
  const { caseId, workflowId } = one;
  const run = await latestRun(engine, workflowId);
  if (run === undefined) return { kind: 'workflow-missing', caseId, workflowId, detail: '引擎里查无此流程' };
  // It may have come to its end since the record was read.
  if (run.open || (await fileOfWorkflow(pool, tables, workflowId))?.ended === true) return undefined;
  const detail = `引擎中最后一次运行的状态：${run.status}`;
  return { kind: 'workflow-stopped', caseId, workflowId, detail };
}

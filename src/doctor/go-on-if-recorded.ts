import { latestRun } from '../engine/runs';
import { factsTold } from '../engine/resume';
import { readTimeline } from '../store/appeals/appeal.repository';
import { goOnFromRecord, type GoingOn } from './go-on';
import type { GoneOn } from './kept-family';

/**
 * Has a case whose workflow was terminated, or is missing, go on from its record. Left as it is where the run told more than is on
 * record: only who holds the ledger key can record that first (`liubu doctor`). Safe to repeat.
 */
export async function goOnIfRecorded(
  stores: Parameters<typeof goOnFromRecord>[0],
  { caseId, workflowId }: Omit<GoingOn, 'takenUp'>,
): Promise<GoneOn | 'unrecorded'> {
  const { engine, pool } = stores;
  const run = await latestRun(engine, workflowId);
  if (run?.open === true) return 'known';
  if (run === undefined) return goOnFromRecord(stores, { caseId, workflowId, takenUp: 'missing' });
  const told = (await factsTold(engine, workflowId, run.runId)) ?? [];
  const recorded = (await readTimeline(pool, caseId)).length;
  if ((told.at(-1)?.seq ?? -1) >= recorded) return 'unrecorded';
  return goOnFromRecord(stores, { caseId, workflowId, takenUp: 'terminated' });
}

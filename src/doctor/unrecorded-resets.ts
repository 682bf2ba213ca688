import { isResetRun } from '../engine/resume';
import { silentRuns } from '../store/log/find-files';
import type { Tables } from '../store/log/log';
import type { Difference } from './difference';
import { inParallel } from './in-parallel';
import type { Stores } from './stores';

/** So many at once are looked at; the next look finds the others. */
const MOST = 500;
const CONCURRENCY = 4;

interface SilentReset {
  readonly caseId: string;
  readonly workflowId: string;
  readonly runId: string;
}

/** Of these runs, those that go on from a reset and have not told anything yet. */
export async function unrecordedResets(
  { pool, engine }: Stores,
  tables: Tables,
  runs: readonly { readonly workflowId: string; readonly runId: string }[],
): Promise<SilentReset[]> {
  const found: SilentReset[] = [];
  const silent = (await silentRuns(pool, tables, runs)).slice(0, MOST);
  await inParallel(silent, CONCURRENCY, async (one) => {
    if (await isResetRun(engine, one.workflowId, one.runId)) found.push(one);
  });
  return found;
}

export function resetDifference({ caseId, workflowId, runId }: SilentReset): Difference {
  return { kind: 'reset-unrecorded', caseId, workflowId, detail: `新的运行 ${runId} 还没有记下任何事实` };
}

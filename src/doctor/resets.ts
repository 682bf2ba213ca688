import { openRuns, type ListedRun } from '../engine/runs';
import { isResetRun, noteReset } from '../engine/take-up';
import type { Difference } from './difference';
import { families, type Family } from './family';
import { inParallel } from './in-parallel';
import type { Stores } from './stores';

/** So many at once are looked at; the next look finds the others. */
const MOST = 500;
const AT_ONCE = 4;

/**
 * Looks for cases that were reset since (epoch ms) and whose record does not show it yet, and tells their runs to put it on record;
 * gives how many. Cheap: it lists young runs only, so it may run every few seconds. Safe to repeat.
 */
export async function noteResets(stores: Stores, since: number): Promise<number> {
  let noted = 0;
  for (const family of families) {
    const young: ListedRun[] = [];
    for await (const run of openRuns(stores.engine, since, family)) young.push(run);
    const found = await unrecordedResets(stores, family, young);
    for (const { workflowId, runId } of found) await noteReset(stores.engine, workflowId, runId);
    noted += found.length;
  }
  return noted;
}

/** Of these runs, those that go on from a reset and have not told anything yet. */
export async function unrecordedResets(
  { pool, engine }: Stores,
  family: Family,
  runs: readonly ListedRun[],
): Promise<SilentReset[]> {
  const found: SilentReset[] = [];
  const silent = (await family.silentRuns(pool, runs)).slice(0, MOST);
  await inParallel(silent, AT_ONCE, async (one) => {
    if (await isResetRun(engine, one.workflowId, one.runId)) found.push(one);
  });
  return found;
}

interface SilentReset {
  readonly caseId: string;
  readonly workflowId: string;
  readonly runId: string;
}

export function resetDifference({ caseId, workflowId, runId }: SilentReset): Difference {
  return { kind: 'reset-unrecorded', caseId, workflowId, detail: `新的运行 ${runId} 还没有记下任何事实` };
}

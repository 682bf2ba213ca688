import { openRuns, type ListedRun } from '../engine/runs';
import { noteReset } from '../engine/resume';
import { families } from './family';
import type { Stores } from './stores';
import { unrecordedResets } from './unrecorded-resets';

/**
 * Looks for files that were reset since (epoch ms) and whose record does not show it yet, and tells their runs to put it on record;
 * gives how many. Cheap: it lists young runs only, so it may run every few seconds. Safe to repeat.
 */
export async function noteResets(stores: Stores, since: number): Promise<number> {
  let noted = 0;
  for (const { type, tables } of families) {
    const young: ListedRun[] = [];
    for await (const run of openRuns(stores.engine, since, { type })) young.push(run);
    const found = await unrecordedResets(stores, tables, young);
    for (const { workflowId, runId } of found) await noteReset(stores.engine, workflowId, runId);
    noted += found.length;
  }
  return noted;
}

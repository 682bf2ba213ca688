import { setTimeout as sleep } from 'node:timers/promises';
import { endCase } from '../engine/end-case';
import { EngineUnavailable } from '../engine/engine-error';
import { deleteRuns, keysOfStart } from '../engine/forget-runs';
import { latestRun, WORKFLOW_TASK, type Run } from '../engine/runs';
import { isEngineKeyAlive } from '../store/keys/engine-keys.repository';
import { erasuresToForget, noteForgotten } from '../store/appeals/reveals.repository';
import { familyOfWorkflow } from './family';
import { inParallel } from './in-parallel';
import type { Ids, Reading } from './kept-family';
import type { Stores } from './stores';

/** How long an erasure waits for an act that is answered and not yet on record, in milliseconds. */
const TIMEOUT_MS = 5_000;

/**
 * Returns once nothing that the case has answered waits to be recorded: the engine is asked, because an erasure ends the run that knows
 * it. Throws `EngineUnavailable` where that takes too long, or the engine is away.
 */
export async function awaitRecorded({ engine }: Stores, workflowId: string, patience = TIMEOUT_MS): Promise<void> {
  for (const end = Date.now() + patience; ;) {
    const run = await latestRun(engine, workflowId);
    if (run?.open !== true || run.trying.every(({ what }) => what === WORKFLOW_TASK)) return;
    if (Date.now() > end) throw new EngineUnavailable('what a case has answered is not on record yet');
    await sleep(100);
  }
}

/**
 * The engine's part of an erasure, once its keys are destroyed (decision 47): the run that knows the words is ended, an open case goes on
 * in a new one from its record, and the old runs are deleted with their histories. Safe to repeat, from wherever it stopped.
 */
export async function forgetInEngine(stores: Reading, ids: Ids): Promise<void> {
  const { pool, engine } = stores;
  const { workflowId } = ids;
  const known = await latestRun(engine, workflowId);
  if (known !== undefined && !(await isFresh(stores, workflowId, known))) {
    // That run and no other: of two who ask at once, one has begun the next.
    if (known.open) await endCase(engine, workflowId, '个人信息已销毁，由记录接续', known.runId);
    await familyOfWorkflow(workflowId).goOn(stores, ids, undefined);
  }
  const now = await latestRun(engine, workflowId);
  const keep = now !== undefined && (await isFresh(stores, workflowId, now)) ? now.runId : undefined;
  await deleteRuns(engine, workflowId, { keep, old: known?.runId });
  await noteForgotten(pool, ids);
}

/** Whether a run was begun after the erasure: the key of its start is none of those destroyed, nor the city's. */
async function isFresh({ pool, engine }: Stores, workflowId: string, { runId }: Run): Promise<boolean> {
  const keys = await keysOfStart(engine, workflowId, runId);
  return keys.length > 0 && (await isEngineKeyAlive(pool, keys));
}

const CONCURRENCY = 4;

/** Goes on with the erasures that the engine has not followed yet, because somebody died in between; gives how many were done. */
export async function forgetErased(stores: Reading): Promise<number> {
  let done = 0;
  const waiting = await erasuresToForget(stores.pool);
  const failures: unknown[] = [];
  await inParallel(waiting, CONCURRENCY, async (ids) => {
    await forgetInEngine(stores, ids).then(
      () => (done += 1),
      (error: unknown) => failures.push(error),
    );
  });
  if (done === 0 && failures.length > 0) throw failures[0];
  return done;
}

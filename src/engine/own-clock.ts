import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchAttributePair } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { Engine } from './connection';
import { codeOf } from './namespace';
import { describe, dueBy, duration } from './own-clock-reading';

const polled = temporal.api.enums.v1.FastForwardPollingResult;
const NOT_FOUND = 5;
/** Deadlines, reminders and retries of years of a case; the server's own limit is meant for retries without end. */
const MAX_SKIPS = 10_000;
/** How long a request to the engine may take, in milliseconds. */
const ON_ITS_WAY = 2_000;

export interface OwnClockStart {
  readonly workflowId: string;
  readonly type: string;
  readonly input: unknown;
  /** Further arguments behind the input. */
  readonly more?: readonly unknown[];
  readonly taskQueue?: string;
  readonly searchAttributes?: readonly SearchAttributePair[];
  /** Epoch milliseconds, in the future, at which the case begins on its own clock; now, unless given. */
  readonly startAt?: number;
  /** What operators read of it in the list of the Temporal UI. */
  readonly summary?: string;
}

export interface ClockReading {
  /** The case's own time, in epoch milliseconds. */
  readonly now: number;
  /** The case has come to its end. */
  readonly ended: boolean;
}

/**
 * Starts a case whose time passes as everybody's until it is driven forward. It starts as any other does: time skipping
 * set at the start would run it to its end at once (ENGINE.md section 2). Returns once its first task is done.
 */
export async function startOnOwnClock(engine: Engine, start: OwnClockStart): Promise<ClockReading> {
  const delay = start.startAt === undefined ? 0 : start.startAt - Date.now();
  await engine.client.workflow.start(start.type, {
    workflowId: start.workflowId,
    taskQueue: start.taskQueue ?? engine.taskQueue,
    args: [start.input, ...(start.more ?? [])],
    ...(start.searchAttributes && { typedSearchAttributes: [...start.searchAttributes] }),
    ...(start.summary !== undefined && { staticSummary: start.summary }),
    ...(delay > 0 && { startDelay: delay }),
  });
  return delay > 0 ? drive(engine, start.workflowId, delay) : settle(engine, start.workflowId);
}

/**
 * Lets milliseconds of the case's time pass at once; all that falls due on the way happens, in order, before this returns.
 * @kept the product drives to instants; tests, which have no other door to the engine, by spans as well
 */
export async function fastForward(
  engine: Engine,
  workflowId: string,
  ms: number,
  patience = 60_000,
): Promise<ClockReading> {
  await clearOfTimers(engine, workflowId, patience);
  return drive(engine, workflowId, ms, patience);
}

async function drive(engine: Engine, workflowId: string, ms: number, patience = 60_000): Promise<ClockReading> {
  const id = randomUUID();
  const { workflowService } = engine.connection;
  const workflowExecution = { workflowId };
  try {
    await workflowService.updateWorkflowExecutionOptions({
      namespace: engine.namespace,
      workflowExecution,
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: MAX_SKIPS,
          fastForwardConfig: { id, duration: duration(ms) },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
  } catch (error) {
    // A case at its end has no time left to pass.
    if (codeOf(error) !== NOT_FOUND) throw error;
    return settle(engine, workflowId);
  }
  await arrival(engine, workflowId, id, patience);
  return settle(engine, workflowId, patience);
}

/** Drives the case to an instant on its own clock; nothing happens if that has passed. */
export async function fastForwardTo(engine: Engine, workflowId: string, instant: number): Promise<ClockReading> {
  const { now, ended } = await clearOfTimers(engine, workflowId, 60_000);
  return ended || instant <= now ? settle(engine, workflowId) : drive(engine, workflowId, instant - now);
}

/** What time it is for the case. */
export async function readClock(engine: Engine, workflowId: string): Promise<ClockReading> {
  const { now, running } = await describe(engine, workflowId);
  return { now, ended: !running };
}

/** Waits until the case has nothing in hand: no task, no activity, no timer that is due. An act before that meets a state still to change. */
export async function settle(engine: Engine, workflowId: string, patience = 60_000): Promise<ClockReading> {
  const end = Date.now() + patience;
  for (;;) {
    const { now, running, inHand } = await describe(engine, workflowId);
    if (!running) return { now, ended: true };
    if (inHand.length === 0 && (await dueBy(engine, workflowId, now)) === 0) return { now, ended: false };
    if (Date.now() > end)
      throw new Error(`${workflowId} did not settle within ${patience} ms: ${inHand.join(', ') || 'timer'}`);
    await sleep(25);
  }
}

/**
 * Waits until nothing falls due while the request to drive the case is on its way: what has fallen due but not happened yet when the
 * clock is set forward, the engine passes over, and it happens at the end of the drive.
 */
async function clearOfTimers(engine: Engine, workflowId: string, patience: number): Promise<ClockReading> {
  const end = Date.now() + patience;
  for (;;) {
    const { now, running } = await describe(engine, workflowId);
    if (!running) return { now, ended: true };
    if ((await dueBy(engine, workflowId, now + ON_ITS_WAY)) === 0) return { now, ended: false };
    if (Date.now() > end) throw new Error(`a timer of ${workflowId} that is due did not fire within ${patience} ms`);
    await sleep(25);
  }
}

async function arrival(engine: Engine, workflowId: string, fastForwardId: string, patience: number): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await engine.connection.workflowService.pollWorkflowExecutionTimeSkipping({
      namespace: engine.namespace,
      workflowExecution: { workflowId },
      fastForwardId,
    });
    if (answer.fastForwardPollingResult === polled.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
    if (answer.fastForwardPollingResult === polled.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
      const { ended } = await readClock(engine, workflowId);
      if (ended) return;
      throw new Error(`${workflowId} stopped on its way forward: ${answer.failedReason}`);
    }
    if (Date.now() > end) throw new Error(`${workflowId} did not come to its time within ${patience} ms`);
  }
}

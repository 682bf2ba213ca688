import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { connectEngine } from '../engine/connection';
import { endCase } from '../engine/end-case';
import { isAway } from '../engine/engine-error';
import { dropRehearsalDatabase, rehearsalDatabases } from '../store/rehearsals/rehearsal-databases';
import {
  claimRehearsal,
  endRehearsal,
  forgetRehearsals,
  giveBackRehearsal,
  playedRehearsals,
  renewRehearsal,
  type Attempt,
  type ClaimedRehearsal,
} from '../store/rehearsals/rehearsals.repository';
import type { Pool } from '../store/sql/pool';
import { isStoreAway } from '../store/sql/store-away';
import { prepareSandbox, type Sandbox } from './sandbox';
import type { Material } from './material';
import { runRehearsal, workflowOf, type Progress } from './run-rehearsal';

export interface Queue extends Sandbox {
  /** The city's, for the queue itself. */
  readonly pool: Pool;
  readonly logger: Logger;
  /** At once in this process. */
  readonly concurrency?: number;
}

const LOOK_EVERY = 500;
const RENEW_EVERY = 1_500;
const TIDY_EVERY = 60_000;
/** The longest that a rehearsal may take of everybody's time. */
const TIMEOUT_MS = 180_000;
const MOST_ATTEMPTS = 3;
const KEPT = 200;

/**
 * Runs what waits in the queue, some at a time. One that was interrupted, here or on another machine, is begun anew: it depends on
 * nothing but its material. The answer ends it and gives back what is being played.
 */
export function runQueue(queue: Queue): () => Promise<void> {
  const stopping = new AbortController();
  const playing = new Set<Promise<void>>();
  const takeUpNext = async (): Promise<void> => {
    if (playing.size >= (queue.concurrency ?? 2)) return;
    const claimed = await claimRehearsal(queue.pool);
    if (claimed === undefined) return;
    const one = play(queue, claimed, stopping.signal).finally(() => playing.delete(one));
    playing.add(one);
  };
  const loop = async (): Promise<void> => {
    let isReady = false;
    let tidied = 0;
    while (!stopping.signal.aborted) {
      isReady ||= await attempted(queue, 'the rehearsals cannot be prepared yet', () => prepareSandbox(queue));
      if (isReady && Date.now() - tidied > TIDY_EVERY) {
        tidied = Date.now();
        await attempted(queue, 'the rehearsals are tidied later', () => tidy(queue));
      }
      if (isReady) await attempted(queue, 'the rehearsals are looked for later', takeUpNext);
      await sleep(LOOK_EVERY, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = loop();
  return async () => {
    stopping.abort();
    await done;
    await Promise.all(playing);
  };
}

/** Trouble of a rehearsal is never the trouble of the worker beside it. */
async function attempted({ logger }: Queue, words: string, work: () => Promise<unknown>): Promise<boolean> {
  return work().then(
    () => true,
    (error: unknown) => {
      logger.warn({ reason: (error as Error).message }, words);
      return false;
    },
  );
}

/** Nobody wants it any more: it was cancelled, or another machine plays it. */
class NoLongerOurs extends Error {
  override readonly name = 'NoLongerOurs';
}

async function play(queue: Queue, claimed: ClaimedRehearsal, stopping: AbortSignal): Promise<void> {
  const { pool, logger } = queue;
  const material = claimed.material as Material;
  await attempted(queue, 'a rehearsal was not kept', async () => {
    if (claimed.attempt > MOST_ATTEMPTS) return endRehearsal(pool, claimed, { failure: '演练屡次中断，没有完成' });
    if (material.startAt < Date.now()) return endRehearsal(pool, claimed, { failure: TOO_LATE });
    const lost = new AbortController();
    const renewing = renewal(queue, claimed, lost);
    try {
      const signal = AbortSignal.any([stopping, lost.signal, AbortSignal.timeout(TIMEOUT_MS)]);
      const story = await runRehearsal(queue, { name: nameOf(claimed), material, signal, onProgress: renewing.note });
      return await endRehearsal(pool, claimed, { story });
    } catch (error) {
      if (error instanceof NoLongerOurs) return undefined;
      // A new attempt begins anew, here or elsewhere.
      if (stopping.aborted || isAway(error) || isStoreAway(error)) return await giveBackRehearsal(pool, claimed);
      logger.warn({ reason: (error as Error).message, rehearsal: claimed.id }, 'a rehearsal failed');
      return await endRehearsal(pool, claimed, { failure: wordsOf(error) });
    } finally {
      renewing.end();
    }
  });
}

const TOO_LATE = '排队太久，开始的时刻已过；请把 startAt 定晚一些再提交';

function wordsOf(error: unknown): string {
  if ((error as Error).name === 'TimeoutError') return `演练超过 ${TIMEOUT_MS / 60_000} 分钟，没有完成`;
  return '演练没有完成，原因记在工作进程的日志里';
}

/** Tells the others that it is being played, and gives it up as soon as they know better. */
function renewal({ pool }: Queue, attempt: Attempt, lost: AbortController) {
  let progress: Progress | undefined;
  const timer = setInterval(() => {
    renewRehearsal(pool, attempt, progress).then(
      (ours) => {
        if (!ours) lost.abort(new NoLongerOurs('cancelled'));
      },
      () => undefined,
    );
  }, RENEW_EVERY);
  return {
    note: (told: Progress) => void (progress = told),
    end: () => clearInterval(timer),
  };
}

function nameOf({ id, attempt }: Attempt): string {
  return `${id}_${attempt}`;
}

/** Clears away what interrupted rehearsals have left, and forgets the oldest stories. */
async function tidy(queue: Queue): Promise<void> {
  const { pool, databaseUrl, address, namespace } = queue;
  await forgetRehearsals(pool, KEPT);
  // The databases first: one that comes to life meanwhile is not in this list.
  const there = await rehearsalDatabases(databaseUrl);
  const played = new Set((await playedRehearsals(pool)).map(nameOf));
  const left = there.filter((name) => !played.has(name));
  if (left.length === 0) return;
  const engine = await connectEngine({ address, namespace });
  try {
    for (const name of left) {
      await endCase(engine, workflowOf(name), '演练中断');
      await dropRehearsalDatabase(databaseUrl, name);
    }
  } finally {
    await engine.close();
  }
}

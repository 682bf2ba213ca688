import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

export interface OnDemand {
  readonly name: string;
  /** Does what there is to do; true where there may be more at once. */
  readonly work: () => Promise<boolean>;
  /** Milliseconds between looks of its own: a wake-up may be lost. */
  readonly every: number;
  /** Milliseconds from a wake-up to the turn, so that what comes meanwhile goes with it; none by default. */
  readonly gatherMs?: number;
  readonly logger: Logger;
}

export interface Running {
  readonly wake: () => void;
  /** No more work begins; resolves when the one under way has ended. */
  readonly stop: () => Promise<void>;
}

/** Works whenever woken and now and then, one turn at a time; wake-ups during a turn make one more. */
export function onDemand(demand: OnDemand): Running {
  const { every, gatherMs = 0 } = demand;
  const stopping = new AbortController();
  const { signal } = stopping;
  let wanted = false;
  let turn: Promise<void> | undefined;

  const turns = async (): Promise<void> => {
    while (wanted && !signal.aborted) {
      if (gatherMs > 0) await sleep(gatherMs, undefined, { signal, ref: false }).catch(() => undefined);
      wanted = false;
      await workOff(demand, signal);
    }
    turn = undefined;
  };
  const wake = (): void => {
    wanted = true;
    if (!signal.aborted) turn ??= turns();
  };
  const timer = setInterval(wake, every);
  wake();
  return {
    wake,
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await turn;
    },
  };
}

async function workOff({ name, work, logger }: OnDemand, stopping: AbortSignal): Promise<void> {
  try {
    while (!stopping.aborted && (await work()));
  } catch (error) {
    logger.warn({ error: (error as Error).name, name }, 'will be tried again');
  }
}

import type { Logger } from 'pino';

export interface OnDemand {
  readonly name: string;
  /** Does what there is to do; true where there may be more at once. */
  readonly work: () => Promise<boolean>;
  /** Milliseconds between looks of its own: a wake-up may be lost. */
  readonly every: number;
  readonly logger: Logger;
}

export interface Running {
  readonly wake: () => void;
  /** No more work begins; resolves when the one under way has ended. */
  readonly stop: () => Promise<void>;
}

/** Works whenever woken and now and then, one turn at a time; wake-ups during a turn make one more. */
export function onDemand({ name, work, every, logger }: OnDemand): Running {
  let stopped = false;
  let wanted = false;
  let turn: Promise<void> | undefined;

  const turns = async (): Promise<void> => {
    while (wanted && !stopped) {
      wanted = false;
      try {
        if (await work()) wanted = true;
      } catch (error) {
        logger.warn({ error: (error as Error).name, name }, 'will be tried again');
      }
    }
    turn = undefined;
  };
  const wake = (): void => {
    wanted = true;
    if (!stopped) turn ??= turns();
  };
  const timer = setInterval(wake, every);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await turn;
    },
  };
}

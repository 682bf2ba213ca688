import type { Logger } from 'pino';

export interface Routine {
  /** Milliseconds from one turn to the next. */
  readonly every: number;
  readonly work: () => Promise<void>;
  /** What a failed turn says in the log; the next one tries again. */
  readonly whenFailed: string;
  readonly logger: Logger;
}

/** Does a work at once and then every so often, one turn at a time; the answer stops it, after the one under way. */
export function periodically({ every, work, whenFailed, logger }: Routine): () => Promise<void> {
  let stopped = false;
  let turn: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    if (stopped) return;
    try {
      await work();
    } catch (error) {
      logger.warn({ error: (error as Error).name }, whenFailed);
    }
  };
  const next = (): void => {
    turn = turn.then(once);
  };
  next();
  const timer = setInterval(next, every);
  return () => {
    stopped = true;
    clearInterval(timer);
    return turn;
  };
}

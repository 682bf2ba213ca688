import { setTimeout as sleep } from 'node:timers/promises';
import { PartDown, StackError } from './stack-error';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** How long after so many failures in a row the next try begins (ms): twice as long each time, ten seconds at most. */
export function pauseAfter(failures: number, unit = FIRST_PAUSE_MS): number {
  return failures <= 0 ? 0 : Math.min(unit * 2 ** (failures - 1), LONGEST_PAUSE_MS);
}

export interface Trying {
  /** Told of every failure in a line. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  /** The first pause in milliseconds. */
  readonly unit?: number;
}

/** Does what brings a part up until it stands, for ever; only a wrong setting is thrown, or that the signal has asked to stop. */
export async function untilItStands<T>(bringUp: () => Promise<T>, { say, signal, unit }: Trying): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await bringUp();
    } catch (error) {
      if (signal.aborted || isWrongSetting(error)) throw error;
      const pause = pauseAfter(failures, unit);
      say(`${(error as Error).message} Tried again in ${pause} ms`);
      await sleep(pause, undefined, { signal });
    }
  }
}

/** What no further try mends: somebody has to set something otherwise. */
function isWrongSetting(error: unknown): boolean {
  return error instanceof StackError && !(error instanceof PartDown);
}

import { DAY, HOUR, SECOND } from '../domain/calendar/instant';

/** How long a target is tried again, in milliseconds. */
export interface Patience {
  readonly first: number;
  readonly most: number;
  /** After so long without a single success the target is parked. */
  readonly days: number;
  /** For one try, all in all: well below the 30 seconds a lane is held for. */
  readonly oneTry: number;
}

export const USUAL_PATIENCE: Patience = { first: 5 * SECOND, most: 6 * HOUR, days: 5 * DAY, oneTry: 10 * SECOND };

/** The wait after so many failures (from 1): three times as long each time, up to the most, a quarter more or less by `chance` (0 to 1). */
export function backOff(failures: number, { first, most }: Patience, chance: number): number {
  return Math.round(Math.min(most, first * 3 ** Math.min(failures - 1, 20)) * (0.75 + chance / 2));
}

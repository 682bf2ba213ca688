import type { Clock } from './clock';
import type { Instant } from './instant';
import type { Interval } from './working-time';

/** A closed suspension. */
export interface Pause extends Interval {
  readonly why: string;
}

/** The closed suspensions in order, cut so that no moment is in two of them and none lies before the start of the clock. */
export function pausesOf(clock: Clock): Pause[] {
  let end = clock.startedAt;
  const cut: Pause[] = [];
  for (const { from, to, why } of [...clock.suspensions].sort((a, b) => a.from - b.from)) {
    if (to === undefined || to <= Math.max(from, end)) continue;
    cut.push({ from: Math.max(from, end), to, why });
    end = to;
  }
  return cut;
}

/** Pauses that touch, as one stretch each: two pauses without a moment between them cost what one would. */
export function standstills(pauses: readonly Pause[]): Interval[] {
  const joined: Interval[] = [];
  for (const { from, to } of pauses) {
    const last = joined.at(-1);
    if (last?.to === from) joined.splice(-1, 1, { from: last.from, to });
    else joined.push({ from, to });
  }
  return joined;
}

/** Since when the clock stands still; undefined while it runs. */
export function stillSince(clock: Clock): Instant | undefined {
  const open = clock.suspensions.filter((suspension) => suspension.to === undefined).map(({ from }) => from);
  return open.length === 0 ? undefined : Math.min(...open);
}

import type { Pool } from '../sql/pool';

/** What was read a moment ago, for the one who needs it next: given once, and never after a second. */
export interface JustRead<T> {
  readonly note: (pool: Pool, name: string, value: T) => void;
  readonly take: (pool: Pool, name: string) => T | undefined;
}

/** Milliseconds: an act is sent right after it has been read, and answered well within this. */
const LASTS_MS = 1_000;

interface Noted<T> {
  readonly value: T;
  readonly until: number;
}

export function createJustRead<T>(): JustRead<T> {
  const notes = new WeakMap<Pool, Map<string, Noted<T>>>();
  return {
    note(pool, name, value) {
      const noted = notes.get(pool) ?? new Map<string, Noted<T>>();
      notes.set(pool, noted);
      const now = performance.now();
      // In the order they were noted: those at the front are the oldest.
      for (const [old, { until }] of noted) {
        if (until > now) break;
        noted.delete(old);
      }
      noted.delete(name);
      noted.set(name, { value, until: now + LASTS_MS });
    },
    take(pool, name) {
      const found = notes.get(pool)?.get(name);
      notes.get(pool)?.delete(name);
      return found !== undefined && found.until > performance.now() ? found.value : undefined;
    },
  };
}

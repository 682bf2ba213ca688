export interface Timed {
  /** By which the same thing is known in the other list. */
  readonly key: string;
  /** RFC 3339. */
  readonly at: string;
}

export interface Matched<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly onlyFirst: readonly T[];
  readonly onlySecond: readonly T[];
}

/**
 * Finds in two lists what is the same thing. What is in both at the same time, to `within` milliseconds, has not changed,
 * whatever moved past it; of what remains, the first of a key is the first of it in the other list.
 */
export function matched<T extends Timed>(first: readonly T[], second: readonly T[], within: number): Matched<T> {
  const left = new Set(second);
  const unchanged = first.map((one) => take(left, one, (other) => Math.abs(apart(one, other)) < within));
  const partners = first.map((one, index) => unchanged[index] ?? take(left, one, () => true));
  return {
    pairs: first.flatMap((one, index) => {
      const partner = partners[index];
      return partner === undefined ? [] : [[one, partner] as const];
    }),
    onlyFirst: first.filter((_one, index) => partners[index] === undefined),
    onlySecond: [...left],
  };
}

/** The first of the same key that fits, taken out of what is left. */
function take<T extends Timed>(left: Set<T>, { key }: T, fits: (other: T) => boolean): T | undefined {
  for (const other of left) {
    if (other.key !== key || !fits(other)) continue;
    left.delete(other);
    return other;
  }
  return undefined;
}

/** Milliseconds from the first to the second. */
export function apart(first: Timed, second: Timed): number {
  return Date.parse(second.at) - Date.parse(first.at);
}

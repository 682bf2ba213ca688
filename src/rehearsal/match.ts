export interface Keyed {
  readonly key: string;
}

export interface Matched<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly onlyFirst: readonly T[];
  readonly onlySecond: readonly T[];
}

/** What is in both lists, by the longest order they have in common, and what is in one only. */
export function matched<T extends Keyed>(first: readonly T[], second: readonly T[]): Matched<T> {
  const common = commonLengths(first, second);
  const pairs: (readonly [T, T])[] = [];
  const onlyFirst: T[] = [];
  const onlySecond: T[] = [];
  let place = 0;
  for (const [index, one] of first.entries()) {
    let other = second[place];
    // Nothing in common is lost by leaving out what stands before its partner.
    while (other !== undefined && other.key !== one.key && common(index, place + 1) >= common(index + 1, place)) {
      onlySecond.push(other);
      other = second[(place += 1)];
    }
    if (other?.key === one.key) {
      pairs.push([one, other]);
      place += 1;
    } else onlyFirst.push(one);
  }
  return { pairs, onlyFirst, onlySecond: [...onlySecond, ...second.slice(place)] };
}

/** How much the ends of both lists have in common, from these places on. */
function commonLengths<T extends Keyed>(first: readonly T[], second: readonly T[]): (i: number, j: number) => number {
  const width = second.length + 1;
  const lengths = new Uint16Array((first.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = first.length - 1; i >= 0; i -= 1) {
    for (let j = second.length - 1; j >= 0; j -= 1) {
      const same = first[i]?.key === second[j]?.key;
      lengths[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

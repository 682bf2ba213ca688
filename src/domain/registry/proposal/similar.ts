import { wordsOf } from './matter';

/** From here on two titles are shown as possibly the same matter: higher misses reworded ones, lower shows strangers. */
export const SIMILAR_FROM = 0.5;

/** How alike two titles are, from 0 (no two characters in common) to 1: the share of their pairs of neighbouring characters (Dice). */
export function similarity(one: string, other: string): number {
  const [a, b] = [signsOf(one), signsOf(other)];
  if (a.join('') === b.join('')) return a.length === 0 ? 0 : 1;
  const left = countedPairs(a);
  const shared = pairsOf(b).filter((pair) => takeOne(left, pair)).length;
  const all = pairsOf(a).length + pairsOf(b).length;
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Letters, digits and Chinese characters: punctuation tells no two matters apart. */
function signsOf(title: string): string[] {
  return [...wordsOf({ title })].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
}

function pairsOf(signs: readonly string[]): string[] {
  return signs.slice(1).map((sign, place) => `${signs[place] ?? ''}${sign}`);
}

function countedPairs(signs: readonly string[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const pair of pairsOf(signs)) counted.set(pair, (counted.get(pair) ?? 0) + 1);
  return counted;
}

/** A pair that stands once in one title counts once, however often it stands in the other. */
function takeOne(left: Map<string, number>, pair: string): boolean {
  const count = left.get(pair) ?? 0;
  if (count > 0) left.set(pair, count - 1);
  return count > 0;
}

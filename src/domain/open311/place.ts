import { WHOLE_CITY } from '../registry/choices';
import type { District } from '../registry/registry';

/** The district an address speaks of: the first one named, whole. */
export function districtOf(address: string | undefined, districts: readonly District[]): string {
  if (address === undefined) return WHOLE_CITY;
  const named = districts
    .map(({ name }) => ({ name, at: address.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  return named[0]?.name ?? WHOLE_CITY;
}

/** Four decimals, about ten metres: as exactly as the public may know. */
export function publicDegrees(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000 + 0;
}

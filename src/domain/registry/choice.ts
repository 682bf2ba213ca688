import { folded } from '../text';
import { distance } from './distance';
import { simplified } from './traditional-signs';

/** What may stand in one field: entries of the registry and nothing else. */
export interface Choice {
  /** What the list is called on screen: 区县. */
  readonly title: string;
  /** The entry that a spelling means; undefined where it means none. */
  readonly entryFor: (spelling: string) => string | undefined;
  /** What is wrong with a spelling, for whoever typed it: names the nearest entries, and never repeats what was typed. */
  readonly faultOf: (spelling: string) => string | undefined;
}

/** An entry by its official name, and what else it is called. */
export interface Entry {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** One list of the registry. `keyOf` takes off what a name may be written with or without. */
export function choiceOf(title: string, entries: readonly Entry[], keyOf = (name: string): string => name): Choice {
  const key = (spelling: string): string => keyOf(spellingKey(spelling));
  const names = entries.map(({ name }) => name);
  const byKey = new Map(entries.flatMap(({ name, aliases = [] }) => [name, ...aliases].map((one) => [key(one), name])));
  const entryFor = (spelling: string): string | undefined => byKey.get(key(spelling));
  return {
    title,
    entryFor,
    faultOf: (spelling) =>
      entryFor(spelling) === undefined ? faultIn(title, nearest(key(spelling), names)) : undefined,
  };
}

/** Spellings that differ in width, spaces, case or script form are one. */
export function spellingKey(spelling: string): string {
  return simplified(folded(spelling)).toLowerCase();
}

const MOST_NAMED = 3;

/** The entries most like it, the nearest first; those that have no sign in common come only where none has one. */
function nearest(key: string, names: readonly string[]): string[] {
  const signs = new Set(key);
  const alike = names.filter((name) => [...name].some((sign) => signs.has(sign)));
  return (alike.length > 0 ? alike : names)
    .map((name) => ({ name, far: distance(key, name) }))
    .sort((one, other) => one.far - other.far)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name);
}

function faultIn(title: string, named: readonly string[]): string {
  return `须为名录中的${title}，最接近的有：${named.join('、')}`;
}

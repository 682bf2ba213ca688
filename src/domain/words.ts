/** What is left of people's words once the key they are sealed under is destroyed: it stands in their place from the beginning. */
export const ERASED = '（已删除）';

/** The words people wrote, by their place: `text`, `assisting/0/task`. */
export type Words = Readonly<Record<string, string>>;

/**
 * Where in a value people write freely, as paths of fields; a star stands for each of a list: `text`, `evidence`, star, `url`
 * joined by slashes. Texts only; whatever else stands there stays.
 */
export type Places = readonly string[];

export interface Parted<T> {
  /** The value with `ERASED` in place of every word: the same shape, and all that outlives an erasure. */
  readonly open: T;
  readonly words: Words;
}

/** Takes the words out of a value. Parting what is parted already changes nothing. */
export function part<T>(value: T, places: Places, instead = ERASED): Parted<T> {
  const words: Record<string, string> = {};
  const open = changed(value, places, (text, place) => {
    if (text !== instead) words[place] = text;
    return instead;
  });
  return { open, words };
}

/** Puts them back; a place without words stays erased. */
export function joined<T>(open: T, words: Words, places: Places): T {
  return changed(open, places, (text, place) => (Object.hasOwn(words, place) ? (words[place] ?? text) : text));
}

type Change = (text: string, place: string) => string;

function changed<T>(value: T, places: Places, change: Change): T {
  return places.reduce<unknown>((left, place) => changedAt(left, place.split('/'), '', change), value) as T;
}

function changedAt(value: unknown, path: readonly string[], under: string, change: Change): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? change(value, under) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (step === '*') {
    return Array.isArray(value) ? value.map((one, at) => changedAt(one, rest, placed(under, at), change)) : value;
  }
  if (!Object.hasOwn(value, step)) return value;
  const held = (value as Record<string, unknown>)[step];
  return { ...value, [step]: changedAt(held, rest, placed(under, step), change) };
}

function placed(under: string, step: string | number): string {
  return under === '' ? String(step) : `${under}/${step}`;
}

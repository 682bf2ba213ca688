import { digitOf, writingsOf, type DigitKind } from './digits';
import { nameParts } from './family-name';
import { soughtOf, type Identity, type IdentityKind, type Sought } from './identity';
import { signsOf, spansOf, type Script, type Sign, type Span } from './signs';

/** Where something of the person stands in a text, and what it is. */
export interface Found extends Span {
  readonly kind: IdentityKind;
}

/**
 * Everything of the person that stands in the text, however it is written: rows of digits by their digits alone, whatever stands
 * between them; names by their signs, in simplified or traditional form or as they are read.
 */
export function findOwn(text: string, identity: Identity, script: Script): Found[] {
  const sought = soughtOf(identity, script);
  if (sought.length === 0) return [];
  const signs = signsOf(text, script);
  return sought.flatMap((one) =>
    SEARCHES[one.as](signs, one.value, script).map((span) => ({ ...span, kind: one.kind })),
  );
}

type Search = (signs: readonly Sign[], value: string, script: Script) => Span[];
const SEARCHES: Readonly<Record<Sought['as'], Search>> = { digits: digitsIn, code: codeIn, words: wordsIn };

/** Read three ways, so that a numeral among the words does not hide a number beside it. */
const WAYS: readonly (readonly DigitKind[])[] = [['figure'], ['figure', 'han'], ['figure', 'han', 'look']];

function digitsIn(signs: readonly Sign[], value: string): Span[] {
  return WAYS.flatMap((way) => {
    const read = signs.flatMap(({ digit }, at) =>
      digit !== undefined && way.includes(digit.kind) ? [{ at, sign: digit.value }] : [],
    );
    return rowsIn(signs, read, value);
  });
}

function codeIn(signs: readonly Sign[], value: string): Span[] {
  const read = signs.flatMap(({ text, digit }, at) => {
    const sign = digit?.kind === 'figure' ? digit.value : text;
    return /^[a-z\d]$/.test(sign) ? [{ at, sign }] : [];
  });
  return rowsIn(signs, read, value);
}

function rowsIn(signs: readonly Sign[], read: readonly { at: number; sign: string }[], value: string): Span[] {
  const row = read.map(({ sign }) => sign).join('');
  const spans: Span[] = [];
  for (let at = row.indexOf(value); at >= 0; at = row.indexOf(value, at + 1)) {
    const found = read.slice(at, at + value.length).map((one) => one.at);
    spans.push(...spansOf(signs, withCheckSign(signs, found, value)));
  }
  return spans;
}

/** The X at the end of an id number is no digit, and goes with the seventeen before it. */
function withCheckSign(signs: readonly Sign[], found: number[], value: string): number[] {
  const next = (found.at(-1) ?? -2) + 1;
  return value.length >= 15 && signs[next]?.text === 'x' ? [...found, next] : found;
}

/** Names and addresses by their letters and digits, each sign as it is or as it is read. */
function wordsIn(signs: readonly Sign[], value: string, script: Script): Span[] {
  const places: number[] = [];
  const row = signs.map(({ text }, at) => {
    for (let unit = 0; unit < text.length; unit += 1) places.push(at);
    return text;
  });
  const text = row.join('');
  return patternsOf(value, script).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: { length } }) => {
      const [first = 0, last = 0] = [places[index], places[index + length - 1]];
      if (!isWhole(signs, first, last)) return [];
      return spansOf(
        signs,
        Array.from({ length: last - first + 1 }, (_, step) => first + step),
      );
    }),
  );
}

/** In the order it is written in; in letters alone also with the family name last. */
function patternsOf(value: string, script: Script): RegExp[] {
  const inOrder = signsOf(value, script).map((sign) => alternativesOf(sign, script));
  return [inOrder.join(''), ...turned(value, script)].map((pattern) => new RegExp(pattern, 'gu'));
}

/** San Zhang. */
function turned(value: string, script: Script): string[] {
  const parts = nameParts(value, script);
  if (parts === undefined) return latinTurned(value, script);
  const read = (text: string): readonly string[][] => [...text].map((sign) => [...script.readings(sign)]);
  const signs = [...read(parts.given), ...read(parts.family)];
  return signs.some((readings) => readings.length === 0) || parts.given === ''
    ? []
    : [signs.map((readings) => `(?:${readings.join('|')})[1-5]?`).join('')];
}

/** John Smith, as Smith John. */
function latinTurned(value: string, script: Script): string[] {
  const words = value.split(/[\s·・,]+/u).map((word) =>
    signsOf(word, script)
      .map(({ text }) => text)
      .join(''),
  );
  const isLatin = words.length === 2 && words.every((word) => /^\p{Script=Latin}+$/u.test(word));
  return isLatin ? [[...words].reverse().join('')] : [];
}

function alternativesOf({ text, digit }: Sign, { readings }: Script): string {
  const written = digit === undefined ? [] : writingsOf(digit.value);
  const read = readings(text).map((reading) => `${reading}[1-5]?`);
  const own = text.replace(/[|\\{}()[\]^$+*?.]/g, '\\$&');
  return `(?:${[...new Set([own, ...written, ...read])].join('|')})`;
}

/** Not a part of a longer word in letters (`lina` in `carolina`), nor a mere row of digits. */
function isWhole(signs: readonly Sign[], first: number, last: number): boolean {
  const touches = (one: number, next: number): boolean =>
    isLatin(signs[one]) && isLatin(signs[next]) && signs[one]?.to === signs[next]?.from;
  const found = signs.slice(first, last + 1);
  const hasWords = found.some(({ text }) => digitOf(text)?.kind !== 'figure');
  return hasWords && !touches(first - 1, first) && !touches(last, last + 1);
}

function isLatin(sign: Sign | undefined): boolean {
  return sign !== undefined && /^[a-z]$/.test(sign.text);
}

import { digitLineOf } from './digit-line';
import type { Span } from './signs';

/** A mobile or an id number of anybody, by its form. */
export interface PersonalNumber extends Span {
  readonly is: 'mobile' | 'id-number';
  /** In plain digits, an X at the end in capitals. */
  readonly value: string;
}

/** So much may stand between two digits of one number. */
const GAP = '[.+]{0,3}';
/** 18 signs: 17 digits and a digit or X. Before mobiles, because an id number may hold what looks like one. */
const ID_NUMBER = new RegExp(`(?<!\\d)(?:\\d${GAP}){17}[\\dx](?!\\d)`, 'g');
const MOBILE = new RegExp(`(?<!\\d)(?:\\+?(?:00)?86${GAP})?1${GAP}[3-9]${GAP}(?:\\d${GAP}){8}\\d(?!\\d)`, 'g');

/** Mainland mobile numbers and 18-sign id numbers, whatever they are written in and whatever strokes and dots stand between their digits. */
export function personalNumbersIn(text: string): PersonalNumber[] {
  const { line, spanOf } = digitLineOf(text);
  const find = (is: PersonalNumber['is'], pattern: RegExp): PersonalNumber[] =>
    [...line.matchAll(pattern)].map(({ index, 0: found }) => ({
      ...spanOf(index, index + found.length),
      is,
      value: found.replace(/[^\dx]/g, '').toUpperCase(),
    }));
  const ids = find('id-number', ID_NUMBER);
  const apart = ({ from, to }: Span): boolean => ids.every((id) => to <= id.from || from >= id.to);
  return [...ids, ...find('mobile', MOBILE).filter(apart)].sort((a, b) => a.from - b.from);
}

/** Rows of digits of anything, with what follows each: what a long one counts tells that it is no number of anybody. */
export function digitRowsIn(text: string): { readonly digits: string; readonly after: string }[] {
  const { line, spanOf } = digitLineOf(text);
  return [...line.matchAll(/\d(?:[.+]{0,3}\d)*/g)].map(({ index, 0: found }) => {
    const { to } = spanOf(index, index + found.length);
    return { digits: found.replace(/\D/g, ''), after: text.slice(to, to + 4) };
  });
}

import { digitOf, type Digit } from './digits';

/** What is known of Chinese writing, handed in so that the domain needs no dictionary. */
export interface Script {
  /** One sign in its simplified form: 張 → 张. */
  readonly simplified: (sign: string) => string;
  /** How a sign is read, in plain small letters: 单 → dan, shan, chan. Nothing for what is no Chinese sign. */
  readonly readings: (sign: string) => readonly string[];
}

/** A letter or a digit of a text, in one form whatever it was written in, and where it stands. */
export interface Sign {
  readonly text: string;
  /** Offsets in the text as it was written, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly digit: Digit | undefined;
}

/** A part of a text that is to be hidden: from the first unit up to, not including, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MARK = /^\p{M}$/u;
/** Letters that show nothing (fillers) or stand as a stroke between others (々, ー, ˉ) are not among them. */
const LETTER = /^[\p{Ll}\p{Lu}\p{Lt}\p{Lo}\p{N}]$/u;
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/** The letters and digits of a text alone: what stands between them (spaces, strokes, invisible signs, accents) is left out. */
export function signsOf(text: string, { simplified }: Pick<Script, 'simplified'>): readonly Sign[] {
  const signs: Sign[] = [];
  let from = 0;
  for (const written of text) {
    const to = from + written.length;
    for (const { text: sign, digit } of takenApart(written)) signs.push({ text: simplified(sign), from, to, digit });
    from = to;
  }
  return signs;
}

type Plain = Pick<Sign, 'text' | 'digit'>;
const known = new Map<string, readonly Plain[]>();
/** More than are in use; who writes all of Unicode is looked up each time. */
const MOST_KNOWN = 20_000;

/** A sign as the letters and digits it is made of. Looked up once each: a text of 20,000 signs takes 10 ms in place of 150. */
function takenApart(written: string): readonly Plain[] {
  const found = known.get(written);
  if (found !== undefined) return found;
  const plain = [...written.normalize('NFKD')].flatMap((sign): Plain[] => {
    const digit = digitOf(sign);
    return digit === undefined && !isLetter(sign) ? [] : [{ text: sign.toLowerCase(), digit }];
  });
  if (known.size < MOST_KNOWN) known.set(written, plain);
  return plain;
}

function isLetter(sign: string): boolean {
  return LETTER.test(sign) && !MARK.test(sign) && !UNSEEN.test(sign);
}

/** The stretch from one sign to another; with words between them, each piece by itself, so that the words stay. */
export function spansOf(signs: readonly Sign[], found: readonly number[]): Span[] {
  const spans: { from: number; to: number; last: number }[] = [];
  for (const at of found) {
    const sign = signs[at];
    if (sign === undefined) continue;
    const open = spans.at(-1);
    if (open !== undefined && at - open.last <= 1) Object.assign(open, { to: sign.to, last: at });
    else spans.push({ from: sign.from, to: sign.to, last: at });
  }
  return spans.map(({ from, to }) => ({ from, to }));
}

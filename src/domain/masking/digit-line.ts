import { digitOf } from './digits';
import type { Span } from './signs';

/** A text reduced to what matters for numbers, one sign for each of its own: digits, `x`, `+`, `,` in a list, `L` for letters, `.` for the rest. */
export interface DigitLine {
  readonly line: string;
  /** Where a stretch of the line stands in the text. */
  readonly spanOf: (from: number, to: number) => Span;
}

const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{M}]$/u;
const LISTED = /^[、,，;；]$/u;

/** Signs that show nothing are left out: they keep no digits apart. */
export function digitLineOf(text: string): DigitLine {
  const spans: Span[] = [];
  const line: string[] = [];
  let from = 0;
  for (const written of text) {
    const to = from + written.length;
    for (const sign of written.normalize('NFKD')) {
      if (UNSEEN.test(sign)) continue;
      line.push(markOf(sign));
      spans.push({ from, to });
    }
    from = to;
  }
  return {
    line: line.join(''),
    spanOf: (first, end) => ({ from: spans[first]?.from ?? 0, to: spans[end - 1]?.to ?? 0 }),
  };
}

function markOf(sign: string): string {
  const digit = digitOf(sign);
  if (digit !== undefined && digit.kind !== 'look') return digit.value;
  if (sign === '+' || LISTED.test(sign)) return sign === '+' ? '+' : ',';
  if (/^[xX]$/.test(sign)) return 'x';
  return /^[\p{L}\p{N}]$/u.test(sign) ? 'L' : '.';
}

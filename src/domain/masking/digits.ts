/** How a digit may be written. `look` is what only stands for one where digits are read out or disguised: 幺, 两, O, l. */
export type DigitKind = 'figure' | 'han' | 'look';

export interface Digit {
  readonly value: string;
  readonly kind: DigitKind;
}

const HAN = ['〇零', '一壹弌', '二贰貳弍', '三叁參叄弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'];
const LOOK = ['OoОо○◯洞', 'lI|幺', '两兩', '', '', '', '', '拐', '', '勾'];

/** The rows of signs in a circle that Unicode does not take apart into digits, by their first sign and what it stands for. */
const CIRCLED = [
  [0x24ea, 0, 1],
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
  [0x3021, 1, 9],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
  [0x1d360, 1, 9],
] as const;

const WRITTEN: ReadonlyMap<string, Digit> = new Map([
  ...rowsOf(LOOK, 'look'),
  ...rowsOf(HAN, 'han'),
  ...CIRCLED.flatMap(([first, value, count]) =>
    Array.from({ length: count }, (_, at): [string, Digit] => [
      String.fromCodePoint(first + at),
      { value: String(value + at), kind: 'figure' },
    ]),
  ),
]);

function rowsOf(rows: readonly string[], kind: DigitKind): [string, Digit][] {
  return rows.flatMap((signs, value) =>
    [...signs].map((sign): [string, Digit] => [sign, { value: String(value), kind }]),
  );
}

/** The digit a sign stands for, in whichever script; undefined where it stands for none. */
export function digitOf(sign: string): Digit | undefined {
  if (/^[0-9]$/.test(sign)) return { value: sign, kind: 'figure' };
  return WRITTEN.get(sign) ?? decimal(sign);
}

/** Every other way the digit may be written, the figure first. */
export function writingsOf(value: string): readonly string[] {
  return [value, ...(HAN[Number(value)] ?? '')];
}

const DECIMAL = /^\p{Nd}$/u;

/** Unicode keeps the ten digits of a script in order, each ten beside the next. */
function decimal(sign: string): Digit | undefined {
  if (!DECIMAL.test(sign)) return undefined;
  const code = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (DECIMAL.test(String.fromCodePoint(code - before - 1))) before += 1;
  return { value: String(before % 10), kind: 'figure' };
}

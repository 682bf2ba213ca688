export interface Series {
  readonly name: string;
  readonly tone: Tone;
  /** One a group; undefined where nothing can be said, such as a rate of no cases. */
  readonly values: readonly (number | undefined)[];
}

/** A colour with a pattern of its own, so that a chart can be read in grey and by whoever does not see the colour. */
export type Tone = 'green' | 'yellow' | 'red' | 'blue' | 'purple' | 'cyan';

export interface Bars {
  /** What each group of bars is of. */
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** One behind the other, where they are parts of a whole; otherwise one below the other. */
  readonly stacked?: boolean;
  /** Values in hundredths: a full bar is 100, whatever the largest value is. */
  readonly isPercent?: boolean;
}

/** Where a bar is drawn: lengthwise in hundredths of the frame, so that a chart fills it; across in pixels, so that letters keep their size. */
export interface DrawnBar {
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** A number in the middle of a part, or behind the end of a bar. */
export interface DrawnNumber {
  readonly text: string;
  readonly x: number;
  /** The line the letters stand on. */
  readonly y: number;
  readonly isInside: boolean;
}

export interface DrawnGroup {
  readonly name: string;
  /** From the top of the chart, in pixels. */
  readonly top: number;
  readonly bars: readonly DrawnBar[];
  readonly numbers: readonly DrawnNumber[];
}

/** The line of the name stands above the bars. */
export const NAME_HEIGHT = 22;
const THICK = 18;
const THIN = 16;
const GAP = 12;
/** What the longest bar takes of the frame, in hundredths; the rest is for the number behind it. */
const LONGEST = 84;
/** From this length on, in hundredths, a part has room for its own number; a part that is all there is needs none. */
const ROOMY = 8;

/** Every bar and number of a chart in its place, and how high the whole is. */
export function layoutOf(bars: Bars): { readonly height: number; readonly groups: readonly DrawnGroup[] } {
  const { names, series, stacked = false, isPercent = false } = bars;
  const each = NAME_HEIGHT + GAP + (stacked ? THICK : series.length * THIN);
  const full = isPercent ? 100 : largestOf(bars);
  const groups = names.map((name, place): DrawnGroup => {
    const parts = series.map(({ tone, values }) => ({ tone, value: values[place] }));
    const drawn = stacked ? oneBehindAnother(parts, full) : oneBelowAnother(parts, full, isPercent ? '%' : '');
    return { name, top: place * each, ...drawn };
  });
  return { height: names.length * each, groups };
}

/** The longest bar there is to draw; at least 1, because it is divided by. */
function largestOf({ names, series, stacked = false }: Bars): number {
  const lengths = names.map((_name, place) => {
    const values = series.map(({ values: own }) => own[place] ?? 0);
    return stacked ? sumOf(values) : Math.max(...values);
  });
  return Math.max(1, ...lengths);
}

interface Part {
  readonly tone: Tone;
  readonly value: number | undefined;
}
type Drawn = Pick<DrawnGroup, 'bars' | 'numbers'>;

function oneBehindAnother(parts: readonly Part[], full: number): Drawn {
  const widths = parts.map(({ value = 0 }) => share(value, full));
  const starts = widths.map((_width, index) => sumOf(widths.slice(0, index)));
  const bars = parts.map(({ tone }, index): DrawnBar => {
    return { tone, x: starts[index] ?? 0, width: widths[index] ?? 0, y: NAME_HEIGHT, height: THICK };
  });
  const y = NAME_HEIGHT + THICK - 4;
  const inside = bars
    .map(({ x, width }, index) => ({ text: String(parts[index]?.value ?? 0), x: x + width / 2, width }))
    .filter(({ width }) => width >= ROOMY && width < sumOf(widths))
    .map(({ text, x }): DrawnNumber => ({ text, x, y, isInside: true }));
  const total = String(sumOf(parts.map(({ value = 0 }) => value)));
  return { bars, numbers: [...inside, { text: total, x: sumOf(widths), y, isInside: false }] };
}

function oneBelowAnother(parts: readonly Part[], full: number, unit: string): Drawn {
  const bars = parts.map(({ tone, value = 0 }, index): DrawnBar => {
    return { tone, x: 0, width: share(value, full), y: NAME_HEIGHT + index * THIN, height: THIN - 2 };
  });
  const numbers = bars.map(({ width, y, height }, index): DrawnNumber => {
    const value = parts[index]?.value;
    return { text: value === undefined ? '暂无' : `${value}${unit}`, x: width, y: y + height - 2, isInside: false };
  });
  return { bars, numbers };
}

function share(value: number, full: number): number {
  return Math.round((value / full) * LONGEST * 100) / 100;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}

import type { VNode } from 'preact';
import {
  layoutOf,
  NAME_HEIGHT,
  type Bars,
  type DrawnBar,
  type DrawnNumber,
  type Series,
  type Tone,
} from './bar-layout';

interface BarChartProps {
  /** Another for each chart of a page: its patterns are found by it. */
  readonly id: string;
  readonly label: string;
  readonly bars: Bars;
}

/** Bars lying on their side, each under its name: names stay readable on a telephone. */
export function BarChart({ id, label, bars }: BarChartProps): VNode {
  const { height, groups } = layoutOf(bars);
  return (
    <>
      <svg class="chart" role="img" aria-label={label} width="100%" height={height}>
        <defs>
          {bars.series.map(({ tone }) => (
            <Pattern key={tone} id={`${id}-${tone}`} tone={tone} isPlain={bars.series.length === 1} />
          ))}
        </defs>
        {groups.map(({ name, top, bars: drawn, numbers }) => (
          <g key={top} transform={`translate(0 ${top})`}>
            <text y={NAME_HEIGHT - 6}>{shortened(name)}</text>
            {drawn.map((bar) => (
              <Bar key={bar.tone} id={id} bar={bar} />
            ))}
            {numbers.map((number) => (
              <NumberText key={`${number.x} ${number.y}`} number={number} />
            ))}
            <line class="axis" y1={NAME_HEIGHT - 2} y2={bottomOf(drawn)} />
          </g>
        ))}
      </svg>
      {bars.series.length > 1 && <Legend id={id} series={bars.series} />}
    </>
  );
}

function bottomOf(drawn: readonly DrawnBar[]): number {
  return Math.max(...drawn.map(({ y, height }) => y + height)) + 2;
}

/** What fits a narrow screen; the table beside the chart has the whole name. */
const LONGEST_NAME = 20;

function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length <= LONGEST_NAME ? name : `${letters.slice(0, LONGEST_NAME - 1).join('')}…`;
}

/** Strokes on a tile of 8 by 8; none is a pattern as well. */
const STROKES: Readonly<Record<Tone, string>> = {
  green: '',
  yellow: 'M0 8 8 0M-2 2 2-2M6 10 10 6',
  red: 'M0 8 8 0M0 0 8 8',
  blue: 'M4 0V8',
  purple: 'M0 4H8',
  cyan: 'M0 0 8 8M-2 6 2 10M6-2 10 2',
};

interface PatternProps {
  readonly id: string;
  readonly tone: Tone;
  /** Alone, it is told from nothing. */
  readonly isPlain: boolean;
}

function Pattern({ id, tone, isPlain }: PatternProps): VNode {
  return (
    <pattern id={id} class={`tone ${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" />
      {!isPlain && <path d={STROKES[tone]} />}
    </pattern>
  );
}

function Bar({ id, bar: { tone, x, width, y, height } }: { readonly id: string; readonly bar: DrawnBar }): VNode {
  return <rect x={`${x}%`} width={`${width}%`} y={y} height={height} fill={`url(#${id}-${tone})`} />;
}

function NumberText({ number: { text, x, y, isInside } }: { readonly number: DrawnNumber }): VNode {
  return (
    <text class={isInside ? 'inside' : 'behind'} x={`${x}%`} dx={isInside ? undefined : 6} y={y}>
      {text}
    </text>
  );
}

function Legend({ id, series }: { readonly id: string; readonly series: readonly Series[] }): VNode {
  return (
    <ul class="legend" aria-hidden="true">
      {series.map(({ name, tone }) => (
        <li key={tone}>
          <svg width="16" height="16">
            <rect width="16" height="16" fill={`url(#${id}-${tone})`} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

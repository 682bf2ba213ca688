import type { ComponentChildren, VNode } from 'preact';
import { Table } from '../parts';
import { BarChart } from './bar-chart';
import type { Bars } from './bar-layout';

interface ChartProps {
  readonly id: string;
  readonly caption: string;
  readonly bars: Bars;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A chart with the table of its numbers, for readers who cannot see it and for whoever wants them exactly. */
export function Chart({ id, caption, bars, head, rows }: ChartProps): VNode {
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      {bars.names.length > 0 && <BarChart id={id} label={`${caption}的条形图，数字见下表`} bars={bars} />}
      <Table caption={`${caption}（数字）`} head={head} rows={rows} />
    </figure>
  );
}

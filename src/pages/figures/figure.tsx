import type { ComponentChildren, VNode } from 'preact';
import { Table } from '../parts';
import { barsAsSvg, type Bars } from './chart';

interface ChartProps {
  readonly caption: string;
  readonly bars: Bars;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ComponentChildren[])[];
}

/** A chart with the table of its numbers, for readers who cannot see it and for whoever wants them exactly. */
export function Chart({ caption, bars, head, rows }: ChartProps): VNode {
  const picture = Buffer.from(barsAsSvg(bars)).toString('base64');
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      {bars.names.length > 0 && (
        <img src={`data:image/svg+xml;base64,${picture}`} alt={`${caption}的条形图，数字见下表`} class="chart" />
      )}
      <Table caption={`${caption}（数字）`} head={head} rows={rows} />
    </figure>
  );
}

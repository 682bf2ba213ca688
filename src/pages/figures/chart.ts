import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, GridComponent, LegendComponent, SVGRenderer]);

export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

export interface Bars {
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** One upon another, where they are parts of a whole. */
  readonly stacked?: boolean;
  /** In hundredths. */
  readonly isPercent?: boolean;
}

const WIDTH = 480;
const ROW = 30;
const AROUND = 90;

/** Bars lying on their side, as the text of an SVG: names stay readable on a telephone. Shown as a picture, beside its table. */
export function barsAsSvg({ names, series, stacked = false, isPercent = false }: Bars): string {
  const height = names.length * ROW * (stacked ? 1 : Math.max(1, series.length * 0.6)) + AROUND;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({
      ...{ animation: false, textStyle: { fontFamily: 'sans-serif', fontSize: 14 } },
      legend: { show: series.length > 1, bottom: 0, textStyle: { fontSize: 14 } },
      grid: { left: 8, right: 40, top: 8, bottom: 48, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      xAxis: {
        type: 'value',
        ...(isPercent ? { max: 100, axisLabel: { formatter: '{value}%' } } : { minInterval: 1 }),
      },
      yAxis: { type: 'category', data: [...names], inverse: true, axisLabel: { fontSize: 14 } },
      series: series.map(({ name, colour, values }) => ({
        ...{ type: 'bar', name, data: [...values], itemStyle: { color: colour } },
        ...(stacked ? { stack: 'all' } : {}),
      })),
    });
    return chart.renderToSVGString();
  } finally {
    // Without it the process would never end (LIBRARIES.md).
    chart.dispose();
  }
}

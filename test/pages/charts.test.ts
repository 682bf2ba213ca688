import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { layoutOf, type Bars, type DrawnBar } from '../../src/pages/figures/bar-layout';
import { Chart } from '../../src/pages/figures/figure';

const lights = (green: number[], yellow: number[], red: number[]): Bars['series'] => [
  { name: '绿灯', tone: 'green', values: green },
  { name: '黄灯', tone: 'yellow', values: yellow },
  { name: '红灯', tone: 'red', values: red },
];
const endOf = ({ x, width }: DrawnBar): number => x + width;
const textsOf = (bars: Bars): string[][] => layoutOf(bars).groups.map(({ numbers }) => numbers.map(({ text }) => text));

describe('a chart', () => {
  it('draws each number as long as it is, the longest the same whatever it counts', () => {
    const bars = (most: number) =>
      layoutOf({ names: ['甲', '乙'], series: [{ name: '在办', tone: 'blue', values: [most, most / 4] }] });
    const [first, second] = bars(40).groups.map(({ bars: [bar] }) => bar?.width ?? 0);
    expect(second).toBeCloseTo((first ?? 0) / 4, 2);
    expect(bars(40_000).groups).toMatchObject([{ bars: [{ width: first }] }, { bars: [{ width: second }] }]);
  });

  it('lays parts of a whole one behind the other, and says how many each part and all of them are', () => {
    const bars: Bars = { names: ['云龙区', '泉山区'], series: lights([30, 5], [9, 0], [1, 0]), stacked: true };
    const [first, second] = layoutOf(bars).groups;
    const [green, yellow, red] = first?.bars ?? [];
    expect([yellow?.x, red?.x]).toEqual([green && endOf(green), yellow && endOf(yellow)]);
    // The one red case has too little room for a number of its own: the table has it.
    expect(textsOf(bars)).toEqual([['30', '9', '40'], ['5']]);
    expect(second?.top).toBeGreaterThan(0);
  });

  it('measures rates against a hundred, and says so where there is none', () => {
    const rates: Bars = {
      names: ['住建局'],
      series: [
        { name: '联系率', tone: 'blue', values: [50] },
        { name: '解决率', tone: 'green', values: [undefined] },
      ],
      isPercent: true,
    };
    expect(textsOf(rates)).toEqual([['50%', '暂无']]);
    expect(layoutOf(rates).groups[0]?.bars.map(({ width }) => width)).toEqual([42, 0]);
  });

  it('of nothing but zeros, or of nothing at all, has bars without length and no chart', () => {
    const zeros: Bars = { names: ['甲'], series: lights([0], [0], [0]), stacked: true };
    expect(layoutOf(zeros).groups[0]?.bars.map(({ width }) => width)).toEqual([0, 0, 0]);
    const none: Bars = { names: [], series: lights([], [], []), stacked: true };
    const page = renderToString(Chart({ id: 'x', caption: '各区县', bars: none, head: ['区县'], rows: [] }));
    expect([page.includes('<svg'), page.includes('<table>')]).toEqual([false, true]);
  });

  it('never leaves its frame, whatever it counts', () => {
    const count = fc.nat({ max: 1_000_000 });
    const group = fc.tuple(count, count, count);
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 40 }), fc.boolean(), (groups, stacked) => {
        const series = lights(
          ...([0, 1, 2].map((at) => groups.map((one) => one[at] ?? 0)) as [number[], number[], number[]]),
        );
        const { height, groups: drawn } = layoutOf({ names: groups.map(String), series, stacked });
        for (const { top, bars } of drawn)
          for (const bar of bars) {
            expect(endOf(bar)).toBeLessThanOrEqual(84.03);
            expect(Math.min(bar.x, bar.width)).toBeGreaterThanOrEqual(0);
            expect(top + bar.y + bar.height).toBeLessThanOrEqual(height);
          }
      }),
    );
  });
});

describe('the figure on the page', () => {
  const names = ['<svg onload=alert(1)>', '㛃䶮𬭎', '\u202e倒', '"><script>', '很'.repeat(60)];
  const page = renderToString(
    Chart({
      ...{ id: 'by-unit', caption: '各单位', head: ['单位', '在办'], rows: names.map((name, at) => [name, at]) },
      bars: { names, series: [{ name: '在办', tone: 'blue', values: [0, 1, 2, 3, 4] }] },
    }),
  );

  it('is a picture with a name, and a table of the same numbers for whoever does not see it', () => {
    expect(page.match(/<figure>/g)).toHaveLength(1);
    expect(page).toContain('role="img" aria-label="各单位的条形图，数字见下表"');
    expect(page).toContain('<caption>各单位（数字）</caption>');
    for (const at of names.keys()) expect(page).toContain(`<td>${at}</td>`);
  });

  it('holds names as they are, without effect, long ones cut in the picture and whole in the table', () => {
    expect(/<svg onload|<script>/.test(page)).toBe(false);
    expect(page).toContain('>㛃䶮𬭎</text>');
    expect(page).toContain(`>${'很'.repeat(19)}…</text>`);
    expect(page).toContain(`>${'很'.repeat(60)}</th>`);
  });

  it('asks for no style of its own: the policy of the page would stop it', () => {
    expect(page).not.toMatch(/\sstyle=|<style/);
  });
});

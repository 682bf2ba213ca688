import fc from 'fast-check';
import { proposeThemes, type ThemeFigures } from '../../../src/domain/campaign/opening/theme-proposal';

const quiet = { received: 1, before: 1, overdue: 0, dissatisfied: 0, listed: 0 };

describe('the theme for the month', () => {
  it.each([
    ['most received', { received: 5, before: 5 }, 5],
    ['overdue', { overdue: 1 }, 3],
    ['dissatisfied', { dissatisfied: 1 }, 3],
    ['listed', { listed: 1 }, 4],
    ['growing', { received: 2, before: 0 }, 4],
    ['shrinking', { received: 1, before: 9 }, 1],
  ])('counts what is %s', (_name, given, score) => {
    expect(proposeThemes([{ theme: '物业', ...quiet, ...given }])).toMatchObject([{ theme: '物业', score }]);
  });

  it('says why in numbers', () => {
    const figures = [
      { theme: '物业', received: 3, before: 1, overdue: 2, dissatisfied: 1, listed: 1 },
      { theme: '税务', ...quiet },
    ];
    expect(proposeThemes(figures)[0]?.reason).toBe(
      '近 30 日 3 件，占 75%；红灯超期 2 件，不满意 1 件，挂牌 1 件；比上期增加 2 件',
    );
  });

  it('proposes nothing of nothing', () => {
    expect(proposeThemes([])).toEqual([]);
    expect(proposeThemes([{ theme: '物业', ...quiet, received: 0 }])).toEqual([]);
  });

  const some = fc.nat(50);
  const figure: fc.Arbitrary<ThemeFigures> = fc.record({
    ...{ theme: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己'), received: some, before: some },
    ...{ overdue: some, dissatisfied: some, listed: some },
  });
  const themes = fc.uniqueArray(figure, { selector: ({ theme }) => theme });

  it('ranks the same whatever the order, the best first, five at most', () => {
    fc.assert(
      fc.property(themes, (all) => {
        const proposed = proposeThemes(all);
        expect(proposeThemes([...all].reverse())).toEqual(proposed);
        expect(proposed.length).toBeLessThanOrEqual(5);
        const scores = proposed.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
      }),
    );
  });

  it('never ranks a theme lower because it got worse', () => {
    fc.assert(
      fc.property(themes, fc.constantFrom('received', 'overdue', 'dissatisfied', 'listed'), (all, what) => {
        const [first] = all;
        if (first === undefined || first.received === 0) return;
        const placeIn = (given: readonly ThemeFigures[]): number => {
          const at = proposeThemes(given).findIndex(({ theme }) => theme === first.theme);
          return at < 0 ? Infinity : at;
        };
        const worse = all.map((one) => (one === first ? { ...one, [what]: one[what] + 1 } : one));
        expect(placeIn(worse)).toBeLessThanOrEqual(placeIn(all));
      }),
    );
  });
});

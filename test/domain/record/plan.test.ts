import { HOUR, startOfDay } from '../../../src/domain/calendar/instant';
import { lightOfMeasure, planFigures } from '../../../src/domain/record/plan';

describe('a measure of the plan of a firm (G7)', () => {
  it.each([
    ['open', '2026-12-31', '2026-12-01', 'green'],
    ['open', '2026-12-31', '2026-12-26', 'yellow'],
    ['open', '2026-12-31', '2026-12-31', 'yellow'],
    ['open', '2026-12-31', '2027-01-01', 'red'],
    ['done', '2026-12-31', '2027-01-01', 'green'],
  ] as const)('%s, to be done by %s: on %s it is %s', (state, day, on, light) => {
    expect(lightOfMeasure({ state, day }, startOfDay(on) + (on < day ? 0 : HOUR))).toBe(light);
  });

  it('counts once it is past its day', () => {
    const measures = [
      { state: 'done', day: '2026-01-01' },
      { state: 'open', day: '2026-01-01' },
      { state: 'open', day: '2027-01-01' },
    ];
    expect(planFigures(measures, startOfDay('2026-06-01'))).toEqual({ measures: 3, done: 1, overdue: 1 });
  });
});

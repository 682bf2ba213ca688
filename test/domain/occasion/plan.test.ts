import fc from 'fast-check';
import { defaultCalendar } from '../../../src/domain/calendar/default-calendar';
import { DAY, HOUR, plusDays, startOfDay, toMinuteText, weekdayOf, dayOf } from '../../../src/domain/calendar/instant';
import { addBudget } from '../../../src/domain/calendar/due';
import type { Budget } from '../../../src/domain/calendar/budget';
import { defaultTemplates } from '../../../src/domain/campaign/templates/default-templates';
import { dayFor, nextComing } from '../../../src/domain/occasion/opening-day';
import { isWorkday, nthWorkdayAfter } from '../../../src/domain/calendar/workdays';
import { occasionKind, occasionKinds, periods, type OccasionKind } from '../../../src/domain/occasion/kinds';
import { periodOf } from '../../../src/domain/occasion/period';
import { planOccasion } from '../../../src/domain/occasion/plan';

const at = (day: string): number => startOfDay(day) + 9 * HOUR;
const kind = (id: string): OccasionKind => {
  const found = occasionKind(id);
  if (found === undefined) throw new Error(`no kind ${id}`);
  return found;
};

describe('the period of a date', () => {
  it.each([
    ['week', '2026-11-25', 'this', '2026-W48'],
    ['week', '2027-01-01', 'this', '2026-W53'],
    ['week', '2024-12-30', 'this', '2025-W01'],
    ['week', '2026-01-01', 'previous', '2025-W52'],
    ['month', '2026-11-30', 'this', '2026-11'],
    ['month', '2027-01-03', 'previous', '2026-12'],
    ['quarter', '2026-12-31', 'this', '2026-Q4'],
    ['quarter', '2026-01-05', 'previous', '2025-Q4'],
    ['half-year', '2026-06-30', 'this', '2026-H1'],
    ['half-year', '2026-10-01', 'this', '2026-H2'],
    ['year', '2026-01-02', 'this', '2026'],
    ['year', '2026-01-02', 'previous', '2025'],
  ] as const)('%s of %s, %s: %s', (period, day, which, name) => {
    expect(periodOf(period, at(day), which).name).toBe(name);
  });

  it('holds its moment, and the next begins where it ends', () => {
    const moment = fc.integer({ min: startOfDay('2020-01-01'), max: startOfDay('2035-01-01') });
    fc.assert(
      fc.property(fc.constantFrom(...periods), moment, (period, now) => {
        const { from, to, name } = periodOf(period, now, 'this');
        expect(from <= now && now < to).toBe(true);
        expect(periodOf(period, to - 1, 'this').name).toBe(name);
        expect(periodOf(period, to, 'this').from).toBe(to);
        expect(periodOf(period, to, 'this').name > name).toBe(true);
        expect(periodOf(period, to, 'previous').name).toBe(name);
      }),
    );
  });
});

describe('a date that came round', () => {
  it.each([
    ['an ordinary Wednesday', 'visit-day', '2026-11-25', '2026-11-25 09:00', '2026-W48'],
    ['within the spring holiday', 'visit-day', '2026-02-18', '2026-02-24 09:00', '2026-W08'],
    ['National Day', 'walk-through', '2026-10-01', '2026-10-08 09:00', '2026-H2'],
    ['a Sunday', 'session-theme', '2026-11-01', '2026-11-02 09:00', '2026-11'],
    ['the third, of the month before', 'dispatch-report', '2026-11-03', '2026-11-03 09:00', '2026-10'],
    ['New Year, of the quarter before', 'strivings', '2026-01-05', '2026-01-05 09:00', '2025-Q4'],
  ])('%s', (_what, id, day, planned, period) => {
    const plan = planOccasion(kind(id), at(day), defaultCalendar);
    expect([toMinuteText(plan.plannedAt), plan.period.name]).toEqual([planned, period]);
  });

  it('of the theme opens the session of its month, on the twentieth or the next working day', () => {
    const days = ['2025-07-01', '2025-08-01'].map(
      (day) => planOccasion(kind('session-theme'), at(day), defaultCalendar).opens?.day,
    );
    expect(days).toEqual(['2025-07-21', '2025-08-20']);
  });

  it('is never held on a day off, never early, and keeps the period of its own day', () => {
    const days = fc.integer({ min: 0, max: 730 });
    fc.assert(
      fc.property(fc.constantFrom(...occasionKinds), days, (one, day) => {
        const scheduledAt = at('2025-01-01') + day * DAY;
        const plan = planOccasion(one, scheduledAt, defaultCalendar);
        expect(isWorkday(defaultCalendar, dayOf(plan.plannedAt))).toBe(true);
        expect(plan.plannedAt).toBeGreaterThanOrEqual(scheduledAt);
        if (plan.opens?.day === undefined || one.id === 'session-theme')
          expect(plan.period).toEqual(periodOf(one.period, scheduledAt, one.covers));
      }),
    );
  });

  const opening = occasionKinds.filter(({ opens }) => opens !== undefined && 'before' in opens);
  const prepareOf = (id: string): Budget =>
    defaultTemplates.find((template) => template.kind === id)?.prepare ?? { amount: 1, unit: 'working-days' };

  it.each(opening.map((one) => [one.row, one] as const))(
    '%s is opened when its time to prepare is over by nine of its day: each time it comes in six years, once',
    (_row, one) => {
      const { opens } = one;
      if (opens === undefined || !('before' in opens)) throw new Error('it opens nothing');
      const prepare = prepareOf(opens.kind);
      const comes = kind(opens.before).comes;
      const days: string[] = [];
      for (let day = '2024-12-01'; day < '2030-12-01'; day = plusDays(nextComing(one.comes, day), 1)) {
        const {
          plannedAt,
          period,
          opens: opened,
        } = planOccasion(one, at(nextComing(one.comes, day)), defaultCalendar, prepare);
        const held = opened?.day ?? '';
        expect([held, addBudget(defaultCalendar, plannedAt, prepare) <= at(held)]).toEqual([held, true]);
        expect([isWorkday(defaultCalendar, held), isWorkday(defaultCalendar, dayOf(plannedAt))]).toEqual([true, true]);
        // The day before would have been too late, and no earlier than it must be.
        expect(
          addBudget(defaultCalendar, at(nthWorkdayAfter(defaultCalendar, dayOf(plannedAt), 1)), prepare),
        ).toBeGreaterThan(at(held));
        days.push(period.name);
      }
      expect(new Set(days).size).toBe(days.length);
      const first = nextComing(comes, '2025-02-01');
      const expected: string[] = [];
      for (let day = first; day < '2030-12-01'; day = nextComing(comes, plusDays(day, 1)))
        expected.push(periodOf(one.period, at(day), 'this').name);
      expect(expected.filter((name) => !days.includes(name))).toEqual([]);
    },
  );

  it.each([
    ['before its day', '2026-11-20', '2026-11-25', '2026-11-25'],
    ['on it, at nine', '2026-11-18', '2026-11-18', '2026-11-26'],
    ['without a day of its own', '2026-11-20', undefined, '2026-11-30'],
    ['after an outage, with time left in the month', '2026-11-16', '2026-11-10', '2026-11-24'],
    ['after an outage, with no time left', '2026-12-28', '2026-12-10', undefined],
    ['a year later', '2027-11-16', '2026-11-10', undefined],
  ])('what is opened %s', (_when, now, wanted, day) => {
    const period = periodOf('month', at(wanted ?? now), 'this');
    const prepare = { amount: 5, unit: 'working-days' } as const;
    expect(dayFor({ wanted, now: at(now), period, prepare }, defaultCalendar)).toBe(day);
  });

  it('tells a year whose days off are not announced', () => {
    expect(planOccasion(kind('visit-day'), at('2026-11-25'), defaultCalendar).provisional).toBe(false);
    expect(planOccasion(kind('visit-day'), at('2028-11-22'), defaultCalendar).provisional).toBe(true);
  });
});

it('every kind has a name of its own, and the visit day is a Wednesday', () => {
  expect(new Set(occasionKinds.map(({ id }) => id)).size).toBe(occasionKinds.length);
  expect(kind('visit-day').comes).toEqual({ weekday: weekdayOf('2026-11-25') });
});

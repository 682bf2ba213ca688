import fc from 'fast-check';
import type { Budget } from '../../../src/domain/calendar/budget';
import type { CalendarTable } from '../../../src/domain/calendar/calendar-table';
import { checkCalendar } from '../../../src/domain/calendar/check-calendar';
import type { Suspension } from '../../../src/domain/calendar/clock';
import { defaultCalendar as table } from '../../../src/domain/calendar/default-calendar';
import { dueOf } from '../../../src/domain/calendar/due';
import { DAY, dayOf, HOUR, plusDays, SECOND, startOfDay, type Instant } from '../../../src/domain/calendar/instant';
import { isWorkday, workdaysBetween } from '../../../src/domain/calendar/workdays';
import { at, text } from './at';

const FIVE_DAYS: Budget = { amount: 5, unit: 'working-days' };
const WEEK: Budget = { amount: 7, unit: 'calendar-days' };

/** From Monday 2026-12-07: five working days end on Monday the 14th. */
function due(calendar: CalendarTable, budget: Budget, pauses: readonly (readonly [string, string])[]) {
  const suspensions = pauses.map(([from, to]) => ({ from: at(from), to: at(to), why: '法定程序' }));
  return text(dueOf(calendar, { startedAt: at('2026-12-07 10:00'), suspensions }, budget));
}

const NIGHTS = [
  ['2026-12-08 17:40', '2026-12-09 08:50'],
  ['2026-12-09 17:40', '2026-12-10 08:50'],
  ['2026-12-10 17:40', '2026-12-11 08:50'],
] as const;
const THREE_HALF_DAYS = [
  ['2026-12-08 09:00', '2026-12-08 11:20'],
  ['2026-12-09 13:30', '2026-12-09 15:50'],
  ['2026-12-10 09:40', '2026-12-10 12:00'],
] as const;

describe('a limit in working days that was paused', () => {
  it.each([
    ['not at all', [], '2026-12-14 17:30'],
    ['from Friday evening to Monday before work', [['2026-12-11 18:00', '2026-12-14 08:50']], '2026-12-14 17:30'],
    ['three times from after work to before work', NIGHTS, '2026-12-14 17:30'],
    ['over lunch', [['2026-12-09 12:00', '2026-12-09 13:30']], '2026-12-14 17:30'],
    ['a whole working day', [['2026-12-09 09:00', '2026-12-09 17:30']], '2026-12-15 17:30'],
    ['a whole day from midnight', [['2026-12-09 00:00', '2026-12-10 00:00']], '2026-12-15 17:30'],
    ['for a minute', [['2026-12-09 09:00', '2026-12-09 09:01']], '2026-12-15 17:30'],
    ['three times a third of a day: rounded up once', THREE_HALF_DAYS, '2026-12-15 17:30'],
    ['three times, and a minute', [...THREE_HALF_DAYS, ['2026-12-11 09:00', '2026-12-11 09:01']], '2026-12-16 17:30'],
    ['on the day it began', [['2026-12-07 10:30', '2026-12-07 11:00']], '2026-12-15 17:30'],
    ['on its last day', [['2026-12-14 15:00', '2026-12-14 19:00']], '2026-12-15 17:30'],
    ['after it had passed', [['2026-12-14 17:30', '2026-12-16 12:00']], '2026-12-14 17:30'],
    ['a working week over a holiday', [['2026-12-11 09:00', '2027-01-04 09:00']], '2027-01-05 17:30'],
  ] as const)('%s', (_, pauses, expected) => {
    expect(due(table, FIVE_DAYS, pauses)).toBe(expected);
  });

  it('is counted to the second: what is less than one gives no day', () => {
    const from = at('2026-12-09 09:00');
    const paused = (to: Instant) => ({ startedAt: at('2026-12-07 10:00'), suspensions: [{ from, to, why: '' }] });
    expect(text(dueOf(table, paused(from + SECOND - 1), FIVE_DAYS))).toBe('2026-12-14 17:30');
    expect(text(dueOf(table, paused(from + SECOND), FIVE_DAYS))).toBe('2026-12-15 17:30');
    expect(text(dueOf(table, paused(at('2026-12-09 17:30')), FIVE_DAYS))).toBe('2026-12-15 17:30');
  });

  it('may have passed when a pause ends that began after all given back was used up', () => {
    const pauses = [
      ['2026-12-08 09:00', '2026-12-08 10:00'],
      ['2026-12-15 16:30', '2026-12-16 18:00'],
    ] as const;
    expect(due(table, FIVE_DAYS, pauses)).toBe('2026-12-16 17:30');
  });
});

describe('a limit in calendar days that was paused', () => {
  it.each([
    ['not at all', [], '2026-12-15 00:00'],
    ['for a night', [['2026-12-11 18:00', '2026-12-12 08:50']], '2026-12-16 00:00'],
    ['for exactly a day', [['2026-12-11 18:00', '2026-12-12 18:00']], '2026-12-16 00:00'],
    [
      'for half a day twice',
      [
        ['2026-12-09 06:00', '2026-12-09 18:00'],
        ['2026-12-10 06:00', '2026-12-10 18:00'],
      ],
      '2026-12-16 00:00',
    ],
    ['for a day and a minute', [['2026-12-11 18:00', '2026-12-12 18:01']], '2026-12-17 00:00'],
  ] as const)('%s', (_, pauses, expected) => {
    expect(due(table, WEEK, pauses)).toBe(expected);
  });
});

describe('pauses of any case', () => {
  const START = at('2026-11-02 10:00');
  const pause = fc
    .tuple(fc.integer({ min: 0, max: 40 * 86_400 }), fc.integer({ min: 0, max: 5 * 86_400 }))
    .map(([begin, length]): Suspension & { to: Instant } => {
      const from = START + begin * SECOND;
      return { from, to: from + length * SECOND, why: '' };
    });
  const apart = fc.array(pause, { maxLength: 6 }).map((pauses) => {
    const sorted = [...pauses].sort((a, b) => a.from - b.from);
    return sorted.filter(({ from }, index) => sorted.slice(0, index).every(({ to }) => to <= from));
  });
  const amounts = fc.integer({ min: 1, max: 30 });

  it('move a limit in working days by their working time, no less and no more, rounded up once', () => {
    fc.assert(
      fc.property(apart, amounts, (pauses, amount) => {
        const budget: Budget = { amount, unit: 'working-days' };
        const bare = dueOf(table, { startedAt: START, suspensions: [] }, budget)!;
        const suspensions = pauses.filter(({ from }) => from < bare);
        const moved = dueOf(table, { startedAt: START, suspensions }, budget)!;
        const seconds = suspensions.reduce((sum, { from, to }) => sum + workingSeconds(from, to), 0);
        expect(workdaysBetween(table, dayOf(bare), dayOf(moved))).toBe(Math.ceil(seconds / (7 * 3_600)));
        expect(text(moved)).toMatch(/ 17:30$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('move a limit in calendar days by the time elapsed, rounded up once', () => {
    fc.assert(
      fc.property(apart, amounts, (pauses, amount) => {
        const budget: Budget = { amount, unit: 'calendar-days' };
        const bare = dueOf(table, { startedAt: START, suspensions: [] }, budget)!;
        const suspensions = pauses.filter(({ from }) => from < bare);
        const moved = dueOf(table, { startedAt: START, suspensions }, budget)!;
        const elapsed = suspensions.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(moved - bare).toBe(Math.ceil(elapsed / DAY) * DAY);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a case that goes by a calendar from before', () => {
  const before: CalendarTable = {
    version: '2026.1',
    announced: table.announced,
    daysOff: table.daysOff,
    makeUpDays: table.makeUpDays,
  };

  it.each([
    [[['2026-12-11 18:00', '2026-12-14 08:50']], '2026-12-15 17:30'],
    [NIGHTS, '2026-12-17 17:30'],
    [[['2026-12-09 09:00', '2026-12-09 17:30']], '2026-12-14 17:30'],
  ] as const)('keeps its limit as it was reckoned then: %j, %s', (pauses, expected) => {
    expect(due(before, FIVE_DAYS, pauses)).toBe(expected);
  });

  it('counts by the present rules as soon as the calendar is taken anew', () => {
    const taken = checkCalendar(before);
    expect('calendar' in taken && due(taken.calendar, FIVE_DAYS, NIGHTS)).toBe('2026-12-14 17:30');
  });
});

/** Working seconds between two instants, by the hours of DOMAIN.md and not by the product's own arithmetic. */
function workingSeconds(from: Instant, to: Instant): number {
  let sum = 0;
  for (let day = dayOf(from); startOfDay(day) < to; day = plusDays(day, 1)) {
    if (!isWorkday(table, day)) continue;
    for (const [begin, end] of [
      [9, 12],
      [13.5, 17.5],
    ] as const) {
      const open = Math.max(from, startOfDay(day) + begin * HOUR);
      sum += Math.max(0, Math.min(to, startOfDay(day) + end * HOUR) - open) / SECOND;
    }
  }
  return sum;
}

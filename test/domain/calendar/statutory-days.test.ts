import fc from 'fast-check';
import { Lunar, type Solar } from 'lunar-typescript';
import type { CalendarTable } from '../../../src/domain/calendar/calendar-table';
import { defaultCalendar as table } from '../../../src/domain/calendar/default-calendar';
import { addBudget } from '../../../src/domain/calendar/due';
import { explainDue } from '../../../src/domain/calendar/explain-due';
import { plusDays, weekdayOf } from '../../../src/domain/calendar/instant';
import { LUNAR_DAYS } from '../../../src/domain/calendar/lunar-days';
import { statutoryDaysOf } from '../../../src/domain/calendar/statutory-days';
import { isProvisional, isWorkday, nthWorkdayAfter, workdaysBetween } from '../../../src/domain/calendar/workdays';
import { at, text } from './at';

const YEARS = Object.keys(LUNAR_DAYS).map(Number);
const offIn = (year: number) => statutoryDaysOf(year).map(({ day }) => day.slice(5));
const before: CalendarTable = {
  version: '2026.1',
  announced: table.announced,
  daysOff: table.daysOff,
  makeUpDays: table.makeUpDays,
};

describe('the lunar days of a year', () => {
  it('are those of lunar-typescript, 2000 to 2100', () => {
    const monthDay = (solar: Solar): string => solar.toYmd().slice(5);
    const found = YEARS.map((year): [string, string] => {
      const days = [
        Lunar.fromYmd(year, 1, 1).getSolar(),
        Lunar.fromYmd(year, 6, 1).getJieQiTable()['清明']!,
        Lunar.fromYmd(year, 5, 5).getSolar(),
        Lunar.fromYmd(year, 8, 15).getSolar(),
      ];
      return [String(year), days.map(monthDay).join(' ')];
    });
    expect(YEARS).toEqual(Array.from({ length: 101 }, (_, index) => 2000 + index));
    expect(Object.fromEntries(found)).toEqual(LUNAR_DAYS);
  });

  it('lie within the days off that were announced', () => {
    for (const year of table.announced) {
      const [spring = '', clear = '', dragon = '', moon = ''] = LUNAR_DAYS[year]!.split(' ');
      for (const day of [spring, clear, dragon, moon]) expect(isWorkday(table, `${year}-${day}`)).toBe(false);
    }
  });
});

describe('the weekdays off of a year that nobody has announced', () => {
  it.each([
    [2027, '01-01 02-05 02-08 02-09 02-10 04-05 05-03 05-04 06-09 09-15 10-01 10-04 10-05'],
    [2028, '01-03 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-29 10-02 10-03 10-04'],
    [2029, '01-01 02-12 02-13 02-14 02-15 04-04 05-01 05-02 06-18 09-24 10-01 10-02 10-03'],
    [2031, '01-01 01-22 01-23 01-24 01-27 04-07 05-01 05-02 06-24 10-01 10-02 10-03'],
    [2100, '01-01 02-08 02-09 02-10 02-11 04-05 05-03 05-04 06-14 09-20 10-01 10-04 10-05'],
  ])('%i', (year, days) => {
    expect(offIn(year)).toEqual(days.split(' '));
  });

  it('are thirteen, twelve where two festivals share a day, each a weekday, once, in order and marked as provisional', () => {
    for (const year of YEARS) {
      const days = offIn(year);
      const moon = LUNAR_DAYS[year]!.split(' ')[3]!;
      expect([year, days.length]).toEqual([year, moon >= '10-01' && moon <= '10-03' ? 12 : 13]);
      expect(days).toEqual([...new Set(days)].sort());
      for (const { day, reason } of statutoryDaysOf(year)) {
        expect([0, 6]).not.toContain(weekdayOf(day));
        expect(reason).toMatch(/（暂定）$/);
      }
    }
  });

  it('are the days in lieu by name', () => {
    expect(statutoryDaysOf(2027).filter(({ reason }) => reason.includes('补休'))).toEqual([
      { day: '2027-02-09', reason: '春节补休（暂定）' },
      { day: '2027-02-10', reason: '春节补休（暂定）' },
      { day: '2027-05-03', reason: '劳动节补休（暂定）' },
      { day: '2027-05-04', reason: '劳动节补休（暂定）' },
      { day: '2027-10-04', reason: '国庆节补休（暂定）' },
      { day: '2027-10-05', reason: '国庆节补休（暂定）' },
    ]);
    expect(statutoryDaysOf(2028).at(-2)?.reason).toBe('国庆节、中秋节（暂定）');
  });
});

describe('a limit that runs into a year nobody has announced', () => {
  it.each([
    ['2028-12-29 10:00', 1, '2029-01-02 17:30'],
    ['2026-12-31 10:00', 1, '2027-01-04 17:30'],
    ['2027-02-04 10:00', 1, '2027-02-11 17:30'],
    ['2027-04-30 10:00', 1, '2027-05-05 17:30'],
    ['2027-09-30 10:00', 1, '2027-10-06 17:30'],
    ['2027-12-31 10:00', 1, '2028-01-04 17:30'],
    ['2032-09-30 10:00', 1, '2032-10-06 17:30'],
    ['2099-12-31 10:00', 1, '2100-01-04 17:30'],
  ])('filed %s, %i working day: %s', (from, amount, due) => {
    expect(text(addBudget(table, at(from), { amount, unit: 'working-days' }))).toBe(due);
  });

  it('says in its explanation that it is provisional, and why', () => {
    const clock = { startedAt: at('2028-12-29 10:00'), suspensions: [] };
    const told = explainDue(table, clock, { amount: 1, unit: 'working-days' });
    expect(told.provisional).toBe(true);
    expect(told.skipped.map(({ reason }) => reason)).toEqual(['起算当日不计', '元旦（暂定）']);
  });

  it('is counted as before by the calendar a case began with before', () => {
    expect(text(addBudget(before, at('2028-12-29 10:00'), { amount: 1, unit: 'working-days' }))).toBe(
      '2029-01-01 17:30',
    );
  });

  it('goes by the announcement as soon as there is one', () => {
    const announced: CalendarTable = {
      ...table,
      announced: [...table.announced, 2029],
      daysOff: [{ day: '2029-01-03', reason: '元旦' }],
    };
    expect(isWorkday(announced, '2029-01-01')).toBe(true);
    expect(isWorkday(announced, '2029-01-03')).toBe(false);
    expect(isProvisional(announced, '2029-01-03')).toBe(false);
  });

  it('keeps the days a city lists itself, off or worked', () => {
    const own: CalendarTable = {
      ...table,
      daysOff: [...table.daysOff, { day: '2029-06-01', reason: '市庆' }],
      makeUpDays: [...table.makeUpDays, { day: '2029-06-02', reason: '调休上班' }],
    };
    expect(isWorkday(own, '2029-06-01')).toBe(false);
    expect(isWorkday(own, '2029-06-02')).toBe(true);
    expect(isWorkday(own, '2029-01-01')).toBe(false);
  });

  it('is found from any day on, however many working days it has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 82 * 365 }), fc.integer({ min: 0, max: 800 }), (start, n) => {
        const day = plusDays('2019-12-01', start);
        expect(workdaysBetween(table, day, nthWorkdayAfter(table, day, n))).toBe(n);
      }),
      { numRuns: 300 },
    );
  });
});

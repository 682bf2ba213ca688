import { defaultCalendar as table } from '../../../src/domain/calendar/default-calendar';
import { HOUR } from '../../../src/domain/calendar/instant';
import { isProvisional, isWorkday, nthWorkdayAfter, workdaysBetween } from '../../../src/domain/calendar/workdays';
import {
  addCalendarDays,
  addWorkingDays,
  addWorkingTime,
  workingIntervals,
  workingTimeBetween,
} from '../../../src/domain/calendar/working-time';
import { at, text } from './at';

describe('a day in the calendar', () => {
  it.each([
    ['2026-09-24', true, 'a Thursday'],
    ['2026-09-25', false, 'mid-autumn festival'],
    ['2026-09-26', false, 'a Saturday'],
    ['2026-09-20', true, 'a Sunday worked for National Day'],
    ['2026-10-08', true, 'the first day after National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
    ['2026-02-28', true, 'a Saturday worked for Spring Festival'],
    ['2027-01-01', false, 'New Year of a year not yet announced'],
    ['2027-02-05', false, 'Spring Festival eve of a year not yet announced'],
    ['2028-02-29', true, 'a leap day on a Tuesday'],
  ])('%s works: %s (%s)', (day, works) => {
    expect(isWorkday(table, day)).toBe(works);
  });

  it('is provisional when its year is not announced', () => {
    expect(['2019-12-31', '2020-01-01', '2026-12-31', '2027-01-01'].map((day) => isProvisional(table, day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('working days counted', () => {
  it.each([
    ['2026-09-25', 15, '2026-10-22', 'the known answer: over mid-autumn and National Day with a make-up Saturday'],
    ['2026-09-24', 0, '2026-09-24', 'none'],
    ['2026-09-24', 1, '2026-09-28', 'over mid-autumn'],
    ['2026-09-18', 1, '2026-09-20', 'to a make-up Sunday'],
    ['2026-02-13', 1, '2026-02-14', 'to the make-up Saturday before Spring Festival'],
    ['2026-02-14', 1, '2026-02-24', 'over Spring Festival'],
    ['2026-12-31', 1, '2027-01-04', 'over the year end'],
  ])('from %s the number %s is %s (%s)', (day, n, expected) => {
    expect(nthWorkdayAfter(table, day, n)).toBe(expected);
    expect(workdaysBetween(table, day, expected)).toBe(n);
  });

  it('leaves out the first day and takes the last', () => {
    expect(workdaysBetween(table, '2026-10-09', '2026-10-10')).toBe(1);
    expect(workdaysBetween(table, '2026-10-10', '2026-10-11')).toBe(0);
    expect(workdaysBetween(table, '2026-10-12', '2026-10-09')).toBe(0);
  });

  it('refuses what cannot be counted instead of counting for ever', () => {
    expect(() => nthWorkdayAfter(table, '2026-10-09', -1)).toThrow(RangeError);
    expect(() => nthWorkdayAfter(table, '2026-10-09', 1.5)).toThrow(RangeError);
    expect(() => nthWorkdayAfter(table, '2026-10-09', 1e12)).toThrow(RangeError);
    expect(() => addWorkingTime(table, at('2026-10-09 09:00'), 1e15)).toThrow(RangeError);
    expect(() => nthWorkdayAfter(table, 'tomorrow', 1)).toThrow(RangeError);
    expect(() => workdaysBetween(table, '2026-10-09', 'for ever')).toThrow(RangeError);
  });

  it('is quick enough for a preview of every open case', () => {
    const began = process.hrtime.bigint();
    for (let i = 0; i < 10_000; i += 1) nthWorkdayAfter(table, '2026-09-25', 15);
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(2_000);
  });
});

describe('working hours added', () => {
  it.each([
    ['2026-09-24 09:00', 3, '2026-09-24 12:00', 'ends at noon, not after the lunch break'],
    ['2026-09-24 11:00', 2, '2026-09-24 14:30', 'over the lunch break'],
    ['2026-09-24 12:30', 1, '2026-09-24 14:30', 'from within the lunch break'],
    ['2026-09-24 07:15', 4, '2026-09-24 14:30', 'from before opening'],
    ['2026-09-24 17:30', 4, '2026-09-28 14:30', 'from closing time over mid-autumn'],
    ['2026-09-24 15:30', 4, '2026-09-28 11:00', 'over mid-autumn'],
    ['2026-09-26 10:00', 4, '2026-09-28 14:30', 'from a day off'],
    ['2026-10-10 16:30', 2, '2026-10-12 10:00', 'from a make-up Saturday'],
    ['2026-10-09 16:30', 8, '2026-10-10 17:30', 'ends at closing time, not on the next morning'],
    ['2026-12-31 16:00', 4, '2027-01-04 11:30', 'over the year end'],
    ['2026-02-14 17:00', 7, '2026-02-24 17:00', 'over Spring Festival'],
  ])('%s and %s hours is %s (%s)', (from, hours, expected) => {
    expect(text(addWorkingTime(table, at(from), hours * HOUR))).toBe(expected);
    expect(workingTimeBetween(table, at(from), at(expected))).toBe(hours * HOUR);
  });

  it('stays where it is when nothing is added', () => {
    expect(text(addWorkingTime(table, at('2026-09-26 10:00'), 0))).toBe('2026-09-26 10:00');
  });

  it('refuses what is not a length of time', () => {
    for (const ms of [-1, Number.NaN, Infinity]) expect(() => addWorkingTime(table, 0, ms)).toThrow(RangeError);
    expect(() => addWorkingTime(table, Number.NaN, 1)).toThrow(RangeError);
    expect(() => workingTimeBetween(table, 0, Infinity)).toThrow(RangeError);
  });
});

describe('the working stretches of two days', () => {
  it('are clipped to the question and leave out lunch, night and days off', () => {
    const stretches = workingIntervals(table, at('2026-10-09 10:00'), at('2026-10-10 13:45'));
    expect(stretches.map(({ from, to }) => `${text(from)} – ${text(to)}`)).toEqual([
      '2026-10-09 10:00 – 2026-10-09 12:00',
      '2026-10-09 13:30 – 2026-10-09 17:30',
      '2026-10-10 09:00 – 2026-10-10 12:00',
      '2026-10-10 13:30 – 2026-10-10 13:45',
    ]);
    expect(workingIntervals(table, at('2026-10-09 12:00'), at('2026-10-09 13:30'))).toEqual([]);
    expect(workingIntervals(table, at('2026-10-09 11:00'), at('2026-10-09 10:00'))).toEqual([]);
  });
});

describe('days added', () => {
  it.each([
    ['2026-09-24 10:00', 1, '2026-09-28 17:30', 'the day of the start is left out'],
    ['2026-09-24 17:30', 1, '2026-09-28 17:30', 'the same at closing time'],
    ['2026-09-24 23:59', 1, '2026-09-28 17:30', 'the same just before midnight'],
    ['2026-09-26 00:00', 1, '2026-09-28 17:30', 'a start on a day off counts as that day'],
    ['2026-10-10 10:00', 1, '2026-10-12 17:30', 'a start on a make-up Saturday'],
    ['2026-09-25 10:00', 15, '2026-10-22 17:30', 'the known answer'],
  ])('%s and %s working days is %s (%s)', (from, n, expected) => {
    expect(text(addWorkingDays(table, at(from), n))).toBe(expected);
  });

  it.each([
    ['2026-09-24 10:00', 7, '2026-10-02 00:00'],
    ['2026-12-31 00:00', 1, '2027-01-02 00:00'],
    ['2028-02-28 23:59', 1, '2028-03-01 00:00'],
  ])('%s and %s calendar days ends at 24:00, that is %s', (from, n, expected) => {
    expect(text(addCalendarDays(at(from), n))).toBe(expected);
  });
});

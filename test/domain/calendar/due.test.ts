import type { Budget } from '../../../src/domain/calendar/budget';
import type { Clock, Suspension } from '../../../src/domain/calendar/clock';
import { defaultCalendar as table } from '../../../src/domain/calendar/default-calendar';
import { addBudget, dueOf, yellowOf } from '../../../src/domain/calendar/due';
import { at, text } from './at';

const hours = (amount: number): Budget => ({ amount, unit: 'working-hours' });
const days = (amount: number): Budget => ({ amount, unit: 'working-days' });
const clockHours = (amount: number): Budget => ({ amount, unit: 'clock-hours' });
const calendarDays = (amount: number): Budget => ({ amount, unit: 'calendar-days' });

const paused = (from: string, to?: string): Suspension => ({
  from: at(from),
  why: '等待补充材料',
  ...(to !== undefined && { to: at(to) }),
});
const clock = (startedAt: string, ...suspensions: Suspension[]): Clock => ({ startedAt: at(startedAt), suspensions });

describe('a limit in each unit', () => {
  it.each([
    ['2026-09-24 15:30', hours(4), '2026-09-28 11:00'],
    ['2026-09-24 15:30', clockHours(4), '2026-09-24 19:30'],
    ['2026-09-24 15:30', days(5), '2026-10-09 17:30'],
    ['2026-09-24 15:30', calendarDays(7), '2026-10-02 00:00'],
    ['2026-12-31 15:30', days(1), '2027-01-04 17:30'],
  ])('from %s with %o falls due at %s', (from, budget, expected) => {
    expect(text(addBudget(table, at(from), budget))).toBe(expected);
    expect(text(dueOf(table, clock(from), budget))).toBe(expected);
  });

  it('is granted several times when the rule gives a grace', () => {
    expect(text(dueOf(table, clock('2026-09-24 15:30'), hours(4), 2))).toBe('2026-09-28 16:30');
    expect(text(dueOf(table, clock('2026-10-12 15:30'), days(2), 2))).toBe('2026-10-16 17:30');
  });
});

describe('a limit that was extended', () => {
  it('has the extension on top when it counts in the same unit', () => {
    const extended = { ...clock('2026-10-12 10:00'), extension: days(5) };
    expect(text(dueOf(table, extended, days(5)))).toBe('2026-10-26 17:30');
    expect(text(dueOf(table, extended, days(5), 2))).toBe('2026-11-02 17:30');
  });

  it('has the extension begin at the first due when it counts in another unit', () => {
    const extended = { ...clock('2026-10-12 10:00'), extension: days(1) };
    expect(text(dueOf(table, extended, clockHours(2)))).toBe('2026-10-13 17:30');
  });

  it('does not give back again in the extension what was given back before it', () => {
    const pause = paused('2026-10-12 12:00', '2026-10-13 12:00');
    const extended = { ...clock('2026-10-12 10:00', pause), extension: days(1) };
    expect(text(dueOf(table, extended, clockHours(24)))).toBe('2026-10-15 17:30');
  });

  it('gives back a pause within the extension in the unit of the extension', () => {
    const extended = {
      ...clock('2026-10-12 10:00', paused('2026-10-13 10:00', '2026-10-14 10:00')),
      extension: days(1),
    };
    expect(text(dueOf(table, extended, clockHours(2)))).toBe('2026-10-14 17:30');
  });
});

describe('a clock that stood still', () => {
  it.each([
    ['over lunch', hours(4), paused('2026-10-12 11:00', '2026-10-12 14:00'), '2026-10-12 16:00'],
    ['over the night', hours(4), paused('2026-10-12 11:00', '2026-10-13 09:00'), '2026-10-13 11:00'],
    ['outside working time', hours(4), paused('2026-10-12 12:00', '2026-10-12 13:30'), '2026-10-12 14:30'],
    ['for two hours by the clock', clockHours(2), paused('2026-10-12 10:00', '2026-10-12 12:00'), '2026-10-12 13:30'],
    ['within one working day', days(2), paused('2026-10-12 11:00', '2026-10-12 16:00'), '2026-10-15 17:30'],
    ['to the next working day', days(2), paused('2026-10-12 11:00', '2026-10-13 09:00'), '2026-10-15 17:30'],
    ['over a weekend', days(2), paused('2026-10-14 11:00', '2026-10-19 09:00'), '2026-10-19 17:30'],
    ['for three calendar days', calendarDays(7), paused('2026-10-13 11:00', '2026-10-16 09:00'), '2026-10-23 00:00'],
  ])('%s gets that back in its own unit', (_, budget, suspension, expected) => {
    const from = budget.unit === 'clock-hours' ? '2026-10-12 09:30' : '2026-10-12 09:00';
    expect(text(dueOf(table, clock(from, suspension), budget))).toBe(expected);
  });

  it('has no due and no yellow while it still does', () => {
    const still = clock('2026-10-12 09:00', paused('2026-10-12 10:00', '2026-10-12 11:00'), paused('2026-10-12 12:00'));
    expect(dueOf(table, still, days(5))).toBeUndefined();
    expect(dueOf(table, { ...still, fixedDue: at('2026-10-20 17:30') }, days(5))).toBeUndefined();
    expect(yellowOf(table, still, days(5), 0.7)).toBeUndefined();
  });

  it('is not given back twice what two suspensions share', () => {
    const shared = [paused('2026-10-12 10:00', '2026-10-12 11:00'), paused('2026-10-12 10:30', '2026-10-12 11:30')];
    expect(text(dueOf(table, clock('2026-10-12 09:00', ...shared), hours(4)))).toBe('2026-10-12 16:00');
    expect(text(dueOf(table, clock('2026-10-12 09:00', ...shared.reverse()), hours(4)))).toBe('2026-10-12 16:00');
  });

  it('is given back nothing from before its start', () => {
    const before = clock('2026-10-12 09:00', paused('2026-10-09 09:00', '2026-10-12 10:00'));
    expect(text(dueOf(table, before, hours(2)))).toBe('2026-10-12 12:00');
  });

  it('gets the rest of a last day back as the next working day', () => {
    const lastDay = clock('2026-10-12 09:00', paused('2026-10-14 11:00', '2026-10-17 12:00'));
    expect(text(dueOf(table, lastDay, days(2)))).toBe('2026-10-19 17:30');
    const evening = clock('2026-10-12 09:00', paused('2026-10-14 11:00', '2026-10-14 18:00'));
    expect(text(dueOf(table, evening, days(2)))).toBe('2026-10-15 17:30');
  });

  it('is given back the same for two suspensions that touch as for one', () => {
    const whole = clock('2026-10-12 09:00', paused('2026-10-14 11:00', '2026-10-15 10:00'));
    const parts = [paused('2026-10-14 11:00', '2026-10-14 18:00'), paused('2026-10-14 18:00', '2026-10-15 10:00')];
    expect(text(dueOf(table, whole, days(2)))).toBe('2026-10-15 17:30');
    expect(text(dueOf(table, clock('2026-10-12 09:00', ...parts), days(2)))).toBe('2026-10-15 17:30');
  });

  it('keeps a due that had passed before it stood still', () => {
    const late = clock('2026-10-12 09:00', paused('2026-10-15 09:00', '2026-10-20 09:00'));
    expect(text(dueOf(table, late, days(2)))).toBe('2026-10-14 17:30');
  });
});

describe('a date fixed by a session or a promise', () => {
  const promised = { ...clock('2026-10-12 09:00'), fixedDue: at('2026-10-21 12:00') };

  it('stands in place of the budget', () => {
    expect(text(dueOf(table, promised, days(2)))).toBe('2026-10-21 12:00');
    expect(text(dueOf(table, promised, hours(400), 3))).toBe('2026-10-21 12:00');
  });

  const weekend = paused('2026-10-16 10:00', '2026-10-19 15:00');
  it.each([
    [hours(2), '2026-10-22 17:00', 'ten and a half working hours'],
    [clockHours(2), '2026-10-24 17:00', 'seventy-seven hours'],
    [days(2), '2026-10-23 12:00', 'ten and a half working hours, rounded up to two days, to the same time of day'],
    [calendarDays(2), '2026-10-25 12:00', 'seventy-seven hours, rounded up to four days, to the same time of day'],
  ])('moves by what a weekend of pause costs: %o, %s (%s)', (budget, expected) => {
    expect(text(dueOf(table, { ...promised, suspensions: [weekend] }, budget))).toBe(expected);
  });

  it('that a pause runs over comes on the first such time of day after it', () => {
    const over = { ...promised, suspensions: [paused('2026-10-21 09:00', '2026-10-24 15:00')] };
    expect(text(dueOf(table, over, days(2)))).toBe('2026-10-26 12:00');
    expect(text(dueOf(table, over, calendarDays(2)))).toBe('2026-10-25 12:00');
    expect(text(dueOf(table, over, clockHours(2)))).toBe('2026-10-24 18:00');
    const saturday = {
      ...clock('2026-10-12 09:00', paused('2026-10-17 10:00', '2026-10-17 15:00')),
      fixedDue: at('2026-10-17 12:00'),
    };
    expect(text(dueOf(table, saturday, hours(2)))).toBe('2026-10-17 15:00');
  });

  it('keeps 24:00 the end of its day', () => {
    const endOfFriday = {
      ...clock('2026-10-12 09:00', paused('2026-10-13 10:00', '2026-10-14 10:00')),
      fixedDue: at('2026-10-17 00:00'),
    };
    expect(text(dueOf(table, endOfFriday, days(2)))).toBe('2026-10-20 00:00');
  });

  it('that lies before the start has passed already', () => {
    const passed = { ...promised, fixedDue: at('2026-10-09 12:00') };
    expect(text(dueOf(table, passed, days(2)))).toBe('2026-10-09 12:00');
    expect(text(yellowOf(table, passed, days(2), 0.7))).toBe('2026-10-09 12:00');
  });
});

describe('the yellow light', () => {
  it.each([
    ['2026-10-12 09:00', days(1), '2026-10-13 11:48', '70 % of the fourteen working hours to the due'],
    ['2026-10-12 09:00', hours(10), '2026-10-12 17:30', '70 % of ten working hours'],
    ['2026-10-12 09:00', clockHours(10), '2026-10-12 16:00', '70 % of ten hours'],
    ['2026-10-12 00:00', calendarDays(9), '2026-10-19 00:00', '70 % of ten whole days'],
    ['2026-09-24 18:00', days(1), '2026-09-28 15:24', 'from an evening before a holiday'],
  ])('from %s with %o comes at %s (%s)', (from, budget, expected) => {
    expect(text(yellowOf(table, clock(from), budget, 0.7))).toBe(expected);
  });

  it('leaves pauses out of what is used', () => {
    const pause = paused('2026-10-12 10:00', '2026-10-13 10:00');
    expect(text(yellowOf(table, clock('2026-10-12 09:00', pause), hours(10), 0.7))).toBe('2026-10-13 17:30');
    expect(text(yellowOf(table, clock('2026-10-12 09:00', pause), clockHours(10), 0.7))).toBe('2026-10-13 16:00');
  });

  it('does not move for a pause that began after the due', () => {
    const late = clock('2026-10-12 09:00', paused('2026-10-14 09:00', '2026-10-16 09:00'));
    expect(text(yellowOf(table, late, hours(10), 0.7))).toBe('2026-10-12 17:30');
  });

  it('comes with the due when no working time lies before it', () => {
    const saturday = { ...clock('2026-10-17 09:00'), fixedDue: at('2026-10-17 12:00') };
    expect(text(yellowOf(table, saturday, days(1), 0.7))).toBe('2026-10-17 12:00');
  });
});

import type { CalendarTable } from './calendar-table';
import { dayNumberAt, dayTableOf, isWorking, mostDaysFor, startOfNumber, type DayTable } from './day-table';
import { dayOf, HOUR, MINUTE, plusDays, startOfDay, type Instant } from './instant';
import { nthWorkdayAfter } from './workdays';

/** A stretch of time, `from` included and `to` not. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** 09:00–12:00 and 13:30–17:30 local (DOMAIN.md section 3), as offsets from 00:00. */
const MORNING: Interval = { from: 9 * HOUR, to: 12 * HOUR };
const AFTERNOON: Interval = { from: 13 * HOUR + 30 * MINUTE, to: 17 * HOUR + 30 * MINUTE };
const SHIFTS: readonly Interval[] = [MORNING, AFTERNOON];

/** The break between the two shifts, as offsets from 00:00. */
export const LUNCH: Interval = { from: MORNING.to, to: AFTERNOON.from };

/** The working time of any working day, in milliseconds. */
export const WORKING_DAY = SHIFTS.reduce((sum, { from, to }) => sum + to - from, 0);

/** The working stretches between two instants, clipped to them, in order; none when `to` is not later. */
export function workingIntervals(table: CalendarTable, from: Instant, to: Instant): Interval[] {
  if (to <= from) return [];
  const days = dayTableOf(table);
  const last = dayNumberAt(to);
  const found: Interval[] = [];
  for (let day = dayNumberAt(from); day <= last; day += 1) found.push(...shiftsOf(days, day, from, to));
  return found;
}

/** Working milliseconds between two instants; 0 when `to` is not later. */
export function workingTimeBetween(table: CalendarTable, from: Instant, to: Instant): number {
  return workingIntervals(table, from, to).reduce((sum, shift) => sum + shift.to - shift.from, 0);
}

/** The first instant at which so many working milliseconds have passed (12:00, never 13:30); `from` itself for 0. */
export function addWorkingTime(table: CalendarTable, from: Instant, ms: number): Instant {
  if (!(ms >= 0 && ms < Infinity)) throw new RangeError(`not a working time: ${ms}`);
  if (ms === 0) return from;
  const days = dayTableOf(table);
  const first = dayNumberAt(from);
  const last = first + mostDaysFor(days, Math.ceil(ms / WORKING_DAY) + 1);
  let left = ms;
  for (let day = first; day <= last; day += 1) {
    for (const shift of shiftsOf(days, day, from, Infinity)) {
      if (left <= shift.to - shift.from) return shift.from + left;
      left -= shift.to - shift.from;
    }
  }
  throw new RangeError(`no ${ms} ms of working time after ${from}`);
}

/** 17:30 of the n-th working day after the day of the start: the day of the start never counts, even when it is a day off. */
export function addWorkingDays(table: CalendarTable, from: Instant, n: number): Instant {
  return startOfDay(nthWorkdayAfter(table, dayOf(from), n)) + AFTERNOON.to;
}

/** 24:00 local of the n-th day after the day of the start. */
export function addCalendarDays(from: Instant, n: number): Instant {
  return startOfDay(plusDays(dayOf(from), n + 1));
}

function shiftsOf(days: DayTable, day: number, from: Instant, to: Instant): Interval[] {
  if (!isWorking(days, day)) return [];
  const start = startOfNumber(day);
  return SHIFTS.map((shift) => ({
    from: Math.max(from, start + shift.from),
    to: Math.min(to, start + shift.to),
  })).filter((shift) => shift.from < shift.to);
}

import type { CalendarTable } from './calendar-table';
import { dayNumber, dayTableOf, isWorking, mostDaysFor, startOfNumber } from './day-table';
import { dayOf, type Day } from './instant';

/** Whether people are at work on a day. */
export function isWorkday(table: CalendarTable, day: Day): boolean {
  return isWorking(dayTableOf(table), dayNumber(day));
}

/** Whether the year's days off are not yet announced, so that whatever is counted in it may still move (LIBRARIES.md). */
export function isProvisional(table: CalendarTable, day: Day): boolean {
  return !dayTableOf(table).announced.has(Number(day.slice(0, 4)));
}

/** The n-th working day after a day, which itself never counts; the day itself for 0. Throws RangeError for anything but 0, 1, 2 … */
export function nthWorkdayAfter(table: CalendarTable, day: Day, n: number): Day {
  const days = dayTableOf(table);
  const start = dayNumber(day);
  const last = start + mostDaysFor(days, n);
  let left = n;
  for (let at = start; at <= last; at += 1) {
    if (at > start && isWorking(days, at)) left -= 1;
    if (left === 0) return dayOf(startOfNumber(at));
  }
  throw new RangeError(`no ${n} working days after ${day}`);
}

/** The number of working days d with fromDay < d <= toDay; 0 when toDay is not later. */
export function workdaysBetween(table: CalendarTable, fromDay: Day, toDay: Day): number {
  const days = dayTableOf(table);
  const end = dayNumber(toDay);
  let count = 0;
  for (let at = dayNumber(fromDay) + 1; at <= end; at += 1) if (isWorking(days, at)) count += 1;
  return count;
}

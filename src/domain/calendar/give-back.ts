import type { CalendarTable } from './calendar-table';
import { DAY, SECOND } from './instant';
import { WORKING_DAY, workingTimeBetween, type Interval } from './working-time';

/** Units of limits that end with a day. */
export type DayUnit = 'working-days' | 'calendar-days';

/** The milliseconds a pause gives back to a limit in days: its working time, or for calendar days the time elapsed. */
export function timeOf(table: CalendarTable, unit: DayUnit, { from, to }: Interval): number {
  return unit === 'working-days' ? workingTimeBetween(table, from, to) : to - from;
}

/**
 * The days that the sum of all pauses moves a limit by: to the second, and rounded up, because a limit in days ends at the close of
 * the day in which the sum falls (DOMAIN.md section 3).
 */
export function daysOf(unit: DayUnit, time: number): number {
  const seconds = Math.floor(time / SECOND) * SECOND;
  return Math.ceil(seconds / (unit === 'working-days' ? WORKING_DAY : DAY));
}

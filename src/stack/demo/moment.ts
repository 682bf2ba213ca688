import type { CalendarTable } from '../../domain/calendar/calendar-table';
import { DAY, dayOf, HOUR, MINUTE, plusDays, startOfDay, weekdayOf, type Instant } from '../../domain/calendar/instant';
import { isWorkday, nthWorkdayAfter } from '../../domain/calendar/workdays';
import { addBudget } from '../../domain/calendar/due';
import type { Wait } from './story';

const MOST_WEEKS = 52;

/** The instant at which a step comes about. */
export function momentOf(wait: Wait, now: Instant, calendar: CalendarTable): Instant {
  if ('minutes' in wait) return now + wait.minutes * MINUTE;
  if ('workingHours' in wait) return addBudget(calendar, now, { amount: wait.workingHours, unit: 'working-hours' });
  const today = dayOf(now);
  const day = 'workdays' in wait ? nthWorkdayAfter(calendar, today, wait.workdays) : plusDays(today, wait.days);
  return startOfDay(day) + timeOfDay(wait.at);
}

/** 09:10 of the next Monday that is worked, at least a day ahead: stories told by weekday do not depend on the day they are played. */
export function nextMonday(now: Instant, calendar: CalendarTable): Instant {
  let day = plusDays(dayOf(now), 2);
  while (weekdayOf(day) !== 1 || !isWorkday(calendar, day)) day = plusDays(day, 1);
  return startOfDay(day) + timeOfDay('09:10');
}

/** The next such Monday from which the days at these distances are all worked, so that a story told over weeks has nobody act on a day off. */
export function nextMondayWorking(now: Instant, calendar: CalendarTable, distances: readonly number[]): Instant {
  const year = Array.from({ length: MOST_WEEKS }, (_, week) => nextMonday(now + 7 * week * DAY, calendar));
  const isWorked = (monday: Instant, distance: number): boolean => isWorkday(calendar, dayOf(monday + distance * DAY));
  const found = year.find((monday) => distances.every((distance) => isWorked(monday, distance)));
  if (found === undefined) throw new RangeError(`no Monday within ${MOST_WEEKS} weeks has all its days worked`);
  return found;
}

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}

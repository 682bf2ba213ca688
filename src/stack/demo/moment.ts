import type { CalendarTable } from '../../domain/calendar/calendar-table';
import { dayOf, HOUR, MINUTE, plusDays, startOfDay, weekdayOf, type Instant } from '../../domain/calendar/instant';
import { isWorkday, nthWorkdayAfter } from '../../domain/calendar/workdays';
import { addBudget } from '../../domain/calendar/due';
import type { Wait } from './story';

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

function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}

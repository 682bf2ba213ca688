import { areRemindersByDay } from '../editions';
import type { CalendarTable } from './calendar-table';
import { dayOf, HOUR, plusDays, startOfDay, type Instant } from './instant';

/** Between these hours of the day somebody may be reminded, both included. */
const MORNING = 9 * HOUR;
const EVENING = 20 * HOUR;

/** The moment itself within 09:00 to 20:00, else the next 09:00. */
export function inDaytime(at: Instant): Instant {
  const day = dayOf(at);
  const time = at - startOfDay(day);
  if (time < MORNING) return startOfDay(day) + MORNING;
  return time <= EVENING ? at : startOfDay(plusDays(day, 1)) + MORNING;
}

/**
 * When a reminder that is thought for a moment goes out, by the clock of its case: spread, and by day. A limit of calendar days has its
 * reminder at midnight otherwise. Calendars adopted before decision 61 have no such rule, and their cases go on as they began.
 */
export function reminderMoment(calendar: CalendarTable, at: Instant, spread = 0): Instant {
  if (!areRemindersByDay(calendar)) return at + spread;
  const planned = inDaytime(at) + spread;
  return inDaytime(planned) === planned ? planned : inDaytime(planned) + spread;
}

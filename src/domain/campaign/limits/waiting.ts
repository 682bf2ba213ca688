import type { Light } from '../../calendar/light';
import type { Budget } from '../../calendar/budget';
import type { CalendarTable } from '../../calendar/calendar-table';
import { dueOf, YELLOW_SHARE, yellowOf } from '../../calendar/due';
import { endOfDay, HOUR, startOfDay, type Day, type Instant } from '../../calendar/instant';
import type { Waiting } from '../state';

export function waitFrom(at: Instant, limit: Budget, reminder?: number): Waiting {
  return {
    clock: { startedAt: at, suspensions: [] },
    limit,
    ...(reminder === undefined ? {} : { reminder }),
    reminded: false,
    misses: 0,
  };
}

/** Until the end of a day, or nine o'clock on it. */
export function waitUntil(at: Instant, day: Day, limit: Budget, when: 'its end' | 'nine'): Waiting {
  const fixedDue = when === 'nine' ? startOfDay(day) + 9 * HOUR : endOfDay(day);
  const waiting = waitFrom(at, limit);
  return { ...waiting, clock: { ...waiting.clock, fixedDue } };
}

/** When it is due; each miss before grants one more limit. */
export function dueOfWaiting({ clock, limit, misses }: Waiting, calendar: CalendarTable): Instant {
  const { fixedDue, ...rest } = clock;
  // A fixed day passes once; what is asked for again after it counts from that day.
  if (fixedDue === undefined) return reached(dueOf(calendar, clock, limit, misses + 1));
  if (misses === 0) return fixedDue;
  return reached(dueOf(calendar, { ...rest, startedAt: fixedDue }, limit, misses));
}

export function yellowOfWaiting(waiting: Waiting, calendar: CalendarTable): Instant {
  const { clock, limit, misses, reminder = YELLOW_SHARE } = waiting;
  return yellowOf(calendar, clock, limit, reminder, misses + 1) ?? dueOfWaiting(waiting, calendar);
}

export function lightOfWaiting(waiting: Waiting, now: Instant, calendar: CalendarTable): Light {
  if (waiting.misses > 0 || now >= dueOfWaiting(waiting, calendar)) return 'red';
  return now >= yellowOfWaiting(waiting, calendar) ? 'yellow' : 'green';
}

/** A campaign's clocks are never suspended. */
function reached(due: Instant | undefined): Instant {
  if (due === undefined) throw new RangeError('a clock that never stands still has no due');
  return due;
}

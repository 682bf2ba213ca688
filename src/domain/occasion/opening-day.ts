import type { Budget } from '../calendar/budget';
import type { CalendarTable } from '../calendar/calendar-table';
import { addBudget } from '../calendar/due';
import { dayOf, HOUR, plusDays, startOfDay, weekdayOf, type Day, type Instant } from '../calendar/instant';
import { isWorkday, nthWorkdayAfter } from '../calendar/workdays';
import { COMES_AT_HOUR, type Coming } from './kinds';
import type { NamedPeriod } from './period';

/** As far back as the longest time to prepare and the longest holiday reach. */
const MOST_DAYS = 400;

export const nineOn = (day: Day): Instant => startOfDay(day) + COMES_AT_HOUR * HOUR;

/** The day itself, or the next on which people are at work. */
export function workdayFrom(day: Day, calendar: CalendarTable): Day {
  return isWorkday(calendar, day) ? day : nthWorkdayAfter(calendar, day, 1);
}

/** The first day from this one on, itself too, on which it comes. */
export function nextComing(comes: Coming, from: Day): Day {
  for (let day = from, tries = 0; tries < MOST_DAYS; day = plusDays(day, 1), tries += 1)
    if (falls(comes, day)) return day;
  throw new RangeError('it never comes');
}

function falls(comes: Coming, day: Day): boolean {
  if ('weekday' in comes) return weekdayOf(day) === comes.weekday;
  return Number(day.slice(8)) === comes.day && comes.months.includes(Number(day.slice(5, 7)));
}

/** When to open what is held on a day: at nine of the last working day from which the time to prepare is over by nine of it. */
export function openingMoment(day: Day, prepare: Budget, calendar: CalendarTable): Instant {
  for (let before = plusDays(day, -1), tries = 0; tries < MOST_DAYS; before = plusDays(before, -1), tries += 1) {
    const opened = nineOn(before);
    if (isWorkday(calendar, before) && addBudget(calendar, opened, prepare) <= nineOn(day)) return opened;
  }
  throw new RangeError(`no time to prepare what is held on ${day}`);
}

export interface LateOpening {
  /** When it was to be held; nothing where it has no day of its own. */
  readonly wanted?: Day | undefined;
  readonly now: Instant;
  readonly period: NamedPeriod;
  readonly prepare: Budget;
}

/**
 * The day of a campaign that is opened now: the one that was meant, while it has not come; after it, as after an outage, the first for
 * which there is time to prepare; none where its period would be over by then.
 */
export function dayFor({ wanted, now, period, prepare }: LateOpening, calendar: CalendarTable): Day | undefined {
  if (wanted !== undefined && nineOn(wanted) > now) return wanted;
  const ready = addBudget(calendar, now, prepare);
  const first = workdayFrom(dayOf(ready), calendar);
  const day = nineOn(first) >= ready ? first : nthWorkdayAfter(calendar, first, 1);
  return nineOn(day) < period.to ? day : undefined;
}

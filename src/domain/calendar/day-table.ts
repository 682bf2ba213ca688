import type { CalendarTable } from './calendar-table';
import { hasStatutoryDays } from '../editions';
import { DAY, startOfDay, type Day, type Instant } from './instant';
import { statutoryDays } from './statutory-days';

/**
 * A calendar made ready for counting: days are whole numbers since 1970-01-01 of Shanghai, because a deadline walks over
 * hundreds of them and strings would cost more than the rule itself.
 */
export interface DayTable {
  readonly off: ReadonlyMap<number, string>;
  readonly makeUp: ReadonlyMap<number, string>;
  readonly announced: ReadonlySet<number>;
  /** Years that are not announced have the days off by law; calendars from before decision 49 list them, or have none. */
  readonly hasStatutory: boolean;
}

const EPOCH = startOfDay('1970-01-01');
/** Some four centuries; a limit is 400 days a few times over. */
const MOST_WORKING_DAYS = 100_000;
const made = new WeakMap<CalendarTable, DayTable>();

/** The counting form of a table, made once for each table object; a table is never changed after it was read. */
export function dayTableOf(table: CalendarTable): DayTable {
  const known = made.get(table);
  if (known) return known;
  const fresh: DayTable = {
    off: new Map(table.daysOff.map(({ day, reason }) => [dayNumber(day), reason])),
    makeUp: new Map(table.makeUpDays.map(({ day, reason }) => [dayNumber(day), reason])),
    announced: new Set(table.announced),
    hasStatutory: hasStatutoryDays(table),
  };
  made.set(table, fresh);
  return fresh;
}

/** Days since 1970-01-01; throws RangeError on what is not a day, so that no loop ever counts towards NaN. */
export function dayNumber(day: Day): number {
  return dayNumberAt(startOfDay(day));
}

/** The number of the Shanghai day an instant falls on. */
export function dayNumberAt(at: Instant): number {
  const count = Math.floor((at - EPOCH) / DAY);
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a day: ${at}`);
  return count;
}

/** The instant a numbered day begins (00:00 local). */
export function startOfNumber(count: number): Instant {
  return EPOCH + count * DAY;
}

/** Make-up days work even on a weekend; otherwise Monday to Friday work unless listed as off (1970-01-01 was a Thursday). */
export function isWorking(days: DayTable, count: number): boolean {
  if (days.makeUp.has(count)) return true;
  const weekday = (((count + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && reasonOff(days, count) === undefined;
}

/** Why a day is listed as off, or off by law; undefined for any other, weekends too. */
export function reasonOff(days: DayTable, count: number): string | undefined {
  const listed = days.off.get(count);
  if (listed !== undefined || !days.hasStatutory) return listed;
  const statutory = statutoryDays().get(count);
  return statutory === undefined || days.announced.has(statutory.year) ? undefined : statutory.reason;
}

/** Of 260 weekdays a year 13 are off by law, a week of them at the spring festival. */
const STATUTORY_SHARE = 1.1;
const STATUTORY_SPELL = 14;

/**
 * At most so many days are looked at to find `count` working days: five of seven work, and each day listed as off or off by law costs one.
 * Throws RangeError on what no limit can be, so that every walk over days has an end.
 */
export function mostDaysFor(days: DayTable, count: number): number {
  if (!(Number.isSafeInteger(count) && count >= 0 && count <= MOST_WORKING_DAYS)) {
    throw new RangeError(`not a number of working days: ${count}`);
  }
  const most = Math.ceil(count / 5) * 7 + days.off.size * 7 + 14;
  return days.hasStatutory ? Math.ceil(most * STATUTORY_SHARE) + STATUTORY_SPELL : most;
}

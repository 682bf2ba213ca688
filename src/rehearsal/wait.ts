import { addBudget } from '../domain/calendar/due';
import type { CalendarTable } from '../domain/calendar/calendar-table';
import { DAY, dayOf, HOUR, MINUTE, plusDays, startOfDay, type Instant } from '../domain/calendar/instant';
import { nthWorkdayAfter } from '../domain/calendar/workdays';

/** How much time passes: working time by the calendar, or months, days and milliseconds of everybody's. */
export type Wait =
  | { readonly workingDays: number }
  | { readonly workingHours: number }
  | { readonly months: number; readonly days: number; readonly ms: number };

type Meaning = (amount: number) => Wait;

const span = (months: number, days: number, ms: number): Wait => ({ months, days, ms });

const UNITS: readonly (readonly [RegExp, Meaning])[] = [
  [/^(working|business) days?$|^个?工作日$/, (amount) => ({ workingDays: amount })],
  [/^working hours?$|^个?工作小时$/, (amount) => ({ workingHours: amount })],
  [/^minutes?$|^分钟$/, (amount) => span(0, 0, amount * MINUTE)],
  [/^hours?$|^个?小时$/, (amount) => span(0, 0, amount * HOUR)],
  [/^(calendar )?days?$|^[天日]$/, (amount) => span(0, amount, 0)],
  [/^weeks?$|^周$/, (amount) => span(0, amount * 7, 0)],
  [/^months?$|^个月$/, (amount) => span(amount, 0, 0)],
  [/^years?$|^年$/, (amount) => span(amount * 12, 0, 0)],
];

/** More than five years of anything is no rehearsal. */
const MOST_YEARS = 5;
const MOST_WORKING_DAYS = 250 * MOST_YEARS;

/** `3 working days`, `4 working hours`, `90 minutes`, `2 weeks`, `3 个工作日`, or an ISO 8601 duration such as `P1Y` and `PT36H`; undefined for anything else, or for more than five years. */
export function readWait(text: string): Wait | undefined {
  const wait = readDuration(text) ?? readWords(text);
  return wait === undefined || isTooLong(wait) ? undefined : wait;
}

function readWords(text: string): Wait | undefined {
  const [, amount, unit = ''] = /^(\d{1,5})\s*(\D{1,20})$/.exec(text.trim()) ?? [];
  const name = unit.toLowerCase().replace('-', ' ');
  return amount === undefined ? undefined : UNITS.find(([pattern]) => pattern.test(name))?.[1](Number(amount));
}

const ISO =
  /^P(?=.)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;

function readDuration(text: string): Wait | undefined {
  const found = ISO.exec(text);
  if (found === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = found
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return span(years * 12 + months, weeks * 7 + days, hours * HOUR + minutes * MINUTE);
}

function isTooLong(wait: Wait): boolean {
  if ('workingDays' in wait) return wait.workingDays > MOST_WORKING_DAYS;
  if ('workingHours' in wait) return wait.workingHours > MOST_WORKING_DAYS * 7;
  return wait.months * 30 * DAY + wait.days * DAY + wait.ms > MOST_YEARS * 366 * DAY;
}

/** The instant so much later. Days keep the time of day: `3 working days` after 10:00 is 10:00 of the third working day. */
export function after(wait: Wait, from: Instant, calendar: CalendarTable): Instant {
  if ('workingHours' in wait) {
    return wait.workingHours === 0
      ? from
      : addBudget(calendar, from, { amount: wait.workingHours, unit: 'working-hours' });
  }
  const today = dayOf(from);
  const time = from - startOfDay(today);
  if ('workingDays' in wait) return startOfDay(nthWorkdayAfter(calendar, today, wait.workingDays)) + time;
  return startOfDay(plusDays(plusMonths(today, wait.months), wait.days)) + time + wait.ms;
}

/** The 31st of a month that has none is its last day. */
function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

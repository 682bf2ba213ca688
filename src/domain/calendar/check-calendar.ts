import type { z } from 'zod';
import { PRESENT_COUNTING } from '../editions';
import { calendarTableSchema, type CalendarTable } from './calendar-table';
import { plusDays, weekdayOf } from './instant';

/** A fault of a calendar: where, and what is wrong, in words for the administrator. */
export interface CalendarFault {
  readonly path: string;
  readonly message: string;
}

/** A dozen years of holidays: a calendar travels with each of its cases. */
const MOST_DAYS = 600;
const MOST_YEARS = 60;
const LISTS = ['daysOff', 'makeUpDays'] as const;

type List = (typeof LISTS)[number];

/**
 * Takes a calendar whole or refuses it with every fault named: a wrong day would stop every case that counts over it. A calendar
 * that is taken now counts by the present rules, whatever it was copied from.
 */
export function checkCalendar(
  candidate: unknown,
  words?: z.core.ParseContext<z.core.$ZodIssue>,
): { calendar: CalendarTable } | { faults: CalendarFault[] } {
  const parsed = calendarTableSchema.safeParse(candidate, words);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })) };
  }
  const calendar = parsed.data;
  const faults = [...sizeFaults(calendar), ...LISTS.flatMap((list) => listFaults(calendar, list))];
  return faults.length === 0 ? { calendar: countedByPresentRules(calendar) } : { faults };
}

/** The same days off, counted as limits count since decision 49, with reminders by day (decision 61). */
export function countedByPresentRules(calendar: CalendarTable): CalendarTable {
  return { ...calendar, ...PRESENT_COUNTING };
}

function sizeFaults({ announced, ...lists }: CalendarTable): CalendarFault[] {
  return [
    ...(announced.length > MOST_YEARS ? [{ path: 'announced', message: `不能超过 ${MOST_YEARS} 年` }] : []),
    ...LISTS.filter((list) => lists[list].length > MOST_DAYS).map((list) => ({
      path: list,
      message: `不能超过 ${MOST_DAYS} 天`,
    })),
  ];
}

function listFaults(calendar: CalendarTable, list: List): CalendarFault[] {
  return calendar[list].flatMap(({ day }, index) =>
    dayFaults(calendar, list, day, index).map((message) => ({ path: `${list}.${index}.day`, message })),
  );
}

function dayFaults(calendar: CalendarTable, list: List, day: string, index: number): string[] {
  if (!isDay(day)) return [`没有这一天：${day}`];
  const before = calendar[list].slice(0, index).some((other) => other.day === day);
  return [...(before ? [`重复：${day}`] : []), ...(list === 'makeUpDays' ? makeUpFaults(calendar, day) : [])];
}

/** Make-up days are weekends that work; one that is a day off as well would be both. */
function makeUpFaults({ daysOff }: CalendarTable, day: string): string[] {
  const weekday = weekdayOf(day);
  return [
    ...(weekday === 0 || weekday === 6 ? [] : [`${day} 本来就是工作日`]),
    ...(daysOff.some((off) => off.day === day) ? [`${day} 同时列为休息日`] : []),
  ];
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && plusDays(day, 0) === day;
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { weekdayOf, type Day } from '../domain/calendar/instant';
import type { CalendarTable } from '../domain/calendar/calendar-table';

/** The generated module that carries the table, relative to the root of the repository. */
export const DEFAULT_CALENDAR_PATH = 'src/domain/calendar/default-calendar.ts';

type Row = CalendarTable['daysOff'][number];

const FIRST_YEAR = 2020;

/** chinese-days keeps its days as `"2026-10-01": "National Day,国庆节,3"`; its functions shift a day west of UTC, its data do not. */
const sourceSchema = z.object({
  holidays: z.record(z.string(), z.string()),
  workdays: z.record(z.string(), z.string()),
});

const FULL_NAMES: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/** The calendar a new city starts with: what chinese-days truly knows. Any other year goes by the statutory days off. */
export function seedCalendar(): CalendarTable {
  const path = require.resolve('chinese-days/dist/chinese-days.json');
  const source = sourceSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const announced = announcedYears(Object.keys(source.holidays));
  const known = (day: Day) => announced.includes(yearOf(day));
  return {
    version: `${Math.max(...announced)}.3`,
    announced,
    daysOff: rows(source.holidays).filter(({ day }) => isWeekday(day) && known(day)),
    makeUpDays: rows(source.workdays)
      .filter(({ day }) => known(day) && !isWeekday(day))
      .map(({ day, reason }) => ({ day, reason: `调休上班（${reason}）` })),
    pauses: 'summed',
    unannounced: 'statutory',
    reminders: 'daytime',
  };
}

/** The text of the generated module, as prettier leaves it. */
export function calendarModule(table: CalendarTable): string {
  const list = (rowsOf: readonly Row[]) =>
    rowsOf.map(({ day, reason }) => `    { day: '${day}', reason: '${reason}' },\n`).join('');
  return `import type { CalendarTable } from './calendar-table';

/** Generated from chinese-days by src/stack/seed-calendar.ts; checked by a test, never edited. */
export const defaultCalendar: CalendarTable = {
  version: '${table.version}',
  announced: [${table.announced.join(', ')}],
  daysOff: [
${list(table.daysOff)}  ],
  makeUpDays: [
${list(table.makeUpDays)}  ],
  pauses: '${table.pauses}',
  unannounced: '${table.unannounced}',
  reminders: '${table.reminders}',
};
`;
}

/** A year is announced when its last long holiday is listed, for a half-known year would count too short. */
function announcedYears(days: readonly Day[]): number[] {
  const years = days.filter((day) => day.endsWith('-10-01')).map(yearOf);
  return years.filter((year) => year >= FIRST_YEAR).sort((a, b) => a - b);
}

function rows(days: Readonly<Record<Day, string>>): Row[] {
  return Object.entries(days)
    .map(([day, text]) => ({ day, reason: nameIn(text) }))
    .sort((a, b) => a.day.localeCompare(b.day));
}

function nameIn(text: string): string {
  const name = text.split(',')[1] ?? text;
  return FULL_NAMES[name] ?? name;
}

function isWeekday(day: Day): boolean {
  return weekdayOf(day) !== 0 && weekdayOf(day) !== 6;
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

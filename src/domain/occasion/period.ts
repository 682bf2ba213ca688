import { DAY, dayOf, plusDays, startOfDay, weekdayOf, type Day, type Instant } from '../calendar/instant';
import type { Period } from './kinds';

/** A stretch of the year with a name that sorts: `2026-W48`, `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
export interface NamedPeriod {
  readonly name: string;
  /** From its first moment, to that of the next, in Asia/Shanghai. */
  readonly from: Instant;
  readonly to: Instant;
}

/** The period a moment falls in, or the one before it. */
export function periodOf(period: Period, at: Instant, which: 'this' | 'previous'): NamedPeriod {
  const current = holding(period, dayOf(at));
  return which === 'this' ? current : holding(period, plusDays(dayOf(current.from), -1));
}

function holding(period: Period, day: Day): NamedPeriod {
  if (period === 'week') return weekOf(day);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const months = MONTHS[period];
  const index = Math.floor((month - 1) / months);
  return {
    name: NAME[period](year, index + 1),
    from: startOfDay(firstOf(year, index * months)),
    to: startOfDay(firstOf(year, (index + 1) * months)),
  };
}

/** The period of this name, `2026-W48` and the like; undefined where there is none. */
export function periodNamed(name: string): (NamedPeriod & { readonly of: Period }) | undefined {
  const [, of] = FORMS.find(([form]) => form.test(name)) ?? [];
  if (of === undefined) return undefined;
  const year = Number(name.slice(0, 4));
  const index = Number(/\d+$/.exec(name.slice(4))?.[0] ?? 1);
  const day =
    of === 'week' ? plusDays(`${name.slice(0, 4)}-01-04`, 7 * (index - 1)) : firstOf(year, (index - 1) * MONTHS[of]);
  const found = holding(of, day);
  return found.name === name ? { ...found, of } : undefined;
}

const FORMS: readonly (readonly [RegExp, Period])[] = [
  [/^20\d{2}-W\d{2}$/, 'week'],
  [/^20\d{2}-\d{2}$/, 'month'],
  [/^20\d{2}-Q[1-4]$/, 'quarter'],
  [/^20\d{2}-H[12]$/, 'half-year'],
  [/^20\d{2}$/, 'year'],
];

/** The periods of a length that come to their end within a stretch, the earlier first. */
export function periodsEndingIn(period: Period, { from, to }: Pick<NamedPeriod, 'from' | 'to'>): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (let one = periodOf(period, from, 'this'); one.to <= to; one = periodOf(period, one.to, 'this')) found.push(one);
  return found;
}

const MONTHS: Record<Exclude<Period, 'week'>, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const NAME: Record<Exclude<Period, 'week'>, (year: number, index: number) => string> = {
  month: (year, index) => `${year}-${String(index).padStart(2, '0')}`,
  quarter: (year, index) => `${year}-Q${index}`,
  'half-year': (year, index) => `${year}-H${index}`,
  year: (year) => String(year),
};

/** The first day of the month so many months after the January of a year. */
function firstOf(year: number, months: number): Day {
  return new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10);
}

/** Weeks as in ISO 8601: from Monday, and of the year that their Thursday is in. */
function weekOf(day: Day): NamedPeriod {
  const monday = plusDays(day, -((weekdayOf(day) + 6) % 7));
  const year = plusDays(monday, 3).slice(0, 4);
  const firstMonday = plusDays(`${year}-01-04`, -((weekdayOf(`${year}-01-04`) + 6) % 7));
  const number = Math.round((startOfDay(monday) - startOfDay(firstMonday)) / WEEK) + 1;
  return {
    name: `${year}-W${String(number).padStart(2, '0')}`,
    from: startOfDay(monday),
    to: startOfDay(plusDays(monday, 7)),
  };
}

const WEEK = 7 * DAY;

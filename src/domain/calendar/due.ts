import type { Budget, BudgetUnit } from './budget';
import type { CalendarTable } from './calendar-table';
import type { Clock } from './clock';
import { dayNumberAt } from './day-table';
import { arePausesSummed } from '../editions';
import { DAY, dayOf, HOUR, startOfDay, type Instant } from './instant';
import { daysOf, timeOf, type DayUnit } from './give-back';
import { pausesOf, standstills, stillSince } from './pauses';
import { nthWorkdayAfter, workdaysBetween } from './workdays';
import { addCalendarDays, addWorkingDays, addWorkingTime, workingTimeBetween, type Interval } from './working-time';

/** A part of a clock's way that counts in one unit. */
export interface Span extends Interval {
  readonly unit: BudgetUnit;
}

/** The instant a budget given at `from` is used up (DOMAIN.md section 3, "How limits count"). */
export function addBudget(table: CalendarTable, from: Instant, budget: Budget): Instant {
  return reach(table, budget.unit, from, amountOf(budget, 1));
}

/** When a clock falls due; undefined while it stands still. A suspension begun after the due had passed no longer moves it. */
export function dueOf(table: CalendarTable, clock: Clock, budget: Budget, times = 1): Instant | undefined {
  return stillSince(clock) === undefined ? spansOf(table, clock, budget, times).at(-1)?.to : undefined;
}

/** The share of the time after which a light turns yellow, where a rule does not say otherwise. */
export const YELLOW_SHARE = 0.7;

/** The instant `fraction` of the time between start and due is used up, suspensions left out; undefined while the clock stands still. */
export function yellowOf(
  table: CalendarTable,
  clock: Clock,
  budget: Budget,
  fraction: number,
  times = 1,
): Instant | undefined {
  const due = dueOf(table, clock, budget, times);
  if (due === undefined) return undefined;
  const unit = countsWorkingTime(budget.unit) ? 'working-hours' : 'clock-hours';
  const still = standstills(pausesOf(clock)).filter((pause) => pause.from < due);
  const lost = still.reduce((sum, { from, to }) => sum + costOf(table, unit, { from, to: Math.min(to, due) }), 0);
  const usable = costOf(table, unit, { from: clock.startedAt, to: due }) - lost;
  if (usable <= 0) return due;
  const at = (amount: number) => reach(table, unit, clock.startedAt, amount);
  const amount = Math.ceil(usable * fraction);
  return Math.min(due, runOut({ table, unit, amount, at, still, isFixed: false }));
}

/** The way of a clock from start to due as if every open suspension had not begun: one span, or two when the extension counts in another unit. */
export function spansOf(table: CalendarTable, clock: Clock, budget: Budget, times: number): Span[] {
  const { startedAt: from, fixedDue, extension } = clock;
  const { unit } = budget;
  const still = standstills(pausesOf(clock));
  if (fixedDue !== undefined) {
    const at = (amount: number) => later(table, unit, fixedDue, amount);
    return [{ unit, from, to: runOut({ table, unit, amount: 0, at, still, isFixed: true }) }];
  }
  const sameUnit = extension?.unit === unit ? amountOf(extension, 1) : 0;
  const first = spend(table, unit, from, amountOf(budget, times) + sameUnit, still);
  if (!extension || extension.unit === unit) return [first];
  return [first, spend(table, extension.unit, first.to, amountOf(extension, 1), still)];
}

function spend(
  table: CalendarTable,
  unit: BudgetUnit,
  from: Instant,
  amount: number,
  still: readonly Interval[],
): Span {
  const ahead = still.filter((pause) => pause.from >= from);
  const at = (sum: number) => reach(table, unit, from, sum);
  return { unit, from, to: runOut({ table, unit, amount, at, still: ahead, isFixed: false }) };
}

/** A limit on its way: what is left to spend, and the pauses it gets back. */
interface Course {
  readonly table: CalendarTable;
  readonly unit: BudgetUnit;
  readonly amount: number;
  /** The instant so much is spent, no pause given back. */
  readonly at: (amount: number) => Instant;
  readonly still: readonly Interval[];
  /** A day that was fixed is never over before its pause is. */
  readonly isFixed: boolean;
}

/** Adds each standstill back that began before the due it moves. */
function runOut(course: Course): Instant {
  const { table, unit } = course;
  return countsDays(unit) && arePausesSummed(table) ? runOutOnce(course, unit) : runOutByPause(course);
}

/**
 * Pauses are summed, and rounded up to days once. So a pause that begins when all that was given back is used up, in the rest of the
 * last day, may outlast the due: the limit has then passed when it ends.
 */
function runOutOnce({ table, amount, at, still, isFixed }: Course, unit: DayUnit): Instant {
  let due = at(amount);
  let time = 0;
  let more = 0;
  for (const pause of still) {
    if (pause.from >= due) break;
    time += timeOf(table, unit, pause);
    const days = amount + daysOf(unit, time);
    due = at(days + more);
    while (isFixed && due <= pause.to) due = at(days + (more += 1));
  }
  return due;
}

/** Each pause is added back by itself: exact in hours; in days only for calendars from before decision 49. */
function runOutByPause({ table, unit, amount, at, still }: Course): Instant {
  let sum = amount;
  let due = at(sum);
  for (const pause of still) {
    if (pause.from >= due) break;
    sum += costOf(table, unit, pause);
    due = at(sum);
    if (due > pause.to) continue;
    // Paused on its last day and resumed after closing time: the rest of that day is given back as the next day.
    if (countsDays(unit)) due = at((sum += 1));
    else due = pause.to;
  }
  return due;
}

/** What an interval costs in a unit: days for day units, else milliseconds. */
function costOf(table: CalendarTable, unit: BudgetUnit, { from, to }: Interval): number {
  switch (unit) {
    case 'working-hours':
      return workingTimeBetween(table, from, to);
    case 'clock-hours':
      return Math.max(0, to - from);
    case 'working-days':
      return workdaysBetween(table, dayOf(from), dayOf(to));
    case 'calendar-days':
      return Math.max(0, dayNumberAt(to) - dayNumberAt(from));
  }
}

function reach(table: CalendarTable, unit: BudgetUnit, from: Instant, amount: number): Instant {
  switch (unit) {
    case 'working-hours':
      return addWorkingTime(table, from, amount);
    case 'clock-hours':
      return from + amount;
    case 'working-days':
      return addWorkingDays(table, from, amount);
    case 'calendar-days':
      return addCalendarDays(from, amount);
  }
}

/** A fixed date moved on: day units keep its time of day, and 24:00 stays the end of its day. */
function later(table: CalendarTable, unit: BudgetUnit, fixed: Instant, amount: number): Instant {
  if (!countsDays(unit)) return reach(table, unit, fixed, amount);
  if (unit === 'calendar-days') return fixed + amount * DAY;
  const day = dayOf(fixed - 1);
  return startOfDay(nthWorkdayAfter(table, day, amount)) + (fixed - startOfDay(day));
}

function amountOf(budget: Budget, times: number): number {
  return budget.amount * times * (countsDays(budget.unit) ? 1 : HOUR);
}

function countsDays(unit: BudgetUnit): unit is DayUnit {
  return unit === 'working-days' || unit === 'calendar-days';
}

function countsWorkingTime(unit: BudgetUnit): boolean {
  return unit === 'working-days' || unit === 'working-hours';
}

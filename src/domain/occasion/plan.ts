import type { Budget } from '../calendar/budget';
import type { CalendarTable } from '../calendar/calendar-table';
import { dayOf, plusDays, type Day, type Instant } from '../calendar/instant';
import { isProvisional, isWorkday } from '../calendar/workdays';
import { daysAhead, occasionKind, type OccasionKind } from './kinds';
import { nextComing, nineOn, openingMoment, workdayFrom } from './opening-day';
import { periodOf, type NamedPeriod } from './period';

/** When a date that came round is held, and for which period. */
export interface OccasionPlan {
  readonly kind: string;
  readonly title: string;
  readonly period: NamedPeriod;
  /** When the calendar said so. */
  readonly scheduledAt: Instant;
  /** Then too, or at nine on the next working day where it fell on a day off. */
  readonly plannedAt: Instant;
  /** The days off of that year are not announced yet. */
  readonly provisional: boolean;
  /** The campaign it opens, and the working day on which that is held; without one in plans from before 0.2. */
  readonly opens?: { readonly kind: string; readonly day?: Day };
  /** The kind of campaign that is carried out on it. */
  readonly holds?: string;
}

/**
 * What a date that came round means: the period is that of its own day, also where it is held in the next one. What is to be prepared is
 * opened so long before its day that the time to prepare ends by then, in the period of that day.
 */
export function planOccasion(
  kind: OccasionKind,
  scheduledAt: Instant,
  calendar: CalendarTable,
  prepare: Budget = A_WEEK,
): OccasionPlan {
  const day = dayOf(scheduledAt);
  const known = { kind: kind.id, title: kind.title, scheduledAt, provisional: isProvisional(calendar, day) };
  const { opens, holds } = kind;
  if (opens !== undefined && 'before' in opens)
    return { ...known, ...openingOf(kind, opens, { day, prepare, calendar }) };
  const ofDay = {
    ...known,
    plannedAt: isWorkday(calendar, day) ? scheduledAt : nineOn(workdayFrom(day, calendar)),
    period: periodOf(kind.period, scheduledAt, kind.covers),
  };
  if (opens !== undefined) return { ...ofDay, opens: { kind: opens.kind, day: dayOfMonth(day, opens.day, calendar) } };
  return holds === undefined ? ofDay : { ...ofDay, holds };
}

interface Ahead {
  readonly day: Day;
  readonly prepare: Budget;
  readonly calendar: CalendarTable;
}

/** Of what is opened before its day: never before its schedule came round. */
function openingOf(
  { period, covers }: OccasionKind,
  opens: { readonly kind: string; readonly before: string },
  { day, prepare, calendar }: Ahead,
): Required<Pick<OccasionPlan, 'plannedAt' | 'period' | 'opens'>> {
  const held = occasionKind(opens.before);
  if (held === undefined) throw new RangeError(`there is no occasion ${opens.before}`);
  const coming = nextComing(held.comes, plusDays(day, daysAhead(held)));
  const heldOn = workdayFrom(coming, calendar);
  return {
    plannedAt: Math.max(nineOn(day), openingMoment(heldOn, prepare, calendar)),
    period: periodOf(period, nineOn(coming), covers),
    opens: { kind: opens.kind, day: heldOn },
  };
}

/** Where the template is not known. */
const A_WEEK: Budget = { amount: 5, unit: 'working-days' };

/** A session of the first is held on the twentieth, or on the next working day. */
function dayOfMonth(scheduled: Day, day: number, calendar: CalendarTable): Day {
  return workdayFrom(`${scheduled.slice(0, 8)}${String(day).padStart(2, '0')}`, calendar);
}

import type { CalendarTable } from '../calendar/calendar-table';
import { dayOf, HOUR, startOfDay, type Day, type Instant } from '../calendar/instant';
import { isProvisional, isWorkday, nthWorkdayAfter } from '../calendar/workdays';
import { COMES_AT_HOUR, type OccasionKind } from './kinds';
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
  /** The campaign it opens, and the working day on which that is held, where it is not at once. */
  readonly opens?: { readonly kind: string; readonly day?: Day };
}

/** What a date that came round means: the period is that of its own day, also where it is held in the next one. */
export function planOccasion(kind: OccasionKind, scheduledAt: Instant, calendar: CalendarTable): OccasionPlan {
  const day = dayOf(scheduledAt);
  const plannedAt = isWorkday(calendar, day)
    ? scheduledAt
    : startOfDay(nthWorkdayAfter(calendar, day, 1)) + COMES_AT_HOUR * HOUR;
  return {
    kind: kind.id,
    title: kind.title,
    scheduledAt,
    plannedAt,
    period: periodOf(kind.period, scheduledAt, kind.covers),
    provisional: isProvisional(calendar, day),
    ...(kind.opens && { opens: campaignOf(kind.opens, day, calendar) }),
  };
}

/** A session of the first is held on the twentieth, or on the next working day. */
function campaignOf(
  { kind, day: dayOfMonth }: NonNullable<OccasionKind['opens']>,
  scheduled: Day,
  calendar: CalendarTable,
): NonNullable<OccasionPlan['opens']> {
  if (dayOfMonth === undefined) return { kind };
  const day = `${scheduled.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`;
  return { kind, day: isWorkday(calendar, day) ? day : nthWorkdayAfter(calendar, day, 1) };
}

import type { CalendarTable } from '../calendar/calendar-table';
import { dayOf, HOUR, startOfDay, type Instant } from '../calendar/instant';
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
}

/** What a date that came round means: the period is that of its own day, also where it is held in the next one. */
export function planOccasion(kind: OccasionKind, scheduledAt: Instant, calendar: CalendarTable): OccasionPlan {
  const day = dayOf(scheduledAt);
  const plannedAt = isWorkday(calendar, day)
    ? scheduledAt
    : startOfDay(nthWorkdayAfter(calendar, day, 1)) + COMES_AT_HOUR * HOUR;
  return {
    ...{ kind: kind.id, title: kind.title, scheduledAt, plannedAt },
    period: periodOf(kind.period, scheduledAt, kind.covers),
    provisional: isProvisional(calendar, day),
  };
}

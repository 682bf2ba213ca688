import { z } from 'zod';
import type { CalendarTable } from '../../domain/calendar/calendar-table';
import { checkCalendar } from '../../domain/calendar/check-calendar';
import { checkPolicy } from '../../domain/policy/check-policy';
import type { Policy } from '../../domain/policy/policy';
import { chinese } from '../chinese';

interface Faulty {
  readonly path: string;
  readonly message: string;
}

/** A policy somebody would like, taken whole or refused with every fault and its place. */
export const policyCandidate = z.unknown().transform(policyOf);
export const calendarCandidate = z.unknown().transform(calendarOf);

function policyOf(candidate: unknown, context: z.RefinementCtx): Policy {
  const answer = checkPolicy(candidate, chinese);
  return 'policy' in answer ? answer.policy : refused(context, answer.faults);
}

function calendarOf(candidate: unknown, context: z.RefinementCtx): CalendarTable {
  const answer = checkCalendar(candidate, chinese);
  return 'calendar' in answer ? answer.calendar : refused(context, answer.faults);
}

function refused(context: z.RefinementCtx, faults: readonly Faulty[]): never {
  for (const { path, message } of faults) {
    context.addIssue({ code: 'custom', path: path === '' ? [] : path.split('.'), message });
  }
  return z.NEVER;
}

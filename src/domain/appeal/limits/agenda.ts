import { reminderMoment } from '../../calendar/daytime';
import type { Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import { lapseOf, type Lapse } from '../cancellation';
import { findDuty, isCovered } from './duties';
import type { Duty } from './duty';
import { dueOfDuty, reminderOfDuty } from './limits';
import { otherwiseOf } from './otherwise';
import { jitterOf } from './jitter';
import type { AppealState } from '../state';
import { DUTY_TITLES } from '../titles';

/** One thing time will do to a case if nobody acts before. */
export type Due = DutyDue | Lapse;

/** The limit of a duty, or its reminder. */
export interface DutyDue {
  readonly kind: 'reminder' | 'limit';
  readonly duty: Duty;
  /** When the limit passes, to the light; `plannedAt` is when what follows is carried out: due plus the case's spread. */
  readonly dueAt: Instant;
  readonly plannedAt: Instant;
  readonly title: string;
}

/** Everything time will do, earliest first. Empty only when the case has ended. */
export function agenda(state: AppealState, rules: Rules): Due[] {
  const spread = jitterOf(state.id, rules.policy.spreadSeconds);
  const lapse = lapseOf(state, rules);
  return state.duties
    .filter((duty) => !duty.missed)
    .flatMap((duty): Due[] => duesOf(state, duty, rules, spread))
    .concat(lapse ?? [])
    .sort((one, other) => one.plannedAt - other.plannedAt);
}

function duesOf(state: AppealState, duty: Duty, rules: Rules, spread: number): DutyDue[] {
  const due = dueOfDuty(state, duty, rules);
  if (due === undefined || waitsForExtension(state, duty)) return [];
  const covered = isCovered(state, duty.kind);
  const reminder = covered ? undefined : reminderOfDuty(state, duty, rules);
  const what = DUTY_TITLES[duty.kind];
  const otherwise = covered ? '已在督办，记入逾期' : otherwiseOf(duty, rules, state);
  const limit: DutyDue = {
    kind: 'limit',
    duty,
    dueAt: due,
    plannedAt: due + spread,
    title: `${what}到期：${otherwise}`,
  };
  if (reminder === undefined) return [limit];
  const plannedAt = reminderMoment(rules.calendar, reminder, spread);
  // A reminder that would come with or after the limit says nothing new.
  if (reminder >= due || plannedAt >= due + spread) return [limit];
  return [{ kind: 'reminder', duty, dueAt: reminder, plannedAt, title: `提醒：${what}` }, limit];
}

/** Asked for in time, an extension is decided before the ladder goes on: the unit does not pay for the office's day. */
function waitsForExtension(state: AppealState, duty: Duty): boolean {
  return duty.kind === 'handle' && findDuty(state, 'decide-extension') !== undefined;
}

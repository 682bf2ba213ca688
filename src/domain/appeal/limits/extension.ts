import type { Budget } from '../../calendar/budget';
import type { ActContext } from '../acts/act';
import type { Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import { findDuty } from './duties';
import type { Duty } from './duty';
import { dueOfDuty, limitOf } from './limits';
import { refuse, type Refusal } from '../../decider/refusal';
import type { AppealState } from '../state';

/** A limit in hours is shorter than a day: one day more is already its length over again. */
function inDays(limit: Budget): number {
  return limit.unit === 'working-days' || limit.unit === 'calendar-days' ? limit.amount : 1;
}

/** Why an extension by so many working days is not possible: once, before the deadline, at most the original length and the policy's most. */
export function faultOfExtension(
  state: AppealState,
  days: number,
  { now, rules }: ActContext,
  when: 'asked' | 'decided' = 'asked',
): Refusal | undefined {
  const handling = findDuty(state, 'handle');
  if (handling === undefined || handling.clock.fixedDue !== undefined)
    return refuse('already-extended', '挂牌督办、会商交办的期限不得延长');
  if (state.extended) return refuse('already-extended', '已经延期一次');
  if (when === 'asked' && isPast(state, handling, now, rules))
    return refuse('deadline-passed', '期限已过，不能再申请延期');
  const most = Math.min(inDays(limitOf(state, handling, rules.policy)), inDays(rules.policy.extensionMost));
  return days > most ? refuse('extension-too-long', `延期不得超过 ${most} 个工作日`) : undefined;
}

function isPast(state: AppealState, handling: Duty, now: Instant, rules: Rules): boolean {
  const due = dueOfDuty(state, handling, rules);
  return handling.missed || (due !== undefined && now >= due);
}

import type { Budget } from '../../calendar/budget';
import { addBudget, dueOf, YELLOW_SHARE, yellowOf } from '../../calendar/due';
import type { Instant } from '../../calendar/instant';
import { ruleOfDuty } from '../../policy/duty-rules';
import type { Policy } from '../../policy/policy';
import type { Rules } from '../../rules';
import type { Duty } from './duty';
import type { AppealState } from '../state';

/** The limit a duty has in this case: by urgency, kind and track for handling, else the duty's own (DOMAIN.md section 3). */
export function limitOf(state: AppealState, duty: Duty, policy: Policy): Budget {
  if (duty.kind === 'handle') return handleLimit(state, policy);
  const rule = ruleOfDuty(policy, duty.kind);
  return (state.urgent ? rule.urgentLimit : undefined) ?? rule.limit;
}

function handleLimit(state: AppealState, policy: Policy): Budget {
  if (state.urgent) return policy.handle.urgent;
  return state.kind === 'consult' ? policy.handle.consult : policy.handle[state.track];
}

/** When the duty is due; undefined while its clock stands still. Each miss without a final consequence grants one more limit. */
export function dueOfDuty(state: AppealState, duty: Duty, { policy, calendar }: Rules): Instant | undefined {
  return dueOf(calendar, duty.clock, limitOf(state, duty, policy), duty.misses + 1);
}

/** When its light turns yellow: 70 % of the working time for every duty, whether or not it has a reminder then. */
export function yellowOfDuty(state: AppealState, duty: Duty, { policy, calendar }: Rules): Instant | undefined {
  const reminder = ruleOfDuty(policy, duty.kind).reminder;
  const fraction = reminder !== undefined && 'fraction' in reminder ? reminder.fraction : YELLOW_SHARE;
  return yellowOf(calendar, duty.clock, limitOf(state, duty, policy), fraction, duty.misses + 1);
}

/** When its one reminder goes out; undefined where the policy has none. */
export function reminderOfDuty(state: AppealState, duty: Duty, rules: Rules): Instant | undefined {
  const reminder = ruleOfDuty(rules.policy, duty.kind).reminder;
  if (reminder === undefined || duty.reminded || duty.misses > 0) return undefined;
  if ('fraction' in reminder) return yellowOfDuty(state, duty, rules);
  return addBudget(rules.calendar, duty.clock.startedAt, reminder.after);
}

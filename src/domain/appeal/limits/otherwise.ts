import type { DutyKind } from '../../policy/duty-kinds';
import { ruleOfDuty } from '../../policy/duty-rules';
import type { DutyRule } from '../../policy/policy';
import type { Rules } from '../../rules';
import { isGated } from '../follows/gates';
import type { AppealState } from '../state';
import type { Duty } from './duty';
import { CONSEQUENCE_TITLES } from '../titles';

/** What follows when the limit of a duty passes in this case. */
export function consequenceOf(state: AppealState, duty: Duty, rules: Rules): Pick<DutyRule, 'consequence' | 'grace'> {
  const { consequence, grace } = ruleOfDuty(rules.policy, duty.kind);
  // A unit that asks for a supplement does not close a case past its gates by the appellant's silence (X15).
  const isHeld = duty.kind === 'supplement' && state.stage === 'handle' && isGated(state, rules);
  return { grace, consequence: isHeld ? 'resume' : consequence };
}

/** What happens if nobody acts: at first only a reminder where the policy grants further limits (DOMAIN.md section 3); in this case, or by the policy. */
export function otherwiseOf(duty: Duty, rules: Rules, state?: AppealState): string {
  const rule = ruleOfDuty(rules.policy, duty.kind);
  const { consequence, grace } = state === undefined ? rule : consequenceOf(state, duty, rules);
  const title = CONSEQUENCE_TITLES[consequence];
  return duty.misses < grace ? `提醒；到 ${grace + 1} 倍期限时${title}` : title;
}

/** A right that may be used, not a duty that is owed: its end is nobody's delay. */
const WINDOWS: ReadonlySet<DutyKind> = new Set<DutyKind>(['objection', 'display', 'reopen-window']);

export function isWindow(kind: DutyKind): boolean {
  return WINDOWS.has(kind);
}

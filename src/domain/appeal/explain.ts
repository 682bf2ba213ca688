import { explainDue, type DueExplanation } from '../calendar/explain-due';
import type { Rules } from '../rules';
import { primaryDuty } from './light-of';
import { limitOf } from './limits';
import { otherwiseOf } from './otherwise';
import type { AppealState } from './state';
import { DUTY_TITLES } from './titles';

/** How the present limit was computed: every counted and skipped interval, every extension and pause (DOMAIN.md section 8). */
export interface LimitExplanation extends DueExplanation {
  readonly duty: string;
  readonly title: string;
  readonly otherwise: string;
  readonly policyVersion: string;
}

/** Explains the limit shown on the case; undefined when nobody is waited for. */
export function explainLimit(state: AppealState, rules: Rules): LimitExplanation | undefined {
  const duty = primaryDuty(state);
  if (duty === undefined) return undefined;
  const explanation = explainDue(rules.calendar, duty.clock, limitOf(state, duty, rules.policy), duty.misses + 1);
  return {
    ...explanation,
    duty: duty.kind,
    title: DUTY_TITLES[duty.kind],
    otherwise: otherwiseOf(duty, rules),
    policyVersion: rules.policy.version,
  };
}

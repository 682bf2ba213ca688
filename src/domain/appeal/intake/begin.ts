import type { Instant } from '../../calendar/instant';
import type { Proposal } from '../../registry/proposal/proposal';
import type { Rules } from '../../rules';
import type { AppealInput } from './intake';
import { RULES, type Actor } from '../../people/people';
import { applyFacts } from '../../decider/apply-facts';
import { appeals, type CaseApplied } from '../decider';

/** What a case begins with besides its input. */
export interface Beginning {
  readonly id: string;
  readonly input: Omit<AppealInput, 'text'>;
  readonly proposal: Proposal;
  readonly reservedNumber: string;
}

/** Files a case: the first fact, the product's own unless somebody started it by hand, and what the rules make of it at once (step 1). */
export function begin(
  { id, input, proposal, reservedNumber }: Beginning,
  now: Instant,
  rules: Rules,
  by: Actor = RULES,
): CaseApplied {
  const body = {
    id,
    input,
    proposal,
    reservedNumber,
    policyVersion: rules.policy.version,
    calendarVersion: rules.calendar.version,
  };
  return applyFacts(appeals, undefined, [{ type: 'filed', body, by }], { now, rules });
}

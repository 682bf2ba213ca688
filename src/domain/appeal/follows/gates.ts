import type { Rules } from '../../rules';
import type { AppealState } from '../state';

/** What a case of this channel may not close without (X15). */
export function gatesOf(state: AppealState, rules: Rules): readonly string[] {
  return Object.hasOwn(rules.policy.gates, state.channel) ? (rules.policy.gates[state.channel] ?? []) : [];
}

import { areGatesShut } from '../../editions';
import type { Rules } from '../../rules';
import type { AppealState } from '../state';

/** What a case of this channel may not close without (X15). */
export function gatesOf(state: AppealState, rules: Rules): readonly string[] {
  return Object.hasOwn(rules.policy.gates, state.channel) ? (rules.policy.gates[state.channel] ?? []) : [];
}

/** A case of a channel with gates, by rules under which they refuse whoever comes. */
export function isGated(state: AppealState, rules: Rules): boolean {
  return areGatesShut(rules) && gatesOf(state, rules).length > 0;
}

/** The gate "not while unsolved" with nobody but the office left to say that it is solved. */
export function mustBeSeenSolved(state: AppealState, rules: Rules): boolean {
  return gatesOf(state, rules).includes('solved') && state.evaluation?.solved !== true;
}

/** The gate "not without a mechanism" is met: by one that says what, who and from when, and that no check has found missing. */
export function hasMechanism(state: AppealState, rules: Rules): boolean {
  if (!areGatesShut(rules)) return state.mechanism !== undefined;
  return state.mechanism !== undefined && state.mechanismTerms !== undefined;
}

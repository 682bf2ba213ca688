import { isClosingEarned } from '../../editions';
import type { Rules } from '../../rules';
import { gatesOf } from './gates';
import type { AppealState } from '../state';
import { isUnhappy } from './unhappy';

/** Unhappy without a word of why: the office has to ask before anything closes. A gate that holds the case anyway needs no asking. */
export function toBeAsked(state: AppealState, rules: Rules): boolean {
  if (!isClosingEarned(rules) || !isUnhappy(state) || state.evaluation?.withReason === true) return false;
  return !(isDissatisfied(state) && gatesOf(state, rules).includes('satisfied'));
}

/** Why the appellant's word keeps the case open: given with its reason, or held up by a gate whatever the office has found (X15). */
export function heldByWord(state: AppealState, isPromised: boolean, gates: readonly string[]): string | undefined {
  const isFound = state.verification !== undefined;
  if (isDissatisfied(state)) {
    // Not solved yet is what a promise says itself; only a reasoned dissatisfaction does not wait for its day.
    if (isPromised) return state.evaluation?.withReason === true ? DISSATISFIED : undefined;
    return !isFound || gates.includes('satisfied') ? DISSATISFIED : unsolved(state, gates);
  }
  return isPromised ? undefined : unsolved(state, gates);
}

const DISSATISFIED = '诉求人不满意';

function unsolved(state: AppealState, gates: readonly string[]): string | undefined {
  if (state.evaluation?.solved !== false) return undefined;
  return state.verification === undefined || isGateShut(state, gates) ? '诉求人认为没有解决' : undefined;
}

/** Not while unsolved: only what is seen to be solved passes. */
function isGateShut({ verification }: AppealState, gates: readonly string[]): boolean {
  return gates.includes('solved') && verification?.finding !== 'solved';
}

function isDissatisfied({ evaluation }: AppealState): boolean {
  return evaluation?.satisfaction === 'dissatisfied';
}

import type { FactBodies } from '../facts';
import { areGatesShut, isClosingEarned } from '../../editions';
import type { Rules } from '../../rules';
import { endOfDay } from '../../calendar/instant';
import { stableHash } from '../../stable-hash';
import { gatesOf, hasMechanism, mustBeSeenSolved } from './gates';
import { isKept } from './kept';
import { heldByWord, toBeAsked } from './earned';
import type { AppealState } from '../state';

type NextStep = FactBodies['follow-up-decided'];

/**
 * Where a case goes from follow-up: verification, another round, a promise, a mechanism, a session or the review. The three gates
 * of a channel (X15) hold it back until each is met; silence never counts as satisfied, nor as dissatisfied.
 */
export function nextStep(state: AppealState, rules: Rules): NextStep {
  if (state.verification === undefined) {
    const doubt = doubtOf(state, rules);
    if (doubt !== undefined) return { next: 'verify', why: doubt };
  }
  const failure = failureOf(state, rules);
  return failure === undefined ? passOn(state, rules) : failedStep(state, failure, rules);
}

/** Another round while the policy allows one, else the joint session (X11, P2). */
export function failedStep(state: AppealState, why: string, { policy }: Rules): NextStep {
  return { next: state.round < policy.rounds ? 'another-round' : 'session', why };
}

/** Why the office must look for itself: a word without its reason, a denied "solved", a gate nobody vouched for, or the sample. */
function doubtOf(state: AppealState, rules: Rules): string | undefined {
  // A promise is checked when its day comes: before that there is nothing to find.
  if (isPromise(state)) return undefined;
  if (isDenied(state)) return '诉求人不认可“已解决”';
  if (isTalkedOut(state, rules)) return '提级办的事项以解释答复，须核查';
  if (toBeAsked(state, rules)) return '诉求人没有写明理由，须向其了解';
  if (mustBeSeenSolved(state, rules)) return state.noAnswer ? '未评价，须核查是否解决' : '没有解决不放过';
  return isSampled(state, rules) ? '抽查' : undefined;
}

function isPromise({ reply }: AppealState): boolean {
  return reply?.result === 'partly-solved';
}

/** Escalated, and yet only explained: not whether, only how (X9). */
function isTalkedOut(state: AppealState, rules: Rules): boolean {
  return state.reply?.result === 'explained' && isKept(state, rules);
}

function isDenied({ reply, evaluation }: AppealState): boolean {
  return reply?.result === 'solved' && evaluation?.solved === false;
}

function isDissatisfied({ evaluation }: AppealState): boolean {
  return evaluation?.satisfaction === 'dissatisfied';
}

function isSampled(state: AppealState, { policy }: Rules): boolean {
  const every = policy.verifyOneIn;
  return every > 0 && !isDissatisfied(state) && stableHash(`${state.id}#${state.round}`) % every === 0;
}

const FAILURES: Partial<Record<string, string>> = { falsified: '虚假办结', unsolved: '核查未解决' };

function failureOf(state: AppealState, rules: Rules): string | undefined {
  const found = state.verification && FAILURES[state.verification.finding];
  if (found !== undefined) return found;
  if (isExplainedAway(state, rules)) return '没有解决不放过';
  const gates = gatesOf(state, rules);
  if (!isClosingEarned(rules)) return heldByWordBefore(state, gates);
  return heldByWord(state, promiseOf(state) !== undefined, gates);
}

/** Found to be explained, by whomever, while nobody has said that it is solved: the gate holds it (X15). */
function isExplainedAway(state: AppealState, rules: Rules): boolean {
  return areGatesShut(rules) && state.verification?.finding === 'explained' && mustBeSeenSolved(state, rules);
}

/** As cases opened before 0.2 were decided: only a reasoned dissatisfaction kept them open. */
function heldByWordBefore(state: AppealState, gates: readonly string[]): string | undefined {
  if (!isDissatisfied(state)) return undefined;
  const reasoned = state.evaluation?.withReason === true && state.verification === undefined;
  return reasoned || gates.includes('satisfied') ? '诉求人不满意' : undefined;
}

function passOn(state: AppealState, rules: Rules): NextStep {
  const promised = promiseOf(state);
  if (promised !== undefined) {
    return { next: 'await-promise', why: `承诺 ${promised} 前完成`, promisedDue: endOfDay(promised) };
  }
  if (gatesOf(state, rules).includes('mechanism') && !hasMechanism(state, rules)) {
    return { next: 'await-mechanism', why: '没有建立长效机制不放过' };
  }
  return { next: 'review', why: state.noAnswer ? '诉求人未评价' : '诉求人已评价' };
}

/** The day promised by a reply that solved the matter in part, unless the office or a session has found already. */
function promiseOf({ reply, verification }: AppealState): string | undefined {
  if (reply?.result !== 'partly-solved' || verification !== undefined) return undefined;
  return reply.promisedDay;
}

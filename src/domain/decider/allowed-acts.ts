import type { Act, Context } from './act';
import { faultOf, isPossible } from './decide';
import type { AnyFact, AnyState, Decider } from './decider';
import { fallDue } from './fall-due';

/**
 * The acts this person may do now: for each there is a body that `decide` takes. What has fallen due by now comes first, as it would
 * before the act itself.
 */
export function allowedActs<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  context: Context<R>,
): readonly Act<S, F, R>[] {
  const { state: present } = fallDue(decider, state, context);
  return decider.acts.filter((act) => faultOf(decider, present, act, context) === undefined);
}

/** A body that `decide` takes from this person now, for an act that is allowed: what only the file knows stands in it. */
export function exampleFor<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  act: Act<S, F, R>,
  context: Context<R>,
): unknown {
  if (act.exampleNow === undefined) return act.example;
  const { state: present } = fallDue(decider, state, context);
  return act.exampleNow(present, context);
}

/** The acts that make sense where it stands, whoever does them. */
export function possibleActs<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
): readonly Act<S, F, R>[] {
  return decider.acts.filter((act) => isPossible(decider, state, act));
}

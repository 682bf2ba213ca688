import type { Refusal } from './refusal';
import type { Instant } from '../calendar/instant';
import { isRefusal } from './act';
import { applyFacts, type Applied, type Moment } from './apply-facts';
import type { AnyFact, AnyState, Decider, Placed } from './decider';

/** Carries out everything that has fallen due by now, in order; late ones show it by `plannedAt` against `at` (R5). */
export function fallDue<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  { now, rules }: Moment<R>,
): Applied<S, F> {
  const facts: Placed<F>[] = [];
  let current = state;
  for (let turn = 0; turn < decider.most.dues; turn += 1) {
    const due = decider.nextDue(current, rules);
    if (due === undefined || due.plannedAt > now) break;
    const applied = applyFacts(decider, current, [due.fact(now)], { now, rules });
    facts.push(...applied.facts);
    current = applied.state;
  }
  return { state: current, facts };
}

/** A limit that passed while nobody was there to act on it comes before what came later (R5). */
export function afterDues<S extends AnyState, F extends AnyFact, R>(
  decider: Decider<S, F, R>,
  state: S,
  moment: Moment<R>,
  then: (state: S) => Applied<S, F> | Refusal,
): Applied<S, F> | Refusal {
  const passed = fallDue(decider, state, moment);
  const answer = then(passed.state);
  return isRefusal(answer) ? answer : { state: answer.state, facts: [...passed.facts, ...answer.facts] };
}

/** Ten years of monthly reviews. */
const MOST_MISSES = 120;

/**
 * How many more limits passed while nobody was there to act: one fact stands for all, without a burst of repeats (R5). `dueAfter`
 * gives when the limit after so many more passes; undefined where there is none.
 */
export function furtherMisses(dueAfter: (also: number) => Instant | undefined, now: Instant): number {
  for (let also = 0; also < MOST_MISSES; also += 1) {
    const due = dueAfter(also);
    if (due === undefined || due > now) return also;
  }
  return MOST_MISSES;
}

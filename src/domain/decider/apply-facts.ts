import { RULES, TIMER } from '../people/people';
import type { Instant } from '../calendar/instant';
import type { AnyFact, AnyState, Decider, Placed } from './decider';

/** What has happened: the facts in their places, and the state after them. */
export interface Applied<S, F extends AnyFact> {
  readonly state: S;
  readonly facts: readonly Placed<F>[];
}

export interface Moment<R> {
  readonly now: Instant;
  readonly rules: R;
}

/**
 * Puts new facts in their places and adds, right behind each, what follows from it by rule, until nothing more follows. The one door
 * by which a file changes: acts, limits and signals all go through it. Throws RangeError where rules answer each other without end.
 */
export function applyFacts<S extends AnyState, F extends AnyFact, R>(
  decider: Pick<Decider<S, F, R>, 'evolve' | 'follows' | 'most'>,
  state: S | undefined,
  news: readonly F[],
  { now, rules }: Moment<R>,
): Applied<S, F> {
  const waiting: F[] = [...news];
  const facts: Placed<F>[] = [];
  let current = state;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (facts.length >= decider.most.facts)
      throw new RangeError(`rules answer each other without end at "${next.type}"`);
    const fact = { ...next, seq: current?.version ?? 0, at: now };
    const before = current;
    current = decider.evolve(before, fact);
    facts.push(fact);
    const by = fact.by.role === 'timer' ? TIMER : RULES;
    waiting.unshift(...decider.follows(current, { before, fact, now, rules, by }));
  }
  if (current === undefined) throw new RangeError('nothing has happened to nothing');
  return { state: current, facts };
}

/** The state after facts that have their places: from nothing, or going on from `base`; undefined where there are none. */
export function foldFacts<S extends AnyState, F extends AnyFact, R>(
  { evolve }: Pick<Decider<S, F, R>, 'evolve'>,
  facts: readonly Placed<F>[],
  base?: S,
): S | undefined {
  return facts.reduce<S | undefined>(evolve, base);
}

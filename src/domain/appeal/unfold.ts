import type { Instant } from '../calendar/instant';
import type { Rules } from '../rules';
import { evolve } from './evolve';
import type { Fact, FactType, NewFact } from './facts';
import { RULES, TIMER } from './people';
import { followUpReactions } from './react-follow-up';
import { intakeReactions } from './react-intake';
import { carryOut } from './react-limits';
import { ladderReactions, reviewReactions } from './react-review';
import type { Follow, Reaction, ReactionContext, Reactions } from './reaction';
import type { AppealState } from './state';

/** What has happened: the facts in their places, and the case after them. */
export interface Unfolded {
  readonly state: AppealState;
  readonly facts: readonly Fact[];
}

const reactions: Reactions = {
  ...intakeReactions,
  ...followUpReactions,
  ...ladderReactions,
  ...reviewReactions,
};

/** No rule sets off more than a dozen others; a hundred means two rules answer each other for ever. */
const MOST_FACTS = 100;

/**
 * Puts new facts in their places and adds, right behind each, what follows from it by rule, until nothing more follows. The
 * one door by which a case changes: acts, limits and signals all go through it.
 */
export function unfold(state: AppealState | undefined, news: readonly NewFact[], now: Instant, rules: Rules): Unfolded {
  const waiting: NewFact[] = [...news];
  const facts: Fact[] = [];
  let current = state;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (facts.length >= MOST_FACTS) throw new RangeError(`rules answer each other without end at "${next.type}"`);
    const fact = { ...next, seq: current?.version ?? 0, at: now } as Fact;
    const before = current;
    current = evolve(current, fact);
    facts.push(fact);
    waiting.unshift(...reactTo(before, current, { fact, now, rules }));
  }
  if (current === undefined) throw new RangeError('nothing happened to no case');
  return { state: current, facts };
}

function reactTo(before: AppealState | undefined, state: AppealState, context: ReactionContext): NewFact[] {
  const { fact } = context;
  const by = fact.by.role === 'timer' ? TIMER : RULES;
  return followsOf(before, state, context).map((follow) => ({ ...follow, by }));
}

function followsOf(before: AppealState | undefined, state: AppealState, context: ReactionContext): readonly Follow[] {
  const { fact, rules } = context;
  if (fact.type === 'limit-missed' && fact.timing !== undefined) {
    const { timing } = fact;
    // Points are given at every miss, other consequences only at the last one the policy's grace allows.
    if (!fact.body.final && fact.body.consequence !== 'points') return [];
    const duty = before?.duties.find((one) => one.id === timing.dutyId);
    const subject = timing.dutyId.slice(timing.duty.length + 1);
    return carryOut(fact.body.consequence, { state, timing, subject, duty, seq: fact.seq, rules });
  }
  const reaction = reactions[fact.type] as Reaction<FactType> | undefined;
  return reaction?.(state, fact.body, context) ?? [];
}

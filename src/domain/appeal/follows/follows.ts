import type { Following } from '../../decider/decider';
import type { Rules } from '../../rules';
import type { FactType, NewFact } from '../facts';
import { followUpReactions } from './react-follow-up';
import { intakeReactions } from './react-intake';
import { carryOut } from './react-limits';
import { ladderReactions, reviewReactions } from './react-review';
import type { Follow, Reaction, Reactions } from './reaction';
import type { AppealState } from '../state';

type AfterFact = Following<AppealState, NewFact, Rules>;

const reactions: Reactions = {
  ...intakeReactions,
  ...followUpReactions,
  ...ladderReactions,
  ...reviewReactions,
};

/** What follows by rule from what has just happened to a case. */
export function followsOf(state: AppealState, after: AfterFact): readonly NewFact[] {
  return consequencesOf(state, after).map((follow) => ({ ...follow, by: after.by }));
}

function consequencesOf(state: AppealState, { before, fact, now, rules }: AfterFact): readonly Follow[] {
  if (fact.type === 'limit-missed' && fact.timing !== undefined) {
    const { timing } = fact;
    // Points are given at every miss, other consequences only at the last one the policy's grace allows.
    if (!fact.body.final && fact.body.consequence !== 'points') return [];
    const duty = before?.duties.find((one) => one.id === timing.dutyId);
    const subject = timing.dutyId.slice(timing.duty.length + 1);
    return carryOut(fact.body.consequence, { state, timing, subject, duty, seq: fact.seq, rules });
  }
  const reaction = reactions[fact.type] as Reaction<FactType> | undefined;
  return reaction?.(state, fact.body, { fact, now, rules }) ?? [];
}

import type { Act } from '../../domain/appeal/acts/act';
import { findAct } from '../../domain/appeal/acts/acts';
import { appeals } from '../../domain/appeal/decider';
import { isRefusal } from '../../domain/decider/act';
import { faultOf } from '../../domain/decider/decide';
import { appellantOf } from '../../use-cases/principal';
import type { LoadedCase } from '../../use-cases/appeals/load-case';

/** What is the appellant's to do, with the tracking code as the key (API.md). */
export const ownActs = ['evaluate', 'supplement', 'reopen', 'withdraw'] as const;
export type OwnAct = (typeof ownActs)[number];

export function actOf(name: OwnAct): Act {
  const found = findAct(name);
  if (found === undefined) throw new Error(`no act ${name}`);
  return found;
}

/** Whether an act may be done now, or why not. */
export interface Standing {
  readonly name: OwnAct;
  readonly refusal?: string;
}

/** Asked of the rules themselves, with the act's own example for what somebody would send. */
export function standingsOf(known: LoadedCase): readonly Standing[] {
  const { state, now, rules } = known;
  const context = { by: appellantOf(known).actor, now, rules };
  return ownActs.map((name) => {
    const act = actOf(name);
    const answer = faultOf(appeals, state, act, context) ?? act.decide(state, act.example, context);
    return isRefusal(answer) ? { name, refusal: answer.reason } : { name };
  });
}

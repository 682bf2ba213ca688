import type { Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import type { Fact, FactBodies, FactType } from '../facts';
import type { AppealState } from '../state';

/** A fact that follows at once, by rule, from another: type and body; the product signs it itself. */
export type Follow = { [T in FactType]: { readonly type: T; readonly body: FactBodies[T] } }[FactType];

/** What a reaction may look at: the fact it follows (already folded into the state) and the rules of the case. */
export interface ReactionContext {
  readonly fact: Fact;
  readonly now: Instant;
  readonly rules: Rules;
}

export type Reaction<T extends FactType> = (
  state: AppealState,
  body: FactBodies[T],
  context: ReactionContext,
) => readonly Follow[];

export type Reactions = { readonly [T in FactType]?: Reaction<T> };
export type ReactionsFor<T extends FactType> = { readonly [K in T]: Reaction<K> };

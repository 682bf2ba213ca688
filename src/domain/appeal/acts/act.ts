import type { Act as AnyAct, Context } from '../../decider/act';
import type { Rules } from '../../rules';
import type { NewFact } from '../facts';
import type { AppealState } from '../state';

/** What an act on a case may look at. */
export type ActContext = Context<Rules>;

/** One act of API.md. */
export type Act<Name extends string = string, Body = unknown> = AnyAct<AppealState, NewFact, Rules, Name, Body>;

/** Declares an act with its body's type inferred from its schema. */
export function act<const Name extends string, Body>(definition: Act<Name, Body>): Act<Name, Body> {
  return definition;
}

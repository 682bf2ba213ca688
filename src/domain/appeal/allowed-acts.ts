import type { Act, ActContext } from './act';
import { acts } from './acts';
import { faultOf, isPossible } from './decide';
import type { AppealState } from './state';

/** The acts this person may do on this case now; whether a body passes is decided when it comes. */
export function allowedActs(state: AppealState, context: ActContext): readonly Act[] {
  return acts.map((one) => one as unknown as Act).filter((one) => faultOf(state, one, context) === undefined);
}

/** The acts that make sense where the case stands, whoever does them. */
export function possibleActs(state: AppealState): readonly Act[] {
  return acts.map((one) => one as unknown as Act).filter((one) => isPossible(state, one));
}

import type { Act, ActContext } from './act';
import { acts } from './acts';
import { faultOf, isPossible } from './decide';
import { fallDue } from './fall-due';
import type { AppealState } from './state';

/**
 * The acts this person may do on this case now: for each there is a body that `decide` takes. What has fallen due by now comes first,
 * as it would before the act itself.
 */
export function allowedActs(state: AppealState, context: ActContext): readonly Act[] {
  const { state: present } = fallDue(state, context.now, context.rules);
  return acts.map((one) => one as unknown as Act).filter((one) => faultOf(present, one, context) === undefined);
}

/** The acts that make sense where the case stands, whoever does them. */
export function possibleActs(state: AppealState): readonly Act[] {
  return acts.map((one) => one as unknown as Act).filter((one) => isPossible(state, one));
}

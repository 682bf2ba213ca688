import type { Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import type { Duty } from '../limits/duty';
import { lightAt, primaryDuty } from '../limits/light-of';
import { dueOfDuty, yellowOfDuty } from '../limits/limits';
import type { ReadModel } from './read-model';
import type { AppealState } from '../state';

/** The row of lists and boards, as of the last fact (`asOf`, the `at` of that fact). */
export function readModelOf(state: AppealState, asOf: Instant, rules: Rules): ReadModel {
  const duty = primaryDuty(state);
  const light = lightAt(state, asOf, rules);
  if (duty === undefined || state.status === 'ended') return { light, overdue: false, asOf };
  return {
    light,
    overdue: light === 'red',
    asOf,
    ...limitsOf(state, duty, rules),
    holderRole: duty.holder.role,
    ...(duty.holder.unit === undefined ? {} : { holderUnit: duty.holder.unit }),
  };
}

/** When it is due, and turns yellow. Of a closed case nothing is owed but the check of its mechanism (X15). */
function limitsOf(state: AppealState, duty: Duty, rules: Rules): Pick<ReadModel, 'dueAt' | 'yellowAt'> {
  if (state.status === 'closed' && duty.kind !== 'mechanism-check') return {};
  const dueAt = dueOfDuty(state, duty, rules);
  const yellowAt = yellowOfDuty(state, duty, rules);
  return { ...(dueAt !== undefined && { dueAt }), ...(yellowAt !== undefined && { yellowAt }) };
}

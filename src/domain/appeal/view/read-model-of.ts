import type { Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import { lightAt, primaryDuty } from '../limits/light-of';
import { dueOfDuty, yellowOfDuty } from '../limits/limits';
import type { ReadModel } from './read-model';
import type { AppealState } from '../state';

/** The row of lists and boards, as of the last fact (`asOf`, the `at` of that fact). */
export function readModelOf(state: AppealState, asOf: Instant, rules: Rules): ReadModel {
  const duty = primaryDuty(state);
  const light = lightAt(state, asOf, rules);
  if (duty === undefined || state.status === 'ended') return { light, overdue: false, asOf };
  const dueAt = dueOfDuty(state, duty, rules);
  const yellowAt = yellowOfDuty(state, duty, rules);
  return {
    light,
    overdue: light === 'red',
    asOf,
    ...(dueAt === undefined || state.status === 'closed' ? {} : { dueAt }),
    ...(yellowAt === undefined || state.status === 'closed' ? {} : { yellowAt }),
    holderRole: duty.holder.role,
    ...(duty.holder.unit === undefined ? {} : { holderUnit: duty.holder.unit }),
  };
}

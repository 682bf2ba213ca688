import type { Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import { findDuty, supervisionOf } from './duties';
import type { Duty } from './duty';
import type { Light } from '../../calendar/light';
import { dueOfDuty, yellowOfDuty } from './limits';
import type { AppealState } from '../state';
import { STATUS_DUTY } from './status-duty';

/** The duty whose limit is shown on the case: a supervision before what it covers, a listed round before plain handling. */
export function primaryDuty(state: AppealState): Duty | undefined {
  const kind = STATUS_DUTY[state.status];
  if (kind === null) return state.duties.find((duty) => duty.kind !== 'display');
  // Once a case is closed nothing is owed but the check of what was promised to last (X15); before its own window.
  if (state.status === 'closed') return findDuty(state, 'mechanism-check') ?? findDuty(state, kind);
  return kind === 'sign' || kind === 'handle' ? unitsDuty(state, kind) : findDuty(state, kind);
}

/** What the unit owes first: under supervision that; a signature until its limit is spent; then the handling. */
function unitsDuty(state: AppealState, kind: 'sign' | 'handle'): Duty | undefined {
  const own = findDuty(state, kind);
  const unspent = own?.missed === true ? undefined : own;
  return supervisionOf(state) ?? unspent ?? findDuty(state, 'listed-round') ?? findDuty(state, 'handle') ?? own;
}

/** The light at a moment: the primary limit's; red as long as a missed limit is still owed and no new one has been set. */
export function lightAt(state: AppealState, now: Instant, rules: Rules): Light {
  const duty = primaryDuty(state);
  // Waiting for the appellant is nobody's delay, so it never shows on a unit's board.
  if (duty === undefined || duty.holder.role === 'appellant' || state.status === 'ended') return 'green';
  return isOverdue(state, duty) ? 'red' : lightOfDuty(state, duty, now, rules);
}

function isOverdue(state: AppealState, duty: Duty): boolean {
  return duty.missed || duty.misses > 0 || supervisionOf(state) !== undefined;
}

function lightOfDuty(state: AppealState, duty: Duty, now: Instant, rules: Rules): Light {
  const due = dueOfDuty(state, duty, rules);
  if (due === undefined) return 'green';
  if (now >= due) return 'red';
  const yellow = yellowOfDuty(state, duty, rules);
  return yellow !== undefined && now >= yellow ? 'yellow' : 'green';
}

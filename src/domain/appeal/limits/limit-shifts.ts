import type { Instant } from '../../calendar/instant';
import type { DutyKind } from '../../policy/duty-kinds';
import type { Rules } from '../../rules';
import { dueOfDuty } from './limits';
import type { AppealState } from '../state';

/** A limit that other rules would move: when it is due under each; absent where its clock stands still. */
export interface LimitShift {
  readonly dutyId: string;
  readonly duty: DutyKind;
  readonly from?: Instant;
  readonly to?: Instant;
}

/** The open limits of a case that fall elsewhere under other rules. What has been missed for good stays missed. */
export function limitShifts(state: AppealState, from: Rules, to: Rules): LimitShift[] {
  return state.duties
    .filter(({ missed }) => !missed)
    .flatMap((duty) => {
      const before = dueOfDuty(state, duty, from);
      const after = dueOfDuty(state, duty, to);
      if (before === after) return [];
      const times = { ...(before !== undefined && { from: before }), ...(after !== undefined && { to: after }) };
      return [{ dutyId: duty.id, duty: duty.kind, ...times }];
    });
}

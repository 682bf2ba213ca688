import type { Instant } from '../../calendar/instant';
import type { Rules } from '../../rules';
import { isListed } from '../listing';
import { readModelOf } from './read-model-of';
import type { AppealState } from '../state';

/** The columns operators list cases by (ENGINE.md section 3), as of a moment; absent ones are emptied. Instants stay epoch ms. */
export interface SearchColumns {
  readonly AppealStage: string;
  readonly AppealUnit: string | undefined;
  readonly AppealDistrict: string;
  readonly AppealTheme: string;
  readonly AppealChannel: string;
  readonly AppealTrack: string;
  readonly AppealLight: string;
  readonly AppealLevel: number;
  readonly AppealRound: number;
  readonly AppealDueAt: Instant | undefined;
  readonly AppealOverdue: boolean;
  /** The role that is waited for first, as on the card; nobody once the case is closed. */
  readonly AppealHolder: string | undefined;
  /** Under listed supervision 挂牌督办 now. */
  readonly AppealListed: boolean;
}

/** Nothing personal and no free text: columns are never encrypted. A closed case has the stage `closed`, so that lists of a stage hold only what waits there. */
export function searchColumns(state: AppealState, now: Instant, rules: Rules): SearchColumns {
  const over = state.status === 'closed' || state.status === 'ended';
  const { light, overdue, dueAt, holderRole } = readModelOf(state, now, rules);
  return {
    AppealStage: over ? 'closed' : state.stage,
    AppealUnit: state.lead,
    AppealDistrict: state.district,
    AppealTheme: state.theme,
    AppealChannel: state.channel,
    AppealTrack: state.track,
    AppealLight: light,
    AppealLevel: state.level,
    AppealRound: state.round,
    AppealDueAt: dueAt,
    AppealOverdue: overdue,
    AppealHolder: over ? undefined : holderRole,
    AppealListed: isListed(state),
  };
}

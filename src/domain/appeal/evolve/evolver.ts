import type { Instant } from '../../calendar/instant';
import type { Fact, FactBodies, FactType } from '../facts';
import type { AppealState, Stage, Status } from '../state';
import { STATUS_HOLDER } from '../limits/status-duty';

/** How one type of fact changes a case. */
export type Evolver<T extends FactType> = (state: AppealState, body: FactBodies[T], fact: Fact) => AppealState;
export type Evolvers<T extends FactType> = { [K in T]: Evolver<K> };

/** Moves a case to a status and attributes the time since the last move to whoever held it. */
export function moveTo(state: AppealState, at: Instant, status: Status, stage: Stage = state.stage): AppealState {
  const holder = STATUS_HOLDER[state.status];
  return {
    ...state,
    status,
    stage,
    statusSince: at,
    stageSince: stage === state.stage ? state.stageSince : at,
    attributed: { ...state.attributed, [holder]: state.attributed[holder] + (at - state.statusSince) },
  };
}

/** The state without the named optional fields (exact optional properties know no undefined). */
export function without<K extends keyof AppealState>(state: AppealState, ...keys: readonly K[]): Omit<AppealState, K> {
  const gone: ReadonlySet<string> = new Set(keys);
  return Object.fromEntries(Object.entries(state).filter(([key]) => !gone.has(key))) as Omit<AppealState, K>;
}

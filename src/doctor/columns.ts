import { searchColumns, type SearchColumns } from '../domain/appeal/search-columns';
import type { AppealState } from '../domain/appeal/state';
import type { Rules } from '../domain/rules';

/** Columns that do not move with time alone. */
const STANDING = [
  ...(['AppealStage', 'AppealUnit', 'AppealDistrict', 'AppealTheme', 'AppealChannel', 'AppealTrack'] as const),
  ...(['AppealLevel', 'AppealRound'] as const),
] as const satisfies readonly (keyof SearchColumns)[];

/** The columns of the operators' list that are not what the case is; none while a case passes from judgement to assignment, which spares the event. */
export function differingColumns(
  shown: ReadonlyMap<string, unknown>,
  state: AppealState,
  rules: Rules,
): readonly string[] {
  if (state.status === 'awaiting-assignment' && state.lead === undefined) return [];
  const due = searchColumns(state, Date.now(), rules);
  return STANDING.filter((name) => (shown.get(name) ?? undefined) !== due[name]);
}

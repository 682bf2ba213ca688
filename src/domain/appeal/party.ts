import type { Actor } from '../people/people';
import type { AppealState } from './state';

/** A unit with a part in the case: leading, assisting, named in a notice, or holding a point entry. */
export function isParty(
  state: Pick<AppealState, 'lead' | 'provisionalLead' | 'subtasks' | 'notices' | 'points'>,
  { unit }: Actor,
): boolean {
  if (unit === undefined) return false;
  return (
    state.lead === unit ||
    state.provisionalLead === unit ||
    state.subtasks.some((subtask) => subtask.unit === unit) ||
    state.notices.some((notice) => notice.unit === unit) ||
    state.points.some((entry) => entry.unit === unit)
  );
}

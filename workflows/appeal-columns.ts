import { patched } from '@temporalio/workflow';
import type { AppealState } from '../src/domain/appeal/state';
import { shownColumns } from './file/columns';

/**
 * What follows the other columns instead of calling for an event of its own. From collect to assign a case stays within the
 * office, for a few hours: the ordinary case has no event to spare for that. Exact lists come from PostgreSQL.
 */
const FOLLOWING = {
  passing: ['AppealStage', 'AppealDueAt', 'AppealDistrict'],
  // A district never changes. One recorded before districts were checked is put right by the next event, because a history that is replayed has none for it.
  standing: ['AppealDistrict'],
} as const;

/** A case begun before these columns came keeps the rhythm of its history: they go along when another calls for the event. */
const LATER_COLUMNS = ['AppealHolder', 'AppealListed'] as const;
const EARLIER = [...LATER_COLUMNS, 'AppealDueAt'] as const;

export function followingColumns(): (state: AppealState) => readonly string[] {
  const isEarlier = beganBeforeLaterColumns();
  return (state) => [...FOLLOWING[isPassing(state) ? 'passing' : 'standing'], ...(isEarlier ? EARLIER : [])];
}

/** The columns a case was started with tell; one started by hand has none, and is asked by a patch. */
function beganBeforeLaterColumns(): boolean {
  const shown = shownColumns();
  if (shown['AppealHolder'] !== undefined) return false;
  return shown['AppealStage'] !== undefined || !patched('columns-of-holder-and-listing');
}

function isPassing(state: AppealState): boolean {
  return state.status === 'awaiting-assignment' && state.lead === undefined;
}

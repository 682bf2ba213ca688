import type { AppealState, Stage } from '../state';

/** A reopened case goes back to the first step it had not been through, at most to `assign`: none is skipped. */
export function reopenedAt({ stage }: Pick<AppealState, 'stage'>): Stage {
  return stage === 'theme' || stage === 'collect' ? stage : 'assign';
}

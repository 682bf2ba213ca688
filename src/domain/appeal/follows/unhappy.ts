import type { AppealState } from '../state';

/** The appellant has said that the matter is not solved, or that they are dissatisfied. Silence says neither. */
export function isUnhappy({ evaluation }: Pick<AppealState, 'evaluation'>): boolean {
  return evaluation !== undefined && (!evaluation.solved || evaluation.satisfaction === 'dissatisfied');
}

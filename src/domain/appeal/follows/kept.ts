import { isEscalatedKept } from '../../editions';
import type { Rules } from '../../rules';
import type { AppealState } from '../state';

/** Escalated 提级办: it is no longer asked whether, only how (X9). Its unit does not hand it back, and nobody makes it an ordinary matter again. */
export function isKept({ track }: Pick<AppealState, 'track'>, rules: Rules): boolean {
  return track === 'escalated' && isEscalatedKept(rules);
}

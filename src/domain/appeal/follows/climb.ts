import { isSupervisionWritten } from '../../editions';
import type { Rules } from '../../rules';
import { isListed, nextAccountabilityId } from '../listing';
import type { Follow } from './reaction';
import type { AppealState } from '../state';

/** What a step of the ladder says it is about: the signature, or the handling. */
export function ladderOver(state: AppealState): 'sign' | 'handle' {
  return state.status === 'awaiting-signature' ? 'sign' : 'handle';
}

/**
 * One step up the ladder 督办阶梯 (P2): supervision 1 by the centre, 2 by the business-environment office, then accountability.
 * A listed case is past the ladder: its round has a limit and a consequence of its own.
 */
export function climb(state: AppealState, rules: Rules): readonly Follow[] {
  const { lead } = state;
  if (isListed(state) || lead === undefined) return [];
  const over = ladderOver(state);
  const level = nextLevel(state, lead);
  if (level !== 3)
    return [{ type: 'supervised', body: { level, unit: lead, over, by: 'ladder', ...writerOf(level, rules) } }];
  const what = over === 'sign' ? '逾期未签收' : '逾期未办结';
  return [proposeAccountability(state, lead, `${what}，经督办仍未改正`)];
}

/** Whose notice the unit gets: the centre's at the first level, the business-environment office's at the second. */
export function writerOf(level: 1 | 2, rules: Rules): { writes?: 'centre' | 'supervisor' } {
  if (!isSupervisionWritten(rules)) return {};
  return { writes: level === 1 ? 'centre' : 'supervisor' };
}

/** A case raised by signal starts at that level; but nobody answers for more than the supervisions the unit itself had. */
function nextLevel({ supervised, level }: AppealState, lead: string): 1 | 2 | 3 {
  const climbed = supervised?.unit === lead ? supervised.level : 0;
  if (climbed === 2) return 3;
  return climbed === 1 || level >= 2 ? 2 : 1;
}

/** An accountability record 问责, to be decided by a person; with `lists` the case is listed with it. */
export function proposeAccountability(state: AppealState, unit: string, reason: string, lists = true): Follow {
  return { type: 'accountability-proposed', body: { id: nextAccountabilityId(state), unit, reason, lists } };
}

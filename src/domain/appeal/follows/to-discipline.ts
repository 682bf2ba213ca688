import { isAccusation } from '../../access/dossier';
import { isConfidedToDiscipline } from '../../editions';
import type { Rules } from '../../rules';
import type { Follow } from './reaction';
import type { AppealState } from '../state';

/** An accusation belongs to the discipline body, whoever lets a limit pass: never to a unit by default. */
export function goesToDiscipline(state: AppealState, rules: Rules): boolean {
  return isConfidedToDiscipline(rules) && isAccusation(state);
}

/** The whole dossier, by rule. */
export const handOverByRule: Follow = {
  type: 'transferred',
  body: { reason: '涉嫌违纪违法线索，按规则整件移交', evidence: [], wholeCase: true },
};

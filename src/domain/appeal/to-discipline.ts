import { isAccusation } from '../access/dossier';
import type { Rules } from '../rules';
import type { Follow } from './reaction';
import type { AppealState } from './state';

/** Histories of cases opened before 0.2 go on as they were decided (decision 52). */
export function isConfidedToDiscipline({ accusations }: Rules): boolean {
  return accusations === 'to-discipline';
}

/** An accusation belongs to the discipline body, whoever lets a limit pass: never to a unit by default. */
export function goesToDiscipline(state: AppealState, rules: Rules): boolean {
  return isConfidedToDiscipline(rules) && isAccusation(state);
}

/** The whole dossier, by rule. */
export const handOverByRule: Follow = {
  type: 'transferred',
  body: { reason: '涉嫌违纪违法线索，按规则整件移交', evidence: [], wholeCase: true },
};

import { workflowIdOf } from '../src/domain/appeal/case-id';
import type { CaseReturn } from '../src/domain/campaign/returns';
import { digestOf } from '../src/store/sql/digest';
import { refusalOfCase } from './answer-of-case';
import type { ActivityDeps } from './deps';

export interface ReturnToTell {
  readonly caseId: string;
  readonly said: CaseReturn;
}

export interface HeardReturn {
  readonly answer: 'taken' | 'refused';
  readonly reason?: string;
}

/** Puts on a case's record what came of the check it sent out (P7). Safe to repeat: the case knows the command by its id. */
export function returnToCase({ act }: ActivityDeps) {
  return async ({ caseId, said }: ReturnToTell): Promise<HeardReturn> => {
    const id = said.check.slice(0, 80);
    const answer = await act(workflowIdOf(caseId), 'take-check', {
      commandId: `${said.step}-${digestOf(said.check).slice(0, 40)}`,
      by: { role: 'office', id },
      body: said,
    });
    const reason = refusalOfCase(caseId, answer);
    return reason === undefined ? { answer: 'taken' } : { answer: 'refused', reason };
  };
}

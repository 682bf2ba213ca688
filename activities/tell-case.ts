import { workflowIdOf } from '../src/domain/appeal/case-id';
import type { CaseDecision } from '../src/domain/campaign/state';
import { refusalOfCase } from './answer-of-case';
import type { ActivityDeps } from './deps';

export interface DecisionToTell {
  readonly campaignId: string;
  readonly caseId: string;
  readonly decision: CaseDecision;
}

export interface ToldCase {
  readonly answer: 'assigned' | 'refused';
  readonly reason?: string;
}

/** Assigns a case as a session decided it (X10). Safe to repeat: the case knows the command by its id. */
export function tellCase({ act }: ActivityDeps) {
  return async ({ campaignId, caseId, decision }: DecisionToTell): Promise<ToldCase> => {
    const { lead, who, how, day } = decision;
    const answer = await act(workflowIdOf(caseId), 'assign', {
      commandId: `session-${campaignId}`.slice(0, 80),
      by: { role: 'office', id: `session-${campaignId}`.slice(0, 80) },
      body: { lead, why: '现场会交办', session: { ref: campaignId.slice(0, 80), who, how, dueDay: day } },
    });
    const reason = refusalOfCase(caseId, answer);
    return reason === undefined ? { answer: 'assigned' } : { answer: 'refused', reason };
  };
}

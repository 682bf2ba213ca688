import { activityInfo, ApplicationFailure } from '@temporalio/activity';
import { workflowIdOf } from '../src/domain/appeal/case-id';
import type { CaseDecision } from '../src/domain/campaign/state';
import type { ActivityDeps } from './deps';

export interface DecisionToTell {
  readonly campaignId: string;
  readonly caseId: string;
  readonly decision: CaseDecision;
}

/** Tries, some seconds apart. */
const PATIENCE = 8;

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
    switch (answer.kind) {
      case 'done':
        return { answer: 'assigned' };
      case 'refused':
        return { answer: 'refused', reason: answer.refusal.reason };
      case 'invalid':
        return { answer: 'refused', reason: answer.errors.map(({ message }) => message).join('；') };
      case 'unknown':
        // It may still be on its way into the engine, but not for ever.
        if (activityInfo().attempt > PATIENCE) return { answer: 'refused', reason: '没有办理中的流程' };
        throw ApplicationFailure.create({ message: `${caseId} 还没有办理流程`, type: 'case-not-running' });
    }
  };
}

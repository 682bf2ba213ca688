import { activityInfo, ApplicationFailure } from '@temporalio/activity';
import type { ActAnswer } from '../src/engine/appeals';
import { MOST_ATTEMPTS } from './most-attempts';

/** What a case said to an act that a campaign did on it: undefined where it was taken, otherwise why not. */
export function refusalOfCase(caseId: string, answer: ActAnswer): string | undefined {
  switch (answer.kind) {
    case 'done':
      return undefined;
    case 'refused':
      return answer.refusal.reason;
    case 'invalid':
      return answer.errors.map(({ message }) => message).join('；');
    case 'unknown':
      // It may still be on its way into the engine, but not for ever.
      if (activityInfo().attempt > MOST_ATTEMPTS) return '没有办理中的流程';
      throw ApplicationFailure.create({ message: `${caseId} 还没有办理流程`, type: 'case-not-running' });
  }
}

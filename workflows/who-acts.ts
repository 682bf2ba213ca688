import { currentUpdateInfo, patched, workflowInfo } from '@temporalio/workflow';
import { operatorFor } from '../src/domain/people/on-behalf';
import type { Actor, Named } from '../src/domain/people/people';
import { keptMark } from './marks';
import { markOf } from './messages';

/** Asked only where nothing proves a sender: what the API sends costs no event more than before. */
const PATCH = 'who-acts-is-proved';

/** `asked` in a validator, which leaves no event and so cannot be replayed; `done` in a handler. */
export type Moment = 'asked' | 'done';

/** Whether we ourselves sent this, to this handler of this workflow, as this update. */
export function isSentByUs(message: unknown, handler: string, workflowId = workflowInfo().workflowId): boolean {
  return keptMark(message) === markOf({ workflowId, handler, updateId: currentUpdateInfo()?.id });
}

/** Whom the message names where it came through the API; otherwise the operator, on behalf of that person (decision 43). */
export function whoActs(named: Named, message: unknown, handler: string, moment: Moment): Actor {
  if (isSentByUs(message, handler)) return named;
  return moment === 'asked' || patched(PATCH) ? operatorFor(named) : named;
}

/** Whether an operator started this workflow with their own hands. A case begun before that was told apart is taken as ours. */
export function isStartedByHand(input: unknown, type: string): boolean {
  return !isSentByUs(input, type) && patched(PATCH);
}

/** Whether the state a workflow is to go on from is made up by hand: not sent by us, nor handed on by the run before. */
export function isCarriedByHand(carried: unknown, type: string): boolean {
  const { continuedFromExecutionRunId, cronSchedule } = workflowInfo();
  const isHandedOn = continuedFromExecutionRunId !== undefined && cronSchedule === undefined;
  return carried !== undefined && !isHandedOn && isStartedByHand(carried, type);
}

import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { HANDOVER_WORKFLOW } from '../../workflows/messages';
import type { Engine } from './connection';
import { rethrown } from './engine-error';

/** How long a person waits for a hand-over to begin. */
const PATIENCE = 10_000;

export function handoverWorkflowIdOf(id: string): string {
  return `handover~${id}`;
}

export interface HandoverStart {
  readonly title: string;
  /** Also where a run of it has ended: what that left waiting is gone on with. */
  readonly again?: boolean;
}

/** Begins to carry a hand-over out, or finds it begun, however often asked. */
export async function startHandover(
  engine: Engine,
  id: string,
  { title, again = false }: HandoverStart,
): Promise<'started' | 'begun-before'> {
  try {
    await engine.client.withDeadline(Date.now() + PATIENCE, () =>
      engine.client.workflow.start(HANDOVER_WORKFLOW, {
        workflowId: handoverWorkflowIdOf(id),
        taskQueue: engine.taskQueue,
        args: [{ id }],
        staticSummary: title,
        workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: 'FAIL',
      }),
    );
    return 'started';
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return 'begun-before';
    return rethrown(error);
  }
}

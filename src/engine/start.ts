import { WorkflowExecutionAlreadyStartedError, type WorkflowStartOptions } from '@temporalio/client';
import type { Engine } from './connection';
import { rethrown } from './engine-error';

/** How long whoever asked waits for a workflow to start, in milliseconds. */
const TIMEOUT_MS = 10_000;

export interface Start extends Pick<
  WorkflowStartOptions,
  'staticSummary' | 'staticDetails' | 'typedSearchAttributes' | 'startDelay'
> {
  readonly workflowId: string;
  readonly args: readonly unknown[];
  /** Also where a run of it is over. */
  readonly again?: boolean;
  /** What it is to the engine where a run of it is open: `known` by default. */
  readonly whenRunning?: 'started' | 'known';
}

/** Starts a workflow, or finds it started, however often asked; throws `EngineUnavailable` when the engine does not answer in time. */
export async function startOrKnown(
  engine: Pick<Engine, 'client' | 'taskQueue'>,
  type: string,
  { again = false, whenRunning = 'known', args, ...start }: Start,
): Promise<'started' | 'known'> {
  try {
    await engine.client.withDeadline(Date.now() + TIMEOUT_MS, () =>
      engine.client.workflow.start(type, {
        ...start,
        args: [...args],
        taskQueue: engine.taskQueue,
        workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
        workflowIdConflictPolicy: whenRunning === 'known' ? 'FAIL' : 'USE_EXISTING',
      }),
    );
    return 'started';
  } catch (error) {
    return error instanceof WorkflowExecutionAlreadyStartedError ? 'known' : rethrown(error);
  }
}

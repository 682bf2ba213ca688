import { WorkflowNotFoundError } from '@temporalio/client';
import type { Engine } from './connection';

/** Ends a case (or that run of it) for good from outside, its history kept to be read; gives whether it was still open. Safe to repeat. */
export async function endCase(engine: Engine, workflowId: string, reason: string, runId?: string): Promise<boolean> {
  try {
    await engine.client.workflow.getHandle(workflowId, runId).terminate(reason);
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

import type { Engine } from './connection';
import { rethrown } from './engine-error';
import { codeOf } from './namespace';
import { ownKeyIdsOf } from './payload-codec';

const TIMEOUT_MS = 10_000;
// gRPC status code
const NOT_FOUND = 5;

/** The own keys that the start of a run is sealed under; none where it was sealed before there were any, or is in clear. */
export async function keysOfStart(engine: Engine, workflowId: string, runId: string): Promise<string[]> {
  try {
    const { history } = await engine.connection.withDeadline(Date.now() + TIMEOUT_MS, () =>
      engine.connection.workflowService.getWorkflowExecutionHistory({
        namespace: engine.namespace,
        execution: { workflowId, runId },
        maximumPageSize: 1,
      }),
    );
    const start = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
    return ownKeyIdsOf(start?.input?.payloads ?? []);
  } catch (error) {
    return rethrown(error);
  }
}

export interface Runs {
  /** Begun since, to be kept. */
  readonly keep?: string | undefined;
  /** Known to be old: one begun a moment ago may not be in the engine's list yet. */
  readonly old?: string | undefined;
}

/**
 * Deletes every run of a workflow with its history, also those that somebody has reset or terminated, but for the one to be kept. The
 * engine does so in its own time, up to a minute. Safe to repeat; gives how many there were.
 */
export async function deleteRuns(engine: Engine, workflowId: string, { keep, old }: Runs): Promise<number> {
  try {
    const query = `WorkflowId = '${workflowId.replaceAll("'", "''")}'`;
    const runs = new Set(old === undefined ? [] : [old]);
    for await (const { runId } of engine.client.workflow.list({ query, pageSize: 200 })) runs.add(runId);
    if (keep !== undefined) runs.delete(keep);
    for (const runId of runs) await deleteRun(engine, workflowId, runId);
    return runs.size;
  } catch (error) {
    return rethrown(error);
  }
}

async function deleteRun({ connection, namespace }: Engine, workflowId: string, runId: string): Promise<void> {
  const workflowExecution = { workflowId, runId };
  try {
    await connection.withDeadline(Date.now() + TIMEOUT_MS, () =>
      connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution }),
    );
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
  }
}

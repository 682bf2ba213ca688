import type { Engine } from './connection';
import { rethrown } from './engine-error';
import { codeOf } from './namespace';
import { ownKeyIdsOf } from './payload-codec';

const PATIENCE = 10_000;
// gRPC status code
const NOT_FOUND = 5;

/** The own keys that the start of a run is sealed under; none where it was sealed before there were any, or is in clear. */
export async function keysOfStart(engine: Engine, workflowId: string, runId: string): Promise<string[]> {
  try {
    const { history } = await engine.connection.withDeadline(Date.now() + PATIENCE, () =>
      engine.connection.workflowService.getWorkflowExecutionHistory({
        ...{ namespace: engine.namespace, execution: { workflowId, runId }, maximumPageSize: 1 },
      }),
    );
    const start = history?.events?.[0]?.workflowExecutionStartedEventAttributes;
    return ownKeyIdsOf(start?.input?.payloads ?? []);
  } catch (error) {
    return rethrown(error);
  }
}

/**
 * Deletes every run of a workflow with its history, also those that somebody has reset or terminated, but for the one to be kept. The
 * engine does so in its own time, some seconds. Safe to repeat; gives how many there were.
 */
export async function deleteRuns(engine: Engine, workflowId: string, keep: string | undefined): Promise<number> {
  try {
    const query = `WorkflowId = '${workflowId.replaceAll("'", "''")}'`;
    const runs: string[] = [];
    for await (const { runId } of engine.client.workflow.list({ query, pageSize: 200 })) runs.push(runId);
    const old = runs.filter((runId) => runId !== keep);
    for (const runId of old) await deleteRun(engine, workflowId, runId);
    return old.length;
  } catch (error) {
    return rethrown(error);
  }
}

async function deleteRun({ connection, namespace }: Engine, workflowId: string, runId: string): Promise<void> {
  const workflowExecution = { workflowId, runId };
  try {
    await connection.withDeadline(Date.now() + PATIENCE, () =>
      connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution }),
    );
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { isGrpcServiceError, type Connection } from '@temporalio/client';

/** How long a closed case stays readable in the Temporal UI; PostgreSQL keeps it for ever. */
const RETENTION_DAYS = 30;

// gRPC status codes
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;

/** Creates the namespace unless it is there, and returns once the engine takes workflows for it; safe to repeat. */
export async function ensureNamespace(
  connection: Connection,
  namespace: string,
  retentionDays = RETENTION_DAYS,
): Promise<void> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return;
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
  }
  await connection.workflowService
    .registerNamespace({
      namespace,
      description: 'Liubu 六步',
      workflowExecutionRetentionPeriod: { seconds: (retentionDays * 86_400) as never },
    })
    .catch((error: unknown) => {
      if (codeOf(error) !== ALREADY_EXISTS) throw error;
    });
  await usable(connection, namespace);
}

/** A new namespace reaches the engine's caches within a few seconds; until then a start is refused. */
async function usable(connection: Connection, namespace: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await connection.workflowService.countWorkflowExecutions({ namespace });
      return;
    } catch (error) {
      if (codeOf(error) !== NOT_FOUND || attempt >= 300) throw error;
      await sleep(100);
    }
  }
}

export function codeOf(error: unknown): number | undefined {
  return isGrpcServiceError(error) ? error.code : undefined;
}

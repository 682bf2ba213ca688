import type { Payload } from '@temporalio/common';
import type { Engine } from '../../../src/engine/connection';
import { base64, bearer, type CodecServer, type Wire } from './codec-client';

/** Every payload that stands anywhere in an answer of the engine: arguments, results, failures, headers, memo, columns, summaries. */
export function payloadsIn(value: unknown): Payload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const one = value as { metadata?: unknown; data?: unknown };
  const own = one.data instanceof Uint8Array && typeof one.metadata === 'object' ? [value as Payload] : [];
  return [...own, ...Object.values(value).flatMap((part) => payloadsIn(part))];
}

const QUERIES = ['state', 'facts', 'explain', 'allowed-acts', 'deadline', 'acts', '__temporal_workflow_metadata'];

/** All that the engine has and tells of a workflow: each run with its history, what it describes, what queries answer. */
export async function heldOf({ connection, namespace, client }: Engine, workflowId: string): Promise<Payload[]> {
  const { workflowService } = connection;
  const held: Payload[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const execution = { workflowId, runId };
    const { history } = await workflowService.getWorkflowExecutionHistory({
      ...{ namespace, execution, maximumPageSize: 1_000 },
    });
    held.push(
      ...payloadsIn(history),
      ...payloadsIn(await workflowService.describeWorkflowExecution({ namespace, execution })),
    );
    for (const queryType of QUERIES) {
      // A run whose key is destroyed answers nothing, until the engine has deleted it.
      const asked = { namespace, execution, query: { queryType } };
      const answer = await workflowService.queryWorkflow(asked).catch(() => undefined);
      held.push(...payloadsIn(answer));
    }
  }
  return held;
}

const wireOf = ({ metadata, data }: Payload): Wire => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)])),
  data: base64(data ?? new Uint8Array()),
});

/** What somebody who has signed in reads of payloads in the Temporal UI, in one text. */
export async function readThrough(server: CodecServer, payloads: readonly Payload[], key: string): Promise<string> {
  const texts: string[] = [];
  for (let from = 0; from < payloads.length; from += 500) {
    const { status, body } = await server.decode(payloads.slice(from, from + 500).map(wireOf), bearer(key));
    if (status !== 200) throw new Error(`decode: ${status}`);
    for (const { data = '' } of (body as { payloads: Wire[] }).payloads)
      texts.push(Buffer.from(data, 'base64').toString());
  }
  return texts.join('\n');
}

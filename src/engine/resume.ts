import { QueryRejectedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Fact } from '../domain/appeal/facts';
import type { Columns } from '../domain/decider/decider';
import { FACTS_QUERY, NOTE_RESET_SIGNAL, type FactsPage, type ResetNote } from '../../workflows/messages';
import type { Engine } from './connection';
import { rethrown } from './engine-error';
import { pairsOf } from './search-attributes';
import { startOrKnown, type Start } from './start';

const TIMEOUT_MS = 20_000;

/** A file as its recorded facts tell it: what a new run of its workflow goes on from. */
export interface Resuming extends Pick<Start, 'workflowId' | 'staticSummary' | 'staticDetails'> {
  /** The workflow type. */
  readonly type: string;
  readonly input: unknown;
  readonly snapshot: object;
  readonly columns: Columns;
}

/** Starts a new run of the same workflow id from the recorded facts; `known` where there is one already. Safe to repeat. */
export function resume(
  engine: Engine,
  { type, input, snapshot, columns, ...start }: Resuming,
): Promise<'started' | 'known'> {
  return startOrKnown(engine, type, {
    ...start,
    args: [input, { ...snapshot, answersOnRecord: true }],
    again: true,
    typedSearchAttributes: pairsOf(columns),
  });
}

/** What a run has told since it began, whether it is open or over; undefined where its history is gone, or it is paused. */
export async function factsTold<F = Fact>(
  engine: Engine,
  workflowId: string,
  runId?: string,
): Promise<F[] | undefined> {
  const handle = engine.client.workflow.getHandle(workflowId, runId);
  const facts: F[] = [];
  try {
    for (let from: number | undefined = 0; from !== undefined;) {
      const asked: number = from;
      const page: FactsPage<F> = await engine.client.withDeadline(Date.now() + TIMEOUT_MS, () =>
        handle.query<FactsPage<F>, [number]>(FACTS_QUERY, asked),
      );
      facts.push(...page.facts);
      from = page.next;
    }
    return facts;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || error instanceof QueryRejectedError) return undefined;
    return rethrown(error);
  }
}

/** The run before this one, where this one goes on in a new history; undefined where it is the first, or was started anew. */
export async function runBefore(engine: Engine, workflowId: string, runId: string): Promise<string | undefined> {
  const before = (await startOf(engine, workflowId, runId))?.continuedExecutionRunId;
  return before === '' ? undefined : (before ?? undefined);
}

/** Whether the run goes on from a reset: its history then begins with that of another. */
export async function isResetRun(engine: Engine, workflowId: string, runId: string): Promise<boolean> {
  const original = (await startOf(engine, workflowId, runId))?.originalExecutionRunId ?? '';
  return original !== '' && original !== runId;
}

async function startOf(engine: Engine, workflowId: string, runId: string) {
  const { history } = await engine.connection.workflowService.getWorkflowExecutionHistory({
    namespace: engine.namespace,
    execution: { workflowId, runId },
    maximumPageSize: 1,
  });
  return history?.events?.[0]?.workflowExecutionStartedEventAttributes;
}

/** Tells a run that it goes on from a reset, so that the record follows; nothing where it is over. */
export async function noteReset(engine: Engine, workflowId: string, runId: string): Promise<void> {
  const note: ResetNote = { runId };
  try {
    await engine.client.workflow.getHandle(workflowId, runId).signal(NOTE_RESET_SIGNAL, note);
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) rethrown(error);
  }
}

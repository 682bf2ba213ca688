import { WorkflowNotFoundError, type WorkflowExecutionDescription } from '@temporalio/client';
import type { Engine } from './connection';
import { rethrown } from './engine-error';

const TIMEOUT_MS = 10_000;

/** The latest run of a case. A paused one is open, but nothing happens in it and it answers nothing. */
export interface Run {
  readonly runId: string;
  /** As the Temporal UI names it: RUNNING, PAUSED, TERMINATED … */
  readonly status: string;
  readonly open: boolean;
  readonly taskQueue: string;
  /** The columns of the operators' lists; dates as `Date`. */
  readonly columns: ReadonlyMap<string, unknown>;
  /** What it has not got done, with how often it was tried and the failure in words. */
  readonly trying: readonly Trying[];
}

export interface Trying {
  readonly what: string;
  readonly attempt: number;
  readonly failure: string;
}

/** The latest run of a case; undefined where the engine knows none (any more). */
export async function latestRun(engine: Engine, workflowId: string): Promise<Run | undefined> {
  try {
    return runOf(await within(engine, () => engine.client.workflow.getHandle(workflowId).describe()));
  } catch (error) {
    return error instanceof WorkflowNotFoundError ? undefined : rethrown(error);
  }
}

function runOf({ runId, status, taskQueue, typedSearchAttributes, raw }: WorkflowExecutionDescription): Run {
  const columns = new Map(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value as unknown]));
  const open = status.name === 'RUNNING' || status.name === 'PAUSED';
  return { runId, taskQueue, columns, open, status: status.name, trying: tryingOf(raw) };
}

function tryingOf({ pendingActivities, pendingWorkflowTask }: WorkflowExecutionDescription['raw']): Trying[] {
  const activities = (pendingActivities ?? []).map(({ activityType, attempt, lastFailure }) => ({
    what: activityType?.name ?? '',
    attempt: attempt ?? 0,
    failure: lastFailure?.message ?? '',
  }));
  const attempt = pendingWorkflowTask?.attempt ?? 0;
  return attempt > 1 ? [...activities, { what: WORKFLOW_TASK, attempt, failure: '' }] : activities;
}

/** The workflow's own task, beside its activities. */
export const WORKFLOW_TASK = 'workflow-task';

/** A run as the operators' lists have it; they follow the cases within a second or so. */
export interface ListedRun {
  readonly workflowId: string;
  readonly runId: string;
  readonly startedAt: number;
}

/** Every open workflow of a type on the task queue, asked for page by page; with `since` (epoch ms), those whose run began then or later. */
export async function* openRuns(
  engine: Engine,
  since?: number,
  { pageSize = 1_000, type = 'appeal' }: { readonly pageSize?: number; readonly type?: string } = {},
): AsyncGenerator<ListedRun> {
  const query = [
    ...[`WorkflowType = '${type}'`, `TaskQueue = '${engine.taskQueue}'`],
    `ExecutionStatus IN ('Running', 'Paused')`,
    ...(since === undefined ? [] : [`StartTime >= '${new Date(since).toISOString()}'`]),
  ].join(' AND ');
  for await (const { workflowId, runId, startTime } of engine.client.workflow.list({ query, pageSize })) {
    yield { workflowId, runId, startedAt: startTime.getTime() };
  }
}

function within<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  return engine.client.withDeadline(Date.now() + TIMEOUT_MS, work);
}

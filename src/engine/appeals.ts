import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { ApplicationFailure } from '@temporalio/common';
import type { AppealInput } from '../domain/appeal/intake/intake';
import type { Escalation } from '../domain/appeal/escalate';
import { refuse, type Refusal } from '../domain/decider/refusal';
import { startDetails, startSummary } from '../domain/cockpit/start-note';
import type { AppealView } from '../domain/appeal/view/view';
import type { Catalogue } from '../domain/registry/proposal/propose';
import type { Rules } from '../domain/rules';
import {
  APPEAL_WORKFLOW,
  ESCALATE_SIGNAL,
  INVALID,
  REFUSED,
  STATE_QUERY,
  type ActMessage,
  type Invalid,
} from '../../workflows/messages';
import type { Engine } from './connection';
import { EngineUnavailable, failureOf, hasEnded, rethrown } from './engine-error';
import { firstColumns } from './first-columns';
import { inTurn } from './in-turn';
import { startOrKnown } from './start';

/** How long a person waits for an act; a worker that is down for longer is told as such. */
const TIMEOUT_MS = 10_000;

export interface AppealStart {
  readonly caseId: string;
  readonly workflowId: string;
  /** Nothing personal: the engine's history is in clear. */
  readonly input: EngineInput;
  /** The rules and the catalogue the case will begin with. */
  readonly rules: Rules;
  readonly catalogue: Catalogue;
  /** Only for the columns it begins with: it does not go to the engine. */
  readonly text?: string | undefined;
  /** Also where a run of it is over: one that was terminated before it opened its case. */
  readonly again?: boolean;
}

type EngineInput = Omit<AppealInput, 'text'>;

/** Starts a case, or finds it started: one workflow per appeal, however often asked (R1). */
export async function startAppeal(
  engine: Pick<Engine, 'client' | 'taskQueue'>,
  start: AppealStart,
): Promise<'started' | 'known'> {
  const { caseId, workflowId, input, rules, catalogue, text, again = false } = start;
  return startOrKnown(engine, APPEAL_WORKFLOW, {
    workflowId,
    args: [input],
    again,
    whenRunning: 'started',
    staticSummary: startSummary(input, rules),
    staticDetails: startDetails(input),
    typedSearchAttributes: firstColumns({ caseId, input, text, at: Date.now() }, rules, catalogue),
  });
}

export type ActAnswer<View = AppealView> =
  | { readonly kind: 'done'; readonly view: View }
  /** `byEngine`: its workflow is over, whether the case is or not. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly byEngine?: true }
  | { readonly kind: 'invalid'; readonly errors: Invalid['errors'] }
  | { readonly kind: 'unknown' };

/** Does an act on a case and waits for its answer; throws `EngineUnavailable` when none comes in time. */
export async function sendAct<View = AppealView>(
  engine: Pick<Engine, 'client'>,
  workflowId: string,
  act: string,
  message: ActMessage,
): Promise<ActAnswer<View>> {
  try {
    const handle = engine.client.workflow.getHandle(workflowId);
    const updateId = updateIdOf(act, message);
    const ask = () => handle.executeUpdate<View, [ActMessage]>(act, { args: [message], updateId });
    const end = Date.now() + TIMEOUT_MS;
    const send = () => engine.client.withDeadline(end, () => untilLookedAt(ask, end));
    return { kind: 'done', view: await inTurn(workflowId, end, send) };
  } catch (error) {
    return answerOf(error);
  }
}

/**
 * The engine turns an update away that came to the worker in a task in which it was busy recording, one of many at once: nobody has
 * looked at it, so it is asked again until the time is over.
 */
async function untilLookedAt<T>(ask: () => Promise<T>, end: number): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (failureOf(error)?.type !== UNPROCESSED || Date.now() > end) throw error;
      await sleep(AGAIN_AFTER);
    }
  }
}

/** The engine's own word for it. */
const UNPROCESSED = 'UnprocessedUpdate';
const AGAIN_AFTER = 100;

/** The same words again are the same update, also while the first is still waiting for a worker. */
function updateIdOf(act: string, message: ActMessage): string {
  return createHash('sha256')
    .update(JSON.stringify([act, message]))
    .digest('hex')
    .slice(0, 32);
}

function answerOf(error: unknown): ActAnswer<never> {
  const failure = failureOf(error);
  if (failure !== undefined) return answerOfFailure(failure, error);
  if (hasEnded(error)) return ENDED;
  return error instanceof WorkflowNotFoundError ? { kind: 'unknown' } : rethrown(error);
}

const ENDED: ActAnswer<never> = {
  kind: 'refused',
  refusal: refuse('case-closed', '本件已归档，不能再办理'),
  byEngine: true,
};

/** What handlers and validators throw (messages.ts); the last is the engine's, for a case that ended under the act. */
function answerOfFailure({ type, details }: ApplicationFailure, error: unknown): ActAnswer<never> {
  if (type === REFUSED) return { kind: 'refused', refusal: details?.[0] as Refusal };
  if (type === INVALID) return { kind: 'invalid', errors: (details?.[0] as Invalid).errors };
  if (type === UNPROCESSED) throw new EngineUnavailable('nobody has looked at the act', { cause: error });
  return type === 'AcceptedUpdateCompletedWorkflow' ? ENDED : rethrown(error);
}

/** Raises a case by the signal `escalate`; the case itself decides, so the answer says only that it was told. */
export async function escalateAppeal(
  engine: Engine,
  workflowId: string,
  escalation: Escalation,
): Promise<'told' | 'unknown'> {
  try {
    await within(engine, () => engine.client.workflow.getHandle(workflowId).signal(ESCALATE_SIGNAL, escalation));
    return 'told';
  } catch (error) {
    return error instanceof WorkflowNotFoundError ? 'unknown' : rethrown(error);
  }
}

/** The state as the running case (or campaign) itself has it; undefined where there is none, or it has not opened yet. */
export async function queryState<View = AppealView>(engine: Engine, workflowId: string): Promise<View | undefined> {
  try {
    const handle = engine.client.workflow.getHandle(workflowId);
    return (await within(engine, () => handle.query<View | null>(STATE_QUERY))) ?? undefined;
  } catch (error) {
    return error instanceof WorkflowNotFoundError ? undefined : rethrown(error);
  }
}

/** Whether the engine answers at all, within the milliseconds. */
export async function engineAnswers(engine: Engine, patience = 2_000): Promise<boolean> {
  return engine.connection
    .withDeadline(Date.now() + patience, () => engine.connection.workflowService.getSystemInfo({}))
    .then(
      () => true,
      () => false,
    );
}

function within<T>(engine: Pick<Engine, 'client'>, work: () => Promise<T>): Promise<T> {
  return engine.client.withDeadline(Date.now() + TIMEOUT_MS, work);
}

import {
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** The engine did not answer in time: whether it has done what was asked is unknown, and asking again is safe. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}

// gRPC status codes
const CANCELLED = 1;
const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const RESOURCE_EXHAUSTED = 8;
// A case whose tasks have come to nothing three times: its worker was killed again and again, or its code has to be mended first.
const FAILED_PRECONDITION = 9;
const ABORTED = 10;
const UNAVAILABLE = 14;
const AWAY: readonly number[] = [
  CANCELLED,
  DEADLINE_EXCEEDED,
  RESOURCE_EXHAUSTED,
  FAILED_PRECONDITION,
  ABORTED,
  UNAVAILABLE,
];

/** Trouble that passes by itself: a frontend that is down, a worker that is away, too much at once. */
export function isAway(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  const answer = grpcErrorOf(error);
  return answer !== undefined && AWAY.includes(answer.code);
}

/** What the engine says of a list query it does not understand; undefined for any other trouble. */
export function wordsOfInvalidQuery(error: unknown): string | undefined {
  const answer = grpcErrorOf(error);
  return answer?.code === INVALID_ARGUMENT ? answer.details : undefined;
}

/** What the engine's frontend answered; its client wraps some of it. */
function grpcErrorOf(error: unknown): { readonly code: number; readonly details: string } | undefined {
  const answer = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(answer) ? answer : undefined;
}

/** Passes passing trouble on as `EngineUnavailable`, and anything else as it is. */
export function rethrown(error: unknown): never {
  throw isAway(error) ? new EngineUnavailable('the engine does not answer', { cause: error }) : error;
}

/** Whether a workflow that is not found is one that has ended, told by the engine's own words. */
export function hasEnded(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError && /completed|closed/i.test(error.message);
}

/** The failure an update handler or validator threw. */
export function failureOf(error: unknown): ApplicationFailure | undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) return undefined;
  return error.cause instanceof ApplicationFailure ? error.cause : undefined;
}

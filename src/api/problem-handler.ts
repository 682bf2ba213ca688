import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { EngineUnavailable } from '../engine/engine-error';
import { isStoreAway } from '../store/sql/store-away';
import { StoreError } from '../store/sql/store-error';
import { sqlState } from '../store/sql/transaction';
import { Refused } from '../use-cases/refused';
import { notFound, Problem, problemOfRefused } from './problem';

const RETRY_SOON = { headers: { 'Retry-After': '5' } };

export type SendProblem = (response: Response, problem: Problem, request: Request) => void;

/** Writes every answer no as problem+json; what nobody foresaw is logged with its stack and told without it. */
export function answerProblems(logger: Logger, send: SendProblem = sendProblem): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = problemOf(error);
    if (problem.code === 'internal-error')
      logger.error({ ...traceOf(error), requestId: response.locals.requestId }, 'unforeseen');
    if (response.headersSent) next(error);
    else send(response, problem, request);
  };
}

export function sendProblem(response: Response, problem: Problem): void {
  const body = problem.bodyFor(response.locals.requestId);
  response
    .status(problem.status)
    .set(problem.extras.headers ?? {})
    .type('application/problem+json')
    .send(JSON.stringify(body));
}

/** A path that no route declares. */
export const unknownPath: RequestHandler = () => {
  throw notFound();
};

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return problemOfRefused(error);
  if (error instanceof EngineUnavailable)
    return new Problem('engine-unavailable', '流程引擎暂时不可用，请稍后重试', RETRY_SOON);
  if (error instanceof StoreError) return storeProblem(error);
  if (isStoreAway(error)) return new Problem('store-unavailable', '数据库暂时不可用，请稍后重试', RETRY_SOON);
  // Express refuses what it cannot decode (a path like /%ff) with a status of its own.
  if ((error as { status?: unknown } | null)?.status === 400) return new Problem('request-malformed', '请求无法识别');
  return new Problem('internal-error', '系统内部错误，请凭 requestId 联系值班员');
}

function storeProblem(error: StoreError): Problem {
  const problem = new Problem(error.code, error.message, error.code === 'no-rules' ? RETRY_SOON : {});
  return problem.status === 500 ? new Problem('internal-error', '系统内部错误，请凭 requestId 联系值班员') : problem;
}

/** PostgreSQL quotes values in its messages, so of its errors only the code and the place are kept. */
function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const state = sqlState(error);
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, frames, ...(state === undefined ? { message: error.message } : { sqlState: state }) };
}

import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { ApiDeps } from './deps';
import { claimOf, commandIdOf, idempotencyKey, once } from './idempotency';
import type { Caller } from '../use-cases/principal';
import { invalid, notFound, Problem } from './problem';
import type { Answer, AnswerDoc, Call, Route } from './route';
import { chinese } from '../use-cases/chinese';

/** Remembers which declared path is being called, for the log and the figures. */
export function namePath(path: string): RequestHandler {
  return (_request, response, next) => {
    response.locals.path = path;
    next();
  };
}

/** Refuses the roles a route does not declare. */
export function permit(roles: readonly Caller[] | 'public'): RequestHandler {
  return (_request, response, next) => {
    const role = response.locals.principal?.actor.role;
    if (roles === 'public' || (role !== undefined && roles.includes(role))) next();
    else throw new Problem('not-yours-to-do', '此密钥的角色不能进行这一操作');
  };
}

/** Checks, carries out (once, where the caller asks for it) and answers. */
export function run(route: Route, deps: ApiDeps): RequestHandler {
  return async (request, response) => {
    const key = route.method === 'post' ? idempotencyKey(request.get('idempotency-key')) : undefined;
    const call = understood(route, request, response, key);
    const work = () => route.handle(call, deps);
    const { principal } = call;
    if (key === undefined || principal === undefined) {
      await send(route, deps, response, await work());
      return;
    }
    const claim = claimOf(principal.keyId, key, `${request.method} ${request.path}`, call.body);
    await send(route, deps, response, await once(deps, { claim, memory: route.memory }, work));
  };
}

function understood(route: Route, request: Request, response: Response, key: string | undefined): Call {
  const { principal, entitled } = response.locals;
  return {
    principal,
    entitled,
    params: paramsOf(route, request),
    query: checked(route.query ?? NONE, 'query', request.query),
    lastEventId: request.get('last-event-id'),
    ifMatch: request.get('if-match'),
    body: route.body === undefined ? undefined : checked(route.body, 'body', request.body),
    commandId: key === undefined ? `req:${randomUUID()}` : commandIdOf(principal?.keyId ?? '', key),
  };
}

const NONE = z.strictObject({});

/** A path that cannot be anything's is simply not there. */
function paramsOf({ params }: Route, request: Request): unknown {
  if (params === undefined) return undefined;
  const parsed = params.safeParse(request.params);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function checked(schema: z.ZodType, where: string, value: unknown): unknown {
  const parsed = schema.safeParse(value, chinese);
  if (!parsed.success) throw invalid(where, parsed.error);
  return parsed.data;
}

/** Sends the answer, by the declared kind of content. */
async function send(route: Route, deps: ApiDeps, response: Response, answer: Answer): Promise<void> {
  const { status = 200, headers = {}, body, stream } = answer;
  const doc = route.answers[status];
  compare(route, deps, status, body);
  response.status(status).set('Cache-Control', 'no-store').set(headers);
  if (stream !== undefined) await sendStream(response, doc, stream);
  else if (doc?.mediaType === undefined) response.json(body);
  else response.type(doc.mediaType).set(headers).send(body);
}

/** HEAD is answered with the headers alone; the stream is told that it is over. */
async function sendStream(
  response: Response,
  doc: AnswerDoc | undefined,
  stream: NonNullable<Answer['stream']>,
): Promise<void> {
  response.set('Content-Type', doc?.mediaType ?? 'application/octet-stream').flushHeaders();
  if (response.req.method === 'HEAD') response.end();
  await stream(response);
}

/** An answer that differs from the document is told to the operator and still sent, because the act behind it has been done. */
function compare(route: Route, { logger }: ApiDeps, status: number, body: unknown): void {
  const doc = route.answers[status];
  const parsed = doc?.schema?.safeParse(body);
  if (doc !== undefined && parsed?.success !== false) return;
  const paths = parsed?.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  logger.error({ path: route.path, status, paths }, 'the answer differs from its schema');
}

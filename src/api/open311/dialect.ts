import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { Tree } from '../../domain/open311/tree';
import type { ApiDeps } from '../deps';
import { idempotencyKey } from '../idempotency';
import { invalid, notFound, Problem } from '../problem';
import type { Call, Dialect, Route } from '../route';
import { describe } from './describe';
import { fieldsOfQuery, type Fields } from '../form';
import { readKeyedForm } from './form';
import { JURISDICTION } from './jurisdiction';
import { sendTree, type Format } from './render';
import { chinese } from '../../use-cases/chinese';

/** How GeoReport v2 is spoken: forms in, JSON or XML out by the suffix. `root` is the element around the answer in XML; `narrowed` leaves out of a query what does not count in it. */
export function open311(root: string, narrowed: (query: Fields) => Fields = (query) => query): Dialect {
  return {
    before: (route) => (route.method === 'post' ? [readKeyedForm] : []),
    run: (route, deps) => run({ root, narrowed }, route, deps),
    describe: (route) => describe(route, root),
  };
}

interface Manner {
  readonly root: string;
  readonly narrowed: (query: Fields) => Fields;
}

function run({ root, narrowed }: Manner, route: Route, deps: ApiDeps): RequestHandler {
  return async (request, response) => {
    const params = route.params?.safeParse(request.params);
    if (params?.success !== true) throw notFound();
    const { principal } = response.locals;
    const call = { principal, params: params.data, ...asked(route, request, narrowed) };
    const { status = 200, body } = await route.handle(call, deps);
    response.status(status).set('Cache-Control', 'no-store');
    sendTree(response, (params.data as { format: Format }).format, root, body as Tree);
  };
}

/** What was asked, in checked shapes. */
function asked(
  route: Route,
  request: Request,
  narrowed: Manner['narrowed'],
): Pick<Call, 'query' | 'body' | 'commandId' | 'origin'> {
  const query = narrowed(fieldsOfQuery(request.query));
  const form = (request.body ?? {}) as Fields;
  checkJurisdiction(form['jurisdiction_id'] ?? query['jurisdiction_id']);
  const key = idempotencyKey(request.get('idempotency-key'));
  return {
    query: checked(route.query ?? z.object({}), query),
    body: route.body && checked(route.body, form),
    commandId: key === undefined ? `req:${randomUUID()}` : `key:${key}`,
    ...originOf(request),
  };
}

function checkJurisdiction(asked: string | string[] | undefined): void {
  if (asked === undefined || asked === JURISDICTION) return;
  throw new Problem('not-found', `没有这个辖区：本服务的 jurisdiction_id 为 ${JURISDICTION}`);
}

/** Where the caller reached us, as it says itself: that goes back to nobody else. */
function originOf(request: Request): { origin?: string } {
  const host = request.get('host') ?? '';
  return /^[\w.-]+(:\d{1,5})?$|^\[[\da-fA-F:]+\](:\d{1,5})?$/.test(host)
    ? { origin: `${request.protocol}://${host}` }
    : {};
}

function checked(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value, chinese);
  if (!parsed.success) throw invalid('', parsed.error);
  return parsed.data;
}

import type { Request, RequestHandler, Response } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { chinese } from '../use-cases/chinese';
import type { ApiDeps } from '../api/deps';
import { fieldsOfQuery, formSent, type Fields } from '../api/form';
import { invalid, notFound, Problem } from '../api/problem';
import type { AnswerDoc, Call, Named, Route } from '../api/route';
import { describePage } from './describe-page';
import { formTokens, type FormTokens } from './form-token';
import { documentOf } from './layout';
import { originOf } from './origin';

/** Somebody's visit to a page, understood: a call without a key, whose body each page reads from what was typed. */
export interface Visit<Params = unknown, Query = unknown> extends Call<Params, Query> {
  /** What was typed into the form, as it was typed; nothing where none was sent. */
  readonly typed: Fields;
  /** The same for the same form sent again, another for any other; empty where none was sent. */
  readonly formName: string;
  /** The form was not one given to this browser, or its cookie is gone: nothing may be done, only shown again. */
  readonly stale: boolean;
  /** A token for a form on the page. */
  readonly token: () => string;
  /** Where the visitor reached us, as the browser says. */
  readonly origin: string;
}

/** A page, or where to go on. */
export type Shown =
  | {
      readonly status?: number;
      readonly title: string;
      readonly content: VNode;
      /** A page that a tracking code opens: not to be found by search engines. */
      readonly isPrivate?: boolean;
      /** It asks for its own news. */
      readonly isLive?: boolean;
      /** The address of the feed that says the same. */
      readonly feed?: string;
    }
  | { readonly seeOther: string };

interface PageDeclared<Params, Query> {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly params?: z.ZodType<Params, Named>;
  readonly query?: z.ZodType<Query, Named>;
  /** What the form holds, for the document; each page reads its own, to show faults beside their fields. */
  readonly form?: z.ZodType;
  readonly example?: unknown;
  /** The statuses besides the usual that the page may come with. */
  readonly statuses?: readonly number[];
  /** Anybody may file by it: it is counted by address. */
  readonly files?: true;
  /** Shows a stale form again itself; any other is answered by a page that says so. */
  readonly showsStale?: boolean;
  readonly show: (visit: Visit<NoInfer<Params>, NoInfer<Query>>, deps: ApiDeps) => Promise<Shown>;
}

/** Declares a page for the public: a route like the API's, spoken in HTML. */
export function page<Params = undefined, Query = undefined>(declared: PageDeclared<Params, Query>): Route {
  const { show, form, statuses = [], showsStale = false, query, params, ...rest } = declared;
  const answers = Object.fromEntries([200, ...statuses].map((status) => [status, PAGE]));
  return {
    ...rest,
    ...(params && { params }),
    ...(query && { query }),
    ...(form && { body: form }),
    tag: '网页',
    roles: 'public',
    answers,
    dialect: { before: () => [], run: (route, deps) => runPage(route, deps, showsStale), describe: describePage },
    handle: async (visit: Visit<Params, Query>, deps) => answerOf(await show(visit, deps)),
  };
}

const PAGE: AnswerDoc = { title: '网页', mediaType: 'text/html' };

function answerOf(shown: Shown): { status: number; headers: Record<string, string>; body: string } {
  if ('seeOther' in shown) return { status: 303, headers: { Location: shown.seeOther }, body: '' };
  const { status = 200, title, content, isPrivate = false, isLive = false, feed } = shown;
  const headers: Record<string, string> = isPrivate ? { 'X-Robots-Tag': 'noindex, nofollow' } : {};
  return { status, headers, body: documentOf({ title, isPrivate, isLive, ...(feed && { feed }), children: content }) };
}

export function runPage(route: Route, deps: ApiDeps, showsStale = false): RequestHandler {
  const tokensFor = formTokens(deps.pepper);
  return async (request, response) => {
    const visit = await visitOf(route, tokensFor(request, response), request, response);
    if (visit.stale && !showsStale)
      throw new Problem('form-expired', '表单已过期，什么也没有提交。请返回上一页，刷新后再试');
    const { status = 200, headers = {}, body } = await route.handle(visit, deps);
    response.status(status).set('Cache-Control', 'no-store').set(headers).type('html').send(body);
  };
}

async function visitOf(route: Route, tokens: FormTokens, request: Request, response: Response): Promise<Visit> {
  const params = route.params?.safeParse(request.params);
  if (params?.success === false) throw notFound();
  const query = (route.query ?? z.object({})).safeParse(fieldsOfQuery(request.query), chinese);
  if (!query.success) throw invalid('query', query.error);
  const sent = route.method === 'post' ? await sentForm(tokens, request, response) : NOTHING_SENT;
  return {
    principal: undefined,
    params: params?.data,
    query: query.data,
    body: undefined,
    commandId: sent.formName,
    ...sent,
    token: tokens.next,
    origin: originOf(request),
  };
}

type Sent = Pick<Visit, 'typed' | 'formName' | 'stale'>;
const NOTHING_SENT: Sent = { typed: {}, formName: '', stale: false };

async function sentForm(tokens: FormTokens, request: Request, response: Response): Promise<Sent> {
  const { token: _token, ...typed } = await formSent(request, response);
  const name = tokens.nameOfSent();
  return { typed, formName: name ?? '', stale: name === undefined };
}

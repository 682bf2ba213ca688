import type { Request, RequestHandler, Response } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { chinese } from '../../api/chinese';
import type { ApiDeps } from '../../api/deps';
import { formSent, type Fields } from '../../api/form';
import { invalid } from '../../api/problem';
import { limitAttempts } from '../../api/rate-limit';
import { route, type Route } from '../../api/route';
import { LINK, LINK_MINUTES, linkTaker, type TakeLink } from '../../api/sign-in/link';
import { readsPayloads } from '../../api/sign-in/readers';
import { closeSession, openSession, sessionOf } from '../../api/sign-in/session';
import { examineApiKeyById, findApiKey, type ApiKey } from '../../store/api-key.repository';
import { describePage } from '../describe-page';
import { formTokens } from '../form-token';
import { documentOf } from '../layout';
import { SignedIn, SignIn } from './sign-in-view';

const SIGN_IN = '/sign-in';
/** How often a minute an address may try: keys are too long to be guessed, this only spares the store a crowd. */
const ATTEMPTS = 30;

const linkQuery = z.strictObject({ link: z.string().regex(LINK, '链接不完整').optional() });
const keyForm = z
  .object({ key: z.string().optional(), link: z.string().optional(), token: z.string().optional() })
  .meta({ id: 'SignInForm', description: '密钥，或一次性链接' });
const emptyForm = z.object({ token: z.string().optional() }).meta({ id: 'SignOutForm', description: '退出登录' });

type Handler = (request: Request, response: Response) => Promise<void>;
const ANSWERS = { 200: { title: '网页', mediaType: 'text/html' }, 303: { title: '已办，转到下一页' } };

/** A page that opens and ends what the operators' browser keeps, and so needs the request itself. */
function served(
  declared: Pick<Route, 'method' | 'path' | 'id' | 'title' | 'query' | 'body' | 'example'>,
  handlerFor: (deps: ApiDeps) => Handler,
): Route {
  return {
    ...route({
      ...{ method: declared.method, path: declared.path, id: declared.id, title: declared.title, tag: '网页' },
      ...{ roles: 'public', answers: declared.method === 'get' ? { 200: ANSWERS[200] } : ANSWERS },
      handle: () => Promise.resolve({ body: '' }),
    }),
    ...declared,
    dialect: {
      before: () => [],
      run: (_route, deps) => (declared.method === 'post' ? limited(handlerFor(deps)) : handlerFor(deps)),
      describe: describePage,
    },
  };
}

/** After the caller's own key, if there is one, has been looked at: a wrong one is told so, however often. */
function limited(handler: Handler): RequestHandler {
  const limit = limitAttempts(ATTEMPTS);
  return (request, response, next) => {
    void limit(request, response, (fault?: unknown) => {
      if (fault === undefined) handler(request, response).catch(next);
      else next(fault);
    });
  };
}

const signInPage = served(
  { method: 'get', path: SIGN_IN, id: 'signInPage', title: '登录以查看引擎中密封的内容', query: linkQuery },
  (deps) => {
    const tokensFor = formTokens(deps.pepper);
    return async (request, response) => {
      const query = linkQuery.safeParse(request.query, chinese);
      if (!query.success) throw invalid('query', query.error);
      const token = tokensFor(request, response).next();
      const session = await sessionOf(deps, request);
      const { link } = query.data;
      const asks = session === undefined || link !== undefined;
      const ui = deps.temporalUi;
      send(response, 200, asks ? <SignIn {...{ token, link }} /> : <SignedIn {...{ token, session, ui }} />);
    };
  },
);

const signIn = served(
  {
    ...{ method: 'post', path: SIGN_IN, id: 'signIn', title: '凭密钥或一次性链接登录', body: keyForm },
    example: { key: 'lb_00000000_0000000000000000000000000000000000000000000' },
  },
  (deps) => {
    const tokensFor = formTokens(deps.pepper);
    const takeLink = linkTaker(deps.pepper);
    return async (request, response) => {
      const fields = await formSent(request, response);
      const tokens = tokensFor(request, response);
      const fresh = tokens.nameOfSent() !== undefined;
      const key = fresh ? await keyFrom(deps, takeLink, fields) : undefined;
      const [status, fault] = (fresh ? faultOf(key) : STALE) ?? [];
      if (key === undefined || fault !== undefined) {
        // A link that was not taken can be sent again; a key is never shown.
        const link = fresh ? undefined : linkIn(fields);
        send(response, status ?? 401, <SignIn {...{ token: tokens.next(), fault, link }} />);
        return;
      }
      openSession(deps, request, response, key.id);
      deps.logger.info({ audit: 'signed-in', caller: key.line }, 'signed in');
      response.set('Cache-Control', 'no-store').redirect(303, SIGN_IN);
    };
  },
);

const signOut = served(
  { method: 'post', path: '/sign-out', id: 'signOut', title: '退出登录', body: emptyForm, example: {} },
  (deps) => {
    const tokensFor = formTokens(deps.pepper);
    return async (request, response) => {
      await formSent(request, response);
      const tokens = tokensFor(request, response);
      const session = await sessionOf(deps, request);
      if (session !== undefined && tokens.nameOfSent() === undefined) {
        const fault = '表单已过期，还没有退出，请再点一次。';
        const shown = { token: tokens.next(), fault, session, ui: deps.temporalUi };
        send(response, 403, <SignedIn {...shown} />);
        return;
      }
      closeSession(request, response);
      response.set('Cache-Control', 'no-store').redirect(303, SIGN_IN);
    };
  },
);

export const signInRoutes: readonly Route[] = [signInPage, signIn, signOut];

type Fault = readonly [status: number, words: string];
const STALE: Fault = [403, '表单已过期，请再登录一次。'];

function faultOf(key: ApiKey | undefined): Fault | undefined {
  if (key === undefined) return [401, `密钥或链接无效，或已用过、已过期（链接 ${LINK_MINUTES} 分钟内有效）。`];
  return readsPayloads(key.role) ? undefined : [403, '此密钥的角色不能查看密封的内容。'];
}

async function keyFrom({ pool, pepper }: ApiDeps, takeLink: TakeLink, fields: Fields): Promise<ApiKey | undefined> {
  const { key } = fields;
  if (typeof key === 'string') return findApiKey(pool, pepper, key.trim());
  const link = linkIn(fields);
  const id = link === undefined ? undefined : takeLink(link);
  return id === undefined ? undefined : examineApiKeyById(pool, id);
}

function linkIn({ link }: Fields): string | undefined {
  return typeof link === 'string' && LINK.test(link) ? link : undefined;
}

function send(response: Response, status: number, children: VNode): void {
  response.status(status).set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
  response.type('html').send(documentOf({ title: '登录', isPrivate: true, children }));
}

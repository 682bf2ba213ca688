import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { describePage } from '../../pages/describe-page';
import { formTokens } from '../../pages/form-token';
import { examineApiKeyById, findApiKey, type ApiKey } from '../../store/api-key.repository';
import { chinese } from '../chinese';
import type { ApiDeps } from '../deps';
import { readForm, type Fields } from '../form';
import { invalid } from '../problem';
import { limitAttempts } from '../rate-limit';
import { route, type Route } from '../route';
import { LINK, linkTaker, type TakeLink } from './link';
import { readsPayloads } from './readers';
import { closeSession, openSession, sessionOf } from './session';
import { askingPage, signedInPage } from './sign-in-page';

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

/** A page of its own: what the operators' browser keeps is no business of the public pages. */
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
  (deps) => async (request, response) => {
    const query = linkQuery.safeParse(request.query, chinese);
    if (!query.success) throw invalid('query', query.error);
    const token = formTokens(deps.pepper, request, response).next();
    const session = await sessionOf(deps, request);
    const { link } = query.data;
    if (session === undefined || link !== undefined) send(response, 200, askingPage({ token, link }));
    else send(response, 200, signedInPage({ token, session, ui: deps.temporalUi }));
  },
);

const signIn = served(
  {
    ...{ method: 'post', path: SIGN_IN, id: 'signIn', title: '凭密钥或一次性链接登录', body: keyForm },
    example: { key: 'lb_00000000_0000000000000000000000000000000000000000000' },
  },
  (deps) => {
    const takeLink = linkTaker(deps.pepper);
    return async (request, response) => {
      const fields = await formOf(request, response);
      const tokens = formTokens(deps.pepper, request, response);
      const fresh = tokens.nameOf(fields['token']) !== undefined;
      const key = fresh ? await keyFrom(deps, takeLink, fields) : undefined;
      const fault = fresh ? faultOf(key) : STALE;
      if (key === undefined || fault !== undefined) {
        send(response, fault?.[0] ?? 401, askingPage({ token: tokens.next(), fault: fault?.[1] }));
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
  (deps) => async (request, response) => {
    const fields = await formOf(request, response);
    const tokens = formTokens(deps.pepper, request, response);
    const session = await sessionOf(deps, request);
    if (session !== undefined && tokens.nameOf(fields['token']) === undefined) {
      const fault = '表单已过期，还没有退出，请再点一次。';
      send(response, 403, signedInPage({ token: tokens.next(), fault, session, ui: deps.temporalUi }));
      return;
    }
    closeSession(request, response);
    response.set('Cache-Control', 'no-store').redirect(303, SIGN_IN);
  },
);

export const signInRoutes: readonly Route[] = [signInPage, signIn, signOut];

type Fault = readonly [status: number, words: string];
const STALE: Fault = [403, '表单已过期，请再登录一次。'];

function faultOf(key: ApiKey | undefined): Fault | undefined {
  if (key === undefined) return [401, '密钥或链接无效，或已用过、已过期。'];
  return readsPayloads(key.role) ? undefined : [403, '此密钥的角色不能查看密封的内容。'];
}

async function keyFrom({ pool, pepper }: ApiDeps, takeLink: TakeLink, fields: Fields): Promise<ApiKey | undefined> {
  const { key, link } = fields;
  if (typeof key === 'string') return findApiKey(pool, pepper, key.trim());
  const id = typeof link === 'string' ? takeLink(link) : undefined;
  return id === undefined ? undefined : examineApiKeyById(pool, id);
}

function formOf(request: Request, response: Response): Promise<Fields> {
  return new Promise((resolve, reject) => {
    readForm(request, response, (error?: unknown) => {
      if (error === undefined) resolve(request.body as Fields);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- it is handed on as it came
      else reject(error);
    });
  });
}

function send(response: Response, status: number, html: string): void {
  response.status(status).set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' });
  response.type('html').send(html);
}

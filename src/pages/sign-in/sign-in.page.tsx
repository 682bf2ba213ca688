import type { Response } from 'express';
import type { VNode } from 'preact';
import { z } from 'zod';
import { chinese } from '../../use-cases/chinese';
import type { ApiDeps } from '../../api/deps';
import { formSent, type Fields } from '../../api/form';
import { invalid } from '../../api/problem';
import type { Route } from '../../api/route';
import { LINK, LINK_MINUTES, linkTaker, type TakeLink } from '../../use-cases/keys/sign-in-link';
import { readsPayloads } from '../../use-cases/keys/payload-readers';
import { closeSession, openSession, sessionOf } from '../../api/sign-in/session';
import { examineApiKeyById, findApiKey, type ApiKey } from '../../store/keys/api-key.repository';
import { formTokens } from '../form-token';
import { leadTo, sendPrivate, served } from './served';
import { SignedIn, SignIn } from './sign-in-view';

const SIGN_IN = '/sign-in';

const linkQuery = z.strictObject({ link: z.string().regex(LINK, '链接不完整').optional() });
const keyForm = z
  .object({ key: z.string().optional(), link: z.string().optional(), token: z.string().optional() })
  .meta({ id: 'SignInForm', description: '密钥，或一次性链接' });
const emptyForm = z.object({ token: z.string().optional() }).meta({ id: 'SignOutForm', description: '退出登录' });

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
    method: 'post',
    path: SIGN_IN,
    id: 'signIn',
    title: '凭密钥或一次性链接登录',
    body: keyForm,
    example: { key: 'lb_00000000_0000000000000000000000000000000000000000000' },
  },
  (deps) => {
    const tokensFor = formTokens(deps.pepper);
    const takeLink = linkTaker(deps);
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
      await openSession(deps, request, response, key.id);
      deps.logger.info({ audit: 'signed-in', caller: key.line }, 'signed in');
      leadTo(response, SIGN_IN);
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
      await closeSession(deps, request, response);
      leadTo(response, SIGN_IN);
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
  const id = link === undefined ? undefined : await takeLink(link);
  return id === undefined ? undefined : examineApiKeyById(pool, id);
}

function linkIn({ link }: Fields): string | undefined {
  return typeof link === 'string' && LINK.test(link) ? link : undefined;
}

function send(response: Response, status: number, children: VNode): void {
  sendPrivate(response, { status, title: '登录', children });
}

import { z } from 'zod';
import type { ApiDeps } from '../../api/deps';
import { formSent } from '../../api/form';
import type { Route } from '../../api/route';
import { sessionOf, type Session } from '../../api/sign-in/session';
import { endSession, readSignIns, signInParams, type SignInView } from '../../use-cases/keys/sign-ins';
import { unknownThing } from '../../use-cases/refused';
import { formTokens } from '../form-token';
import { leadTo, sendPrivate, served } from './served';
import { SignIns } from './sign-ins-view';

const SIGN_IN = '/sign-in';
const SESSIONS = '/sign-in/sessions';
const TITLE = '登录记录';
/** Of more than these the list of the API tells. */
const MOST_SHOWN = 100;

const emptyForm = z.object({ token: z.string().optional() }).meta({ id: 'EndSignInForm', description: '结束登录' });

const sessionsOfBrowserPage = served(
  { method: 'get', path: SESSIONS, id: 'signInsPage', title: '登录记录：在哪里登录着', leadsOn: true },
  (deps) => {
    const tokensFor = formTokens(deps.pepper);
    return async (request, response) => {
      const session = await sessionOf(deps, request);
      if (session === undefined) {
        leadTo(response, SIGN_IN);
        return;
      }
      const token = tokensFor(request, response).next();
      const children = <SignIns token={token} own={session.id} sessions={await sessionsFor(deps, session)} />;
      sendPrivate(response, { status: 200, title: TITLE, children });
    };
  },
);

const endOnPage = served(
  {
    method: 'post',
    path: `${SESSIONS}/{id}/end`,
    id: 'endSignInOnPage',
    title: '结束一次登录',
    params: signInParams,
    body: emptyForm,
    example: {},
  },
  (deps) => {
    const tokensFor = formTokens(deps.pepper);
    return async (request, response) => {
      await formSent(request, response);
      const session = await sessionOf(deps, request);
      if (session === undefined) {
        leadTo(response, SIGN_IN);
        return;
      }
      const tokens = tokensFor(request, response);
      if (tokens.nameOfSent() === undefined) {
        const fault = '表单已过期，还没有结束，请再点一次。';
        const shown = { token: tokens.next(), fault, own: session.id, sessions: await sessionsFor(deps, session) };
        sendPrivate(response, { status: 403, title: TITLE, children: <SignIns {...shown} /> });
        return;
      }
      await end(deps, session, request.params['id']);
      leadTo(response, SESSIONS);
    };
  },
);

async function end(deps: ApiDeps, { principal }: Session, named: unknown): Promise<void> {
  const params = signInParams.safeParse({ id: named });
  if (!params.success) throw unknownThing();
  await endSession(deps, principal, params.data.id);
}

async function sessionsFor(deps: ApiDeps, { principal }: Session): Promise<readonly SignInView[]> {
  return (await readSignIns(deps, principal, { limit: MOST_SHOWN })).items;
}

export const sessionRoutes: readonly Route[] = [sessionsOfBrowserPage, endOnPage];

import { z } from 'zod';
import { endSignIn, findListedSignIn, listSignIns } from '../../../store/keys/sign-ins.repository';
import { pageOf, pageQuery } from '../../params';
import { notFound } from '../../problem';
import { callerOf, get, post } from '../../route';
import { signInParams, signInRoles, signInSchema, signInsOf, signInView } from '../../sign-in/sign-in-view';

const WHOSE = '值班员看到所有人的，其他人只看到用自己密钥登录的';

const listSignInsRoute = get('/v1/sign-ins', {
  id: 'listSignIns',
  tag: '密钥',
  title: '登录记录',
  description: `谁在哪个浏览器登录，新的在前；已退出和过期的也在其中。${WHOSE}。`,
  roles: signInRoles,
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页登录', schema: pageOf(signInSchema) } },
  async handle(call, { pool }) {
    const { items, next } = await listSignIns(pool, signInsOf(callerOf(call)), call.query);
    return { body: { items: items.map(signInView), ...(next && { next }) } };
  },
});

const endSignInRoute = post('/v1/sign-ins/{id}/end', {
  id: 'endSignIn',
  tag: '密钥',
  title: '结束登录',
  description: `立即失效，无论登录凭据复制到了哪里；已结束的不变。${WHOSE}。`,
  roles: signInRoles,
  params: signInParams,
  body: z.strictObject({}),
  example: {},
  answers: { 200: { title: '已结束', schema: signInSchema } },
  problems: [404],
  async handle(call, { pool, logger }) {
    const { id } = call.params;
    const caller = callerOf(call);
    const ended = await endSignIn(pool, id, 'ended', signInsOf(caller));
    const one = ended ? await findListedSignIn(pool, id) : undefined;
    if (one === undefined) throw notFound();
    logger.info({ audit: 'session-ended', caller: caller.keyId, of: one.line }, 'session ended');
    return { body: signInView(one) };
  },
});

export const signInRecordRoutes = [listSignInsRoute, endSignInRoute];

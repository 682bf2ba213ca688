import { z } from 'zod';
import { endSession, readSignIns, signInParams, signInRoles, signInSchema } from '../../../use-cases/keys/sign-ins';
import { pageOf, pageQuery } from '../../params';
import { callerOf, get, post } from '../../route';

const WHOSE = '值班员看到所有人的，其他人只看到用自己密钥登录的';

const listSignInsRoute = get('/v1/sign-ins', {
  id: 'listSignIns',
  tag: '密钥',
  title: '登录记录',
  description: `谁在哪个浏览器登录，新的在前；已退出和过期的也在其中。${WHOSE}。`,
  roles: signInRoles,
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页登录', schema: pageOf(signInSchema) } },
  handle: async (call, deps) => ({ body: await readSignIns(deps, callerOf(call), call.query) }),
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
  handle: async (call, deps) => ({ body: await endSession(deps, callerOf(call), call.params.id) }),
});

export const signInRecordRoutes = [listSignInsRoute, endSignInRoute];

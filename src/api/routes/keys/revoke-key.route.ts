import { z } from 'zod';
import { revokeKey } from '../../../use-cases/keys/keys';
import { keySchema } from '../../../use-cases/keys/key-view';
import { keyParams } from './key-parts';
import { callerOf, post } from '../../route';

export const revokeKeyRoute = post('/v1/keys/{id}/revoke', {
  id: 'revokeKey',
  tag: '密钥',
  title: '停用密钥',
  description: '立即停用，宽限期也到此为止；不能停用正在使用的密钥。',
  roles: ['operator'],
  params: keyParams,
  body: z.strictObject({}),
  example: {},
  answers: { 200: { title: '已停用', schema: keySchema } },
  problems: [404, 409],
  handle: async (call, deps) => ({ body: await revokeKey(deps, callerOf(call), call.params.id) }),
});

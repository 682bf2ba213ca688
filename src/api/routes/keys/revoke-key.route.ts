import { z } from 'zod';
import { findListedKey } from '../../../store/keys/api-key-list.repository';
import { revokeApiKey } from '../../../store/keys/api-key.repository';
import { keyParams, keySchema, keyView } from './key-view';
import { notFound, Problem } from '../../problem';
import { callerOf, route } from '../../route';

export const revokeKeyRoute = route({
  ...{ method: 'post', path: '/v1/keys/{id}/revoke', id: 'revokeKey', tag: '密钥', title: '停用密钥' },
  description: '立即停用，宽限期也到此为止；不能停用正在使用的密钥。',
  roles: ['operator'],
  params: keyParams,
  body: z.strictObject({}),
  example: {},
  answers: { 200: { title: '已停用', schema: keySchema } },
  problems: [404, 409],
  async handle(call, { pool }) {
    const { id } = call.params;
    if (callerOf(call).apiKeyId === id) throw new Problem('key-in-use', '不能停用正在使用的密钥');
    await revokeApiKey(pool, id);
    const revoked = await findListedKey(pool, id);
    if (revoked === undefined) throw notFound();
    return { body: keyView(revoked) };
  },
});

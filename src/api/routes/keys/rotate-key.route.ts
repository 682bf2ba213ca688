import { z } from 'zod';
import { findListedKey, rotateApiKey } from '../../../store/keys/api-key-list.repository';
import { expiryOf, KEY_SHOWN_ONCE, keyParams, keyView, lifeDays, newKeySchema } from './key-view';
import { notFound, Problem } from '../../problem';
import { callerOf, route } from '../../route';

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 10_080;

const body = z
  .strictObject({
    graceMinutes: z.int().min(0).max(WEEK_MINUTES).optional().describe('旧密钥还能用几分钟，默认 0'),
    expiresInDays: lifeDays.describe('新密钥多少天后过期；不给则与旧密钥同时过期'),
  })
  .meta({ id: 'KeyRotation' });

export const rotateKeyRoute = route({
  ...{ method: 'post', path: '/v1/keys/{id}/rotate', id: 'rotateKey', tag: '密钥', title: '更换密钥' },
  description: '新密钥的角色、单位、来源不变，仍是同一调用者；更换正在使用的密钥须有宽限期。',
  roles: ['operator'],
  params: keyParams,
  body,
  example: { graceMinutes: 60 },
  answers: { 201: { title: '新密钥，只给出这一次', schema: newKeySchema } },
  problems: [404, 409],
  memory: KEY_SHOWN_ONCE,
  async handle(call, { pool, pepper }) {
    const { graceMinutes = 0, expiresInDays } = call.body;
    const { id } = call.params;
    // Whoever loses the answer to this very call would be locked out.
    if (graceMinutes === 0 && callerOf(call).apiKeyId === id) {
      throw new Problem('key-in-use', '正在使用这个密钥：请给出 graceMinutes');
    }
    const rotation = { id, graceMs: graceMinutes * MINUTE_MS, expiresAt: expiryOf(expiresInDays) };
    const rotated = await rotateApiKey(pool, pepper, rotation);
    if (rotated === 'unknown') throw notFound();
    if (rotated === 'no-longer-valid') throw new Problem('key-no-longer-valid', '密钥已过期、停用或更换');
    const made = await findListedKey(pool, rotated.id);
    if (made === undefined) throw notFound();
    return { status: 201, body: { ...keyView(made), key: rotated.key } };
  },
});

import { z } from 'zod';
import { rotateKey } from '../../../use-cases/keys/keys';
import { newKeySchema } from '../../../use-cases/keys/key-view';
import { shownOnce } from '../../idempotency';
import { expiryOf, keyParams, lifeDays } from './key-parts';
import { callerOf, post } from '../../route';

const MINUTE_MS = 60_000;
const WEEK_MINUTES = 10_080;

const body = z
  .strictObject({
    graceMinutes: z.int().min(0).max(WEEK_MINUTES).optional().describe('旧密钥还能用几分钟，默认 0'),
    expiresInDays: lifeDays.describe('新密钥多少天后过期；不给则与旧密钥同时过期'),
  })
  .meta({ id: 'KeyRotation' });

export const rotateKeyRoute = post('/v1/keys/{id}/rotate', {
  id: 'rotateKey',
  tag: '密钥',
  title: '更换密钥',
  description: '新密钥的角色、单位、来源不变，仍是同一调用者；更换正在使用的密钥须有宽限期。',
  roles: ['operator'],
  params: keyParams,
  body,
  example: { graceMinutes: 60 },
  answers: { 201: { title: '新密钥，只给出这一次', schema: newKeySchema } },
  problems: [404, 409],
  memory: shownOnce('key'),
  async handle(call, deps) {
    const { graceMinutes = 0, expiresInDays } = call.body;
    const rotation = {
      id: call.params.id,
      graceMs: graceMinutes * MINUTE_MS,
      expiresAt: expiryOf(expiresInDays),
    };
    return { status: 201, body: await rotateKey(deps, callerOf(call), rotation) };
  },
});

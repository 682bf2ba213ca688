import { z } from 'zod';
import { newWebhookSchema } from '../../../use-cases/webhooks/webhook-view';
import { replaceSecret } from '../../../use-cases/webhooks/webhooks';
import { shownOnce } from '../../idempotency';
import { callerOf, post } from '../../route';
import { givenSecret, webhookParams } from './webhook-parts';

export const rotateWebhookSecretRoute = post('/v1/webhooks/{id}/acts/rotate-secret', {
  id: 'rotateWebhookSecret',
  tag: '推送',
  title: '更换签名密钥',
  description: '此后 24 小时内新旧密钥同时签名。',
  roles: ['upstream', 'operator'],
  params: webhookParams,
  body: z.strictObject({ secret: givenSecret.optional() }),
  example: {},
  answers: { 200: { title: '新密钥', schema: newWebhookSchema } },
  problems: [404],
  memory: shownOnce('secret'),
  async handle(call, deps) {
    return { body: await replaceSecret(deps, callerOf(call), call.params.id, call.body.secret) };
  },
});

import { z } from 'zod';
import { rotateSecret } from '../../../store/delivery/webhooks.repository';
import { callerOf, post } from '../../route';
import { givenSecret, newWebhookSchema, SHOWN_ONCE, webhookParams, webhookView } from './webhook-view';
import { newSecret, secretBytes, secretShown, webhookFor } from '../../../use-cases/webhooks/webhooks';

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
  memory: SHOWN_ONCE,
  async handle(call, deps) {
    const webhook = await webhookFor(deps, callerOf(call), call.params.id);
    const secret = call.body.secret === undefined ? newSecret() : secretBytes(call.body.secret);
    await rotateSecret(deps.pool, deps.keyring, webhook.id, secret);
    return { body: { ...webhookView(webhook), secret: secretShown(secret) } };
  },
});

import { webhookSchema } from '../../../use-cases/webhooks/webhook-view';
import { readWebhook } from '../../../use-cases/webhooks/webhooks';
import { callerOf, get } from '../../route';
import { webhookParams } from './webhook-parts';

export const readWebhookRoute = get('/v1/webhooks/{id}', {
  id: 'readWebhook',
  tag: '推送',
  title: '一项推送订阅',
  roles: ['upstream', 'operator'],
  params: webhookParams,
  answers: { 200: { title: '订阅及其送达情况', schema: webhookSchema } },
  problems: [404],
  handle: async (call, deps) => ({ body: await readWebhook(deps, callerOf(call), call.params.id) }),
});

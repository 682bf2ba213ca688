import { callerOf, get } from '../../route';
import { webhookParams, webhookSchema, webhookView } from './webhook-view';
import { webhookFor } from '../../../use-cases/webhooks/webhooks';

export const readWebhookRoute = get('/v1/webhooks/{id}', {
  id: 'readWebhook',
  tag: '推送',
  title: '一项推送订阅',
  roles: ['upstream', 'operator'],
  params: webhookParams,
  answers: { 200: { title: '订阅及其送达情况', schema: webhookSchema } },
  problems: [404],
  handle: async (call, deps) => ({ body: webhookView(await webhookFor(deps, callerOf(call), call.params.id)) }),
});

import { z } from 'zod';
import { webhookSchema } from '../../../use-cases/webhooks/webhook-view';
import { readWebhooks } from '../../../use-cases/webhooks/webhooks';
import { pageOf, pageQuery } from '../../params';
import { callerOf, get } from '../../route';

export const listWebhooksRoute = get('/v1/webhooks', {
  id: 'listWebhooks',
  tag: '推送',
  title: '推送订阅列表',
  description: '上游平台看到自己的，值班员看到全部；停发的也在其中。',
  roles: ['upstream', 'operator'],
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页订阅', schema: pageOf(webhookSchema) } },
  handle: async (call, deps) => ({ body: await readWebhooks(deps, callerOf(call), call.query) }),
});

import { z } from 'zod';
import { listWebhooks } from '../../../store/delivery/webhooks.repository';
import { pageOf, pageQuery } from '../../params';
import { callerOf, get } from '../../route';
import { webhookSchema, webhookView } from './webhook-view';
import { ownerOf } from '../../../use-cases/webhooks/webhooks';

export const listWebhooksRoute = get('/v1/webhooks', {
  id: 'listWebhooks',
  tag: '推送',
  title: '推送订阅列表',
  description: '上游平台看到自己的，值班员看到全部；停发的也在其中。',
  roles: ['upstream', 'operator'],
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页订阅', schema: pageOf(webhookSchema) } },
  async handle(call, { pool }) {
    const { items, next } = await listWebhooks(pool, ownerOf(callerOf(call)), call.query);
    return { body: { items: items.map(webhookView), ...(next && { next }) } };
  },
});

import { z } from 'zod';
import { deliveryCursor, deliverySchema, deliveryState, readDeliveries } from '../../../use-cases/webhooks/deliveries';
import { pageOf, pageQuery } from '../../params';
import { callerOf, get } from '../../route';
import { webhookParams } from './webhook-parts';

export const listDeliveriesRoute = get('/v1/webhooks/{id}/deliveries', {
  id: 'listDeliveries',
  tag: '推送',
  title: '送达记录',
  description: '新事件在前；不含内容。',
  roles: ['upstream', 'operator'],
  params: webhookParams,
  query: z.strictObject({
    state: deliveryState.optional(),
    ...pageQuery,
    cursor: deliveryCursor,
  }),
  answers: { 200: { title: '一页记录', schema: pageOf(deliverySchema) } },
  problems: [404],
  handle: async (call, deps) => ({ body: await readDeliveries(deps, callerOf(call), call.params.id, call.query) }),
});

import { z } from 'zod';
import {
  DELIVERY_CURSOR,
  deliveryStates,
  listDeliveries,
  type Delivery,
} from '../../../store/delivery/deliveries.repository';
import { pageOf, pageQuery } from '../../params';
import { cursorLike, rfc3339, timeOf } from '../../../use-cases/shapes';
import { callerOf, get } from '../../route';
import { webhookParams } from './webhook-view';
import { webhookFor } from '../../../use-cases/webhooks/webhooks';

const item = z
  .strictObject({
    event: z.string(),
    type: z.string(),
    caseId: z.string().describe('诉求编号；惠企政策的为 policies-for-firms~ 加政策编号'),
    state: z.enum(deliveryStates),
    attempts: z.number().int(),
    status: z.number().int().optional().describe('对方最后一次的答复'),
    ms: z.number().int().optional(),
    error: z.string().optional(),
    lastAt: rfc3339.optional(),
  })
  .meta({ id: 'Delivery' });

function shown({ lastAt, ...delivery }: Delivery): z.infer<typeof item> {
  return { ...delivery, ...(lastAt !== undefined && { lastAt: timeOf(lastAt) }) };
}

export const listDeliveriesRoute = get('/v1/webhooks/{id}/deliveries', {
  id: 'listDeliveries',
  tag: '推送',
  title: '送达记录',
  description: '新事件在前；不含内容。',
  roles: ['upstream', 'operator'],
  params: webhookParams,
  query: z.strictObject({
    state: z.enum(deliveryStates).optional(),
    ...pageQuery,
    cursor: cursorLike(DELIVERY_CURSOR),
  }),
  answers: { 200: { title: '一页记录', schema: pageOf(item) } },
  problems: [404],
  async handle(call, deps) {
    const { id } = await webhookFor(deps, callerOf(call), call.params.id);
    const { items, next } = await listDeliveries(deps.pool, id, call.query);
    return { body: { items: items.map(shown), ...(next && { next }) } };
  },
});

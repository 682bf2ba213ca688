import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { redeliver } from '../../../store/delivery/deliveries.repository';
import { exactlyOneOf } from '../../params';
import { moment } from '../../../use-cases/shapes';
import { callerOf, post } from '../../route';
import { notFound } from '../../problem';
import { webhookParams } from './webhook-view';
import { webhookFor } from '../../../use-cases/webhooks/webhooks';

const body = z
  .strictObject({
    event: plainText(400).optional().meta({ description: '一个事件的编号（webhook-id）' }),
    since: moment.optional(),
  })
  .refine(({ event, since }) => (event === undefined) !== (since === undefined), '须给出 event 或 since 之一')
  .meta({ id: 'RedeliveryRequest', ...exactlyOneOf('event', 'since') });

export const redeliverRoute = post('/v1/webhooks/{id}/acts/redeliver', {
  id: 'redeliver',
  tag: '推送',
  title: '重新送达',
  description: '一个事件，或某时以来的全部；编号不变。订阅之前的也可以。',
  roles: ['upstream', 'operator'],
  params: webhookParams,
  body,
  example: { since: '2026-06-01T00:00:00+08:00' },
  answers: { 202: { title: '已排队', schema: z.strictObject({ queued: z.number().int() }) } },
  problems: [404],
  async handle(call, { pool, ...deps }) {
    const { id } = await webhookFor({ pool, ...deps }, callerOf(call), call.params.id);
    const { event, since } = call.body;
    const queued = await redeliver(pool, id, event === undefined ? { since: since ?? 0 } : { event });
    if (event !== undefined && queued === 0) throw notFound();
    return { status: 202, body: { queued } };
  },
});

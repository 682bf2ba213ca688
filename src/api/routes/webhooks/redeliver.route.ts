import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { exactlyOneOf } from '../../params';
import { moment } from '../../../use-cases/shapes';
import { callerOf, post } from '../../route';
import { webhookParams } from './webhook-parts';
import { sendAgain } from '../../../use-cases/webhooks/deliveries';

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
  async handle(call, deps) {
    return { status: 202, body: { queued: await sendAgain(deps, callerOf(call), call.params.id, call.body) } };
  },
});

import { z } from 'zod';
import { publicFactTypes } from '../../domain/appeal/view/public-fact';
import { policyNewsTypes } from '../../domain/record/policy-news';
import type { Webhook } from '../../store/delivery/webhooks.repository';
import { rfc3339, timeOf } from '../shapes';

const secretText = z.string().meta({ description: '签名密钥（Standard Webhooks），只在此处给出一次' });

/** What a webhook may ask for. */
export const heardTypes = [...publicFactTypes, ...policyNewsTypes] as const;

export const webhookSchema = z
  .strictObject({
    id: z.string(),
    url: z.string(),
    source: z.string().optional().describe('只推送此来源的诉求；没有则为全部来源（不含保密件）'),
    events: z.array(z.enum(heardTypes)).optional(),
    state: z
      .enum(['active', 'paused', 'parked', 'gone'])
      .describe('parked：连续多日失败后停发，须恢复；gone：对方答复 410'),
    stateSince: rfc3339,
    failures: z.number().int().describe('自上次送达以来的失败次数'),
    failingSince: rfc3339.optional(),
    lastError: z.string().optional(),
    lastDeliveredAt: rfc3339.optional(),
    waiting: z.number().int().describe('尚待送达的事件数'),
    createdAt: rfc3339,
  })
  .meta({ id: 'Webhook' });
export type WebhookView = z.infer<typeof webhookSchema>;

/** With the secret, which is shown when it is made and never again: not even to a repeat of the same request. */
export const newWebhookSchema = webhookSchema.extend({ secret: secretText.optional() }).meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof newWebhookSchema>;

export function webhookView(webhook: Webhook): WebhookView {
  const { id, url, source, state, failures, lastError, waiting } = webhook;
  const { types, stateSince, failingSince, lastDeliveredAt, createdAt } = webhook;
  return {
    id,
    url,
    state: state as WebhookView['state'],
    failures,
    waiting,
    stateSince: timeOf(stateSince),
    createdAt: timeOf(createdAt),
    ...(source !== undefined && { source }),
    ...(types && { events: types as WebhookView['events'] }),
    ...(lastError !== undefined && { lastError }),
    ...(failingSince !== undefined && { failingSince: timeOf(failingSince) }),
    ...(lastDeliveredAt !== undefined && { lastDeliveredAt: timeOf(lastDeliveredAt) }),
  };
}

import { z } from 'zod';
import { publicFactTypes } from '../../../domain/appeal/view/public-fact';
import { policyNewsTypes } from '../../../domain/record/policy-news';
import { plainText } from '../../../domain/text';
import type { Webhook } from '../../../store/delivery/webhooks.repository';
import { rfc3339, timeOf } from '../../../use-cases/shapes';

export const webhookParams = z.strictObject({ id: plainText(40).meta({ description: '推送编号' }) });

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

export const SHOWN_ONCE = {
  keep: (body: unknown): unknown => ({ ...(body as object), secret: undefined }),
  recall: (kept: unknown): unknown => kept,
};

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

/** A secret the receiver brings along: 24 to 64 bytes, as Standard Webhooks has it. */
export const givenSecret = z
  .string()
  .regex(
    /^whsec_([A-Za-z0-9+/]{4}){8,20}([A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|([A-Za-z0-9+/]{4})?[A-Za-z0-9+/][AQgw]==)?$/,
    '须为 whsec_ 加 24 至 64 字节的 base64',
  )
  .meta({ description: '自带的签名密钥；不给则生成', example: 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=' });

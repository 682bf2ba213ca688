import { z } from 'zod';
import { sourceSchema } from '../../../domain/appeal/intake/intake';
import { isStorableText } from '../../../domain/text';
import { addWebhook } from '../../../use-cases/webhooks/webhooks';
import { callerOf, post } from '../../route';
import { heardTypes, newWebhookSchema } from '../../../use-cases/webhooks/webhook-view';
import { shownOnce } from '../../idempotency';
import { givenSecret } from './webhook-parts';

const body = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .refine(isStorableText, '含有无法保存的字符')
      .describe('接收地址：https；内部网络须由管理员在 LIUBU_WEBHOOK_ALLOW 中允许'),
    events: z
      .array(z.enum(heardTypes))
      .min(1)
      .max(heardTypes.length)
      .optional()
      .describe('只要这些；不给则诉求的全部进展。惠企政策的（policy-）须写明才有'),
    source: sourceSchema.optional().describe('只要此来源；上游密钥有来源时就是它'),
    secret: givenSecret.optional(),
  })
  .meta({ id: 'WebhookRequest' });

export const createWebhookRoute = post('/v1/webhooks', {
  id: 'createWebhook',
  tag: '推送',
  title: '订阅推送',
  description:
    '诉求每有可公开的进展，向此地址 POST 一次，按 Standard Webhooks 签名。同一进展的 webhook-id 不变，可能重复送达；同一件诉求按先后送达；失败则退避重试数日。惠企政策发布、修改、撤下也可订阅。',
  roles: ['upstream', 'operator'],
  body,
  example: { url: 'https://hotline.example/liubu', events: ['assigned', 'replied', 'closed'] },
  answers: { 201: { title: '已订阅', schema: newWebhookSchema } },
  memory: shownOnce('secret'),
  async handle(call, deps) {
    const { events: types, ...wanted } = call.body;
    const made = await addWebhook(deps, callerOf(call), { ...wanted, types });
    return { status: 201, headers: { Location: `/v1/webhooks/${made.id}` }, body: made };
  },
});

import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import recorded from './webhook-examples.json';
import { caseProgressSchema, policyNewsSchema } from './webhook-payloads';

/** One payload of each type, recorded by `npm run record:answers` from the cases of the tests: nobody in them is anybody. */
export const webhookExamples: Readonly<Record<string, unknown>> = recorded;

const headers = z.object({
  'webhook-id': z.string().describe('事件编号：同一进展每次送达都相同'),
  'webhook-timestamp': z.string().describe('本次发送的时间，自 1970 年起的秒数；相差过大的请拒收'),
  'webhook-signature': z.string().describe('以订阅的密钥所作的签名；换密钥期间有两个，以空格分开'),
});

const responses = {
  '2XX': { description: '已收到：此事件不再发送' },
  '410': { description: '不再接收：推送停用，state 为 gone' },
  '4XX': { description: '未收到：按退避间隔重试数日，有 Retry-After 的从其所言' },
  '5XX': { description: '未收到：同上' },
};

const DELIVERY =
  '按 [Standard Webhooks](https://www.standardwebhooks.com) 签名，以 POST 送到订阅的地址（createWebhook）。可能重复送达，以 webhook-id 去重。';

/** What is sent to those who subscribed: the part of the document that is called by us, not by them. */
export const webhooks: ZodOpenApiPathsObject = {
  'case-progress': {
    post: {
      operationId: 'caseProgress',
      tags: ['推送'],
      summary: '诉求的进展',
      description: `${DELIVERY}同一件诉求按先后送达，前一条未收到时后一条等待。实时事件流（events）的内容与此相同。`,
      security: [],
      requestParams: { header: headers },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: caseProgressSchema, examples: examplesFor(caseProgressSchema) } },
      },
      responses,
    },
  },
  'policy-news': {
    post: {
      operationId: 'policyNews',
      tags: ['推送'],
      summary: '惠企政策的发布、修改、撤下',
      description: `${DELIVERY}须在订阅的 events 中写明才有。`,
      security: [],
      requestParams: { header: headers },
      requestBody: {
        required: true,
        content: { 'application/json': { schema: policyNewsSchema, examples: examplesFor(policyNewsSchema) } },
      },
      responses,
    },
  },
};

/** Of the recorded payloads those this schema takes, by their type. */
function examplesFor(schema: z.ZodType): Record<string, object> {
  const own = Object.entries(webhookExamples).filter(([, value]) => schema.safeParse(value).success);
  return Object.fromEntries(
    own.map(([type, value]) => [type, { summary: `${type} ${(value as { summary: string }).summary}`, value }]),
  );
}

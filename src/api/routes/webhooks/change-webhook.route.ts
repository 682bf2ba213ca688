import { z } from 'zod';
import { webhookSchema } from '../../../use-cases/webhooks/webhook-view';
import { turnWebhook } from '../../../use-cases/webhooks/webhooks';
import { callerOf, post, type Route } from '../../route';
import { webhookParams } from './webhook-parts';

const CHANGES = {
  pause: { to: 'paused', title: '暂停推送', description: '进展照样积存，恢复后按先后送出（至多 90 天）。' },
  resume: { to: 'active', title: '恢复推送', description: '积存的进展随即按先后送出；也用于连续失败后停发的。' },
  revoke: { to: 'revoked', title: '取消订阅', description: '不再推送，不能恢复。' },
} as const;

function changeRoute(name: keyof typeof CHANGES): Route {
  const { to, title, description } = CHANGES[name];
  return post(`/v1/webhooks/{id}/acts/${name}`, {
    id: `${name}Webhook`,
    tag: '推送',
    title,
    description,
    roles: ['upstream', 'operator'],
    params: webhookParams,
    body: z.strictObject({}),
    example: {},
    answers: { 200: { title: '现在的情况', schema: webhookSchema.or(z.strictObject({})) } },
    problems: [404, 409],
    async handle(call, deps) {
      return { body: (await turnWebhook(deps, callerOf(call), call.params.id, { to, title })) ?? {} };
    },
  });
}

export const changeWebhookRoutes: readonly Route[] = (['pause', 'resume', 'revoke'] as const).map(changeRoute);

import { z } from 'zod';
import { cardLinks, cardLinkSchema } from '../../../use-cases/campaigns/card-links';
import { callerOf, get } from '../../route';

export const cardLinksRoute = get('/v1/campaigns/{id}/links', {
  id: 'listCardLinks',
  tag: '活动',
  title: '请参与者自己填写的链接',
  description: '还没有填的反馈卡、评分、回执各一个链接，由办公室转给企业、代表和机构；不用密钥，每个只能填一次。',
  roles: ['office', 'operator'],
  params: z.strictObject({
    id: z.string().min(1).max(101).meta({ description: '活动编号', example: 'visit-day~2026-W48' }),
  }),
  answers: { 200: { title: '链接', schema: z.strictObject({ items: z.array(cardLinkSchema) }) } },
  problems: [404],
  async handle(call, deps) {
    return { body: { items: await cardLinks(deps, callerOf(call), call.params.id) } };
  },
});

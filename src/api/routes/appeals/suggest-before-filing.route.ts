import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { suggestionsFor, suggestionsSchema } from '../../../use-cases/appeals/filing-suggestions';
import { CATEGORY, DISTRICT } from '../../../use-cases/appeals/intake-body';
import { post } from '../../route';

const body = z
  .strictObject({
    title: plainText(100),
    text: plainText(20_000).optional(),
    district: plainText(40).describe(DISTRICT),
    category: plainText(40).optional().describe(CATEGORY),
  })
  .meta({ id: 'FilingDraft', description: '还没有提交的诉求；不会保存' });

export const suggestBeforeFilingRoute = post('/v1/filing-suggestions', {
  id: 'suggestBeforeFiling',
  tag: '诉求',
  title: '提交前的建议',
  description: '可以先看的办事指南、不归本平台受理时应走的途径、可能重复的诉求、系统的初步分类。什么也不保存。',
  roles: 'public',
  body,
  example: { title: '小区公共收益没有公示', text: '反映三个月未得到答复。', district: '云龙区' },
  answers: { 200: { title: '建议', schema: suggestionsSchema } },
  handle: async ({ body: draft, principal }, deps) => ({ body: await suggestionsFor(deps, principal, draft) }),
});

import { z } from 'zod';
import { templateSchema } from '../../../domain/campaign/templates/template';
import { session } from '../../../domain/campaign/templates/session';
import { CAMPAIGN_READERS } from '../../../use-cases/campaigns/load-campaign';
import { readTemplates, takeTemplate } from '../../../use-cases/campaigns/templates';
import { callerOf, get, post } from '../../route';

export const listTemplatesRoute = get('/v1/campaign-templates', {
  id: 'listCampaignTemplates',
  tag: '活动',
  title: '活动模板',
  description: '每种活动现行的模板。',
  roles: CAMPAIGN_READERS,
  answers: { 200: { title: '模板', schema: z.strictObject({ items: z.array(templateSchema) }) } },
  handle: async (_call, deps) => ({ body: { items: await readTemplates(deps) } }),
});

export const adoptTemplateRoute = post('/v1/campaign-templates', {
  id: 'adoptCampaignTemplate',
  tag: '活动',
  title: '启用活动模板',
  description: '新的一种，或一种的新版本；已经开展的活动仍按开展时的模板。等待中没有责任人、时限或后果的模板不予启用。',
  roles: ['office', 'operator'],
  body: templateSchema,
  example: { ...session, version: '2026.2' },
  answers: { 201: { title: '已启用', schema: templateSchema } },
  problems: [409],
  handle: async (call, deps) => ({ status: 201, body: await takeTemplate(deps, callerOf(call), call.body) }),
});

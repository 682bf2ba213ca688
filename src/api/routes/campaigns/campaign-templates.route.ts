import { z } from 'zod';
import { checkTemplate } from '../../../domain/campaign/templates/check-template';
import { templateSchema } from '../../../domain/campaign/templates/template';
import { session } from '../../../domain/campaign/templates/session';
import { adoptTemplate, ensureTemplates, listTemplates } from '../../../store/campaigns/campaign-templates.repository';
import { CAMPAIGN_READERS } from '../../../use-cases/campaigns/load-campaign';
import { Problem } from '../../problem';
import { callerOf, get, post } from '../../route';

export const listTemplatesRoute = get('/v1/campaign-templates', {
  id: 'listCampaignTemplates',
  tag: '活动',
  title: '活动模板',
  description: '每种活动现行的模板。',
  roles: CAMPAIGN_READERS,
  answers: { 200: { title: '模板', schema: z.strictObject({ items: z.array(templateSchema) }) } },
  async handle(_call, { pool }) {
    await ensureTemplates(pool);
    return { body: { items: (await listTemplates(pool)).map(({ template }) => template) } };
  },
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
  async handle(call, { pool }) {
    const answer = checkTemplate(call.body);
    if ('faults' in answer) {
      throw new Problem('body-invalid', `有 ${answer.faults.length} 处不符合要求`, {
        errors: answer.faults.map(({ path, message }) => ({ path: `body.${path}`, message })),
      });
    }
    await adoptTemplate(pool, answer.template, callerOf(call).actor.id);
    return { status: 201, body: answer.template };
  },
});

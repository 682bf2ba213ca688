import { z } from 'zod';
import { campaignIdOf, campaignWorkflowIdOf } from '../../../domain/campaign/campaign-id';
import { campaignFaults, withCampaignEntries } from '../../../domain/campaign/choices';
import { campaignInputSchema, type CampaignInput } from '../../../domain/campaign/opening';
import { campaignViewSchema } from '../../../domain/campaign/view-schema';
import { startCampaign } from '../../../engine/campaigns';
import { ensureTemplates, findTemplate } from '../../../store/campaigns/campaign-templates.repository';
import { monthThemeNames } from '../../../store/rules/catalogue.repository';
import { currentRules } from '../../../store/rules/rules.repository';
import { agendaGiven } from '../../../use-cases/campaigns/agenda-given';
import type { ApiDeps } from '../../deps';
import { caseFaults, memberFaults, templateFaults, unitFaults } from '../../../use-cases/campaigns/opening-faults';
import type { Principal } from '../../../use-cases/principal';
import { campaignAt, campaignFor, viewOfCampaign } from '../../../use-cases/campaigns/load-campaign';
import { Problem } from '../../problem';
import { callerOf, route } from '../../route';

const OPENING_PATIENCE = 5_000;

export const openCampaignRoute = route({
  ...{ method: 'post', path: '/v1/campaigns', id: 'openCampaign', tag: '活动', title: '开展活动' },
  description:
    '按模板开展一次活动：每种每名（通常为期次）一次，再次请求得到同一次。由诉求引出的（fromCase）派往它的承办单位或诉求人，结果登记到那件诉求。会议没有写明议题的，取待会商和挂账的诉求；供需对接没有写明对象的，取系统为待对接需求提出的建议。',
  roles: ['office', 'operator', 'supervisor'],
  body: campaignInputSchema,
  example: { kind: 'session', name: '2026-12', period: '2026-12', day: '2026-12-18', units: ['housing'] },
  answers: {
    200: { title: '已经开展', schema: campaignViewSchema },
    201: { title: '开展了', schema: campaignViewSchema },
    202: { title: '已受理，尚未开展', schema: z.strictObject({ id: z.string(), workflowId: z.string() }) },
  },
  problems: [404, 409],
  async handle(call, deps) {
    const principal = callerOf(call);
    const months = await monthThemeNames(deps.pool);
    const title = await checked(deps, principal, call.body, months);
    const body = await agendaGiven(deps, withCampaignEntries(call.body, months));
    const started = await startCampaign(deps.engine, body, title);
    const id = campaignIdOf(body.kind, body.name);
    const state = await campaignAt(deps, id, 1, OPENING_PATIENCE);
    const headers = { Location: `/v1/campaigns/${id}` };
    // Started for good; it opens once a worker is there.
    if (state === undefined) return { status: 202, headers, body: { id, workflowId: campaignWorkflowIdOf(id) } };
    const view = viewOfCampaign(await campaignFor(deps, principal, id));
    return { status: started === 'started' ? 201 : 200, headers, body: view };
  },
});

/** What the registry does not know, said before anything starts; gives the template's title. */
async function checked(
  deps: ApiDeps,
  principal: Principal,
  input: CampaignInput,
  months: readonly string[],
): Promise<string> {
  const { pool } = deps;
  await ensureTemplates(pool);
  const template = await findTemplate(pool, input.kind);
  const { names } = (await currentRules(pool)).dutyList;
  const errors = [
    ...templateFaults(template, input),
    ...(await caseFaults(deps, principal, template, input)),
    ...(await memberFaults(deps, input)),
    ...unitFaults(input, names),
    ...campaignFaults(input, months).map(({ field, message }) => ({ path: `body.${field}`, message })),
  ];
  if (errors.length > 0) throw new Problem('body-invalid', `有 ${errors.length} 处不符合要求`, { errors });
  return template?.title ?? input.kind;
}

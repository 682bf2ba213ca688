import { z } from 'zod';
import { campaignInputSchema } from '../../../domain/campaign/opening/opening';
import { campaignViewSchema } from '../../../domain/campaign/view/view-schema';
import { viewOfCampaign } from '../../../use-cases/campaigns/load-campaign';
import { openCampaign } from '../../../use-cases/campaigns/open-campaign';
import { callerOf, post } from '../../route';

export const openCampaignRoute = post('/v1/campaigns', {
  id: 'openCampaign',
  tag: '活动',
  title: '开展活动',
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
    const { id, workflowId, isNew, known } = await openCampaign(deps, callerOf(call), call.body);
    const headers = { Location: `/v1/campaigns/${id}` };
    // Started for good; it opens once a worker is there.
    if (known === undefined) return { status: 202, headers, body: { id, workflowId } };
    return { status: isNew ? 201 : 200, headers, body: viewOfCampaign(known) };
  },
});

import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import { campaigns } from '../../../domain/campaign/decider';
import { campaignStatuses } from '../../../domain/campaign/state';
import { campaignBriefSchema, campaignViewSchema } from '../../../domain/campaign/view/view-schema';
import { plainText } from '../../../domain/text';
import { askedCampaigns } from '../../../use-cases/campaigns/asked-campaigns';
import { actOn } from '../../../use-cases/file/act-on-file';
import { actsNow } from '../../../use-cases/file/acts-now';
import {
  campaignFor,
  CAMPAIGN_PARTIES,
  CAMPAIGN_READERS,
  viewOfCampaign,
} from '../../../use-cases/campaigns/load-campaign';
import { campaignFactSchema, readCampaignCourse, readCampaigns } from '../../../use-cases/campaigns/read-campaigns';
import { pageOf, pageQuery } from '../../params';
import { yesOrNo } from '../../../use-cases/shapes';
import { callerOf, get, type Route } from '../../route';
import { actRoute } from '../act-route';

export const campaignParams = z.strictObject({
  id: z.string().min(1).max(101).meta({ description: '活动编号', example: 'session~2026-12' }),
});
const tag = '活动';

const listRoute = get('/v1/campaigns', {
  id: 'listCampaigns',
  tag,
  title: '活动列表',
  description: '新开展的在前；单位和参与者只看到自己参与的。',
  roles: CAMPAIGN_PARTIES,
  query: z.strictObject({
    kind: plainText(40).optional(),
    status: z.enum(campaignStatuses).optional(),
    period: plainText(20).optional(),
    district: plainText(40).optional(),
    light: z.enum(lights).optional(),
    overdue: yesOrNo.optional(),
    open: yesOrNo.optional(),
    level: z.coerce.number().int().min(0).max(3).optional(),
    ...pageQuery,
  }),
  answers: { 200: { title: '一页活动', schema: pageOf(campaignBriefSchema) } },
  async handle(call, deps) {
    const { limit, cursor, ...filters } = call.query;
    return { body: await readCampaigns(deps, callerOf(call), filters, { limit, cursor }) };
  },
});

const readRoute = get('/v1/campaigns/{id}', {
  id: 'readCampaign',
  tag,
  title: '一次活动',
  roles: CAMPAIGN_PARTIES,
  params: campaignParams,
  answers: { 200: { title: '当前状态', schema: campaignViewSchema } },
  problems: [404],
  async handle(call, deps) {
    return { body: viewOfCampaign(await campaignFor(deps, callerOf(call), call.params.id)) };
  },
});

const timelineRoute = get('/v1/campaigns/{id}/timeline', {
  id: 'readCampaignTimeline',
  tag,
  title: '活动经过',
  description: '全部事实，按先后。',
  roles: CAMPAIGN_READERS.filter((role) => role !== 'unit'),
  params: campaignParams,
  answers: { 200: { title: '经过', schema: z.strictObject({ items: z.array(campaignFactSchema) }) } },
  problems: [404],
  async handle(call, deps) {
    return { body: { items: await readCampaignCourse(deps, callerOf(call), call.params.id) } };
  },
});

const shownAct = z
  .strictObject({
    act: z.string(),
    title: z.string(),
    description: z.string(),
    schema: z.record(z.string(), z.unknown()),
    example: z.unknown(),
  })
  .meta({ id: 'AllowedCampaignAct' });

const actsRoute = get('/v1/campaigns/{id}/acts', {
  id: 'listCampaignActs',
  tag,
  title: '现在可以做的动作',
  roles: CAMPAIGN_PARTIES,
  params: campaignParams,
  answers: { 200: { title: '可以做的动作', schema: z.strictObject({ items: z.array(shownAct) }) } },
  problems: [404],
  async handle(call, deps) {
    const principal = callerOf(call);
    const { state, now, rules } = await campaignFor(deps, principal, call.params.id);
    const own = { calendar: rules.calendar, names: rules.dutyList.names };
    const items = actsNow(campaigns, state, { by: principal.actor, now, rules: own });
    return { body: { items } };
  },
});

const actRoutes = campaigns.acts.map((act) =>
  actRoute(act, {
    path: `/v1/campaigns/{id}/acts/${act.name}`,
    id: `campaign-${act.name}`,
    tag: '活动动作',
    params: campaignParams,
    answer: { title: '新的状态', schema: campaignViewSchema },
    work: (deps, doing) => actOn(askedCampaigns, deps, doing),
  }),
);

export const campaignRoutes: readonly Route[] = [listRoute, readRoute, timelineRoute, actsRoute, ...actRoutes];

import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import type { CampaignAct } from '../../../domain/campaign/acts/act';
import { campaigns } from '../../../domain/campaign/decider';
import { campaignStatuses } from '../../../domain/campaign/state';
import { campaignBrief } from '../../../domain/campaign/view/view';
import { campaignBriefSchema, campaignViewSchema } from '../../../domain/campaign/view/view-schema';
import { allowedActs } from '../../../domain/decider/allowed-acts';
import { withEntries } from '../../../domain/registry/choices';
import { plainText } from '../../../domain/text';
import { listCampaigns } from '../../../store/campaigns/campaign-list.repository';
import { campaignTimeline } from '../../../store/campaigns/campaigns.repository';
import { currentRules } from '../../../store/rules/rules.repository';
import { doCampaignAct } from '../../../use-cases/campaigns/do-campaign-act';
import { campaignFor, CAMPAIGN_READERS, nameIn, viewOfCampaign } from '../../../use-cases/campaigns/load-campaign';
import { pageOf, pageQuery } from '../../params';
import { rfc3339, timeOf, yesOrNo } from '../../../use-cases/shapes';
import { isCaller } from '../../../use-cases/principal';
import { callerOf, get, post, type Route } from '../../route';

const params = z.strictObject({
  id: z.string().min(1).max(101).meta({ description: '活动编号', example: 'session~2026-12' }),
});
const tag = '活动';

const listRoute = get('/v1/campaigns', {
  id: 'listCampaigns',
  tag,
  title: '活动列表',
  description: '新开展的在前；单位只看到自己参与的。',
  roles: CAMPAIGN_READERS,
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
  async handle(call, { pool }) {
    const { limit, cursor, ...filters } = withEntries(call.query);
    const { role, unit = '' } = callerOf(call).actor;
    const scope = role === 'unit' ? { involved: unit } : {};
    const { items, next } = await listCampaigns(pool, { ...filters, ...scope }, { limit, cursor });
    const rules = await currentRules(pool);
    const brief = ({ state, asOf }: (typeof items)[number]) =>
      campaignBrief(state, Math.max(Date.now(), asOf), rules.calendar, nameIn(rules));
    const briefs = items.map(brief);
    return { body: { items: briefs, ...(next && { next }) } };
  },
});

const readRoute = get('/v1/campaigns/{id}', {
  id: 'readCampaign',
  tag,
  title: '一次活动',
  roles: CAMPAIGN_READERS,
  params,
  answers: { 200: { title: '当前状态', schema: campaignViewSchema } },
  problems: [404],
  async handle(call, deps) {
    return { body: viewOfCampaign(await campaignFor(deps, callerOf(call), call.params.id)) };
  },
});

const named = z.strictObject({ role: z.string(), id: z.string(), unit: z.string().optional() });

const fact = z
  .strictObject({
    seq: z.number().int(),
    fact: z.string(),
    at: rfc3339,
    by: named.extend({ onBehalfOf: named.optional().describe('值班员在流程引擎中代办的，代谁') }),
    body: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'CampaignFact' });

const timelineRoute = get('/v1/campaigns/{id}/timeline', {
  id: 'readCampaignTimeline',
  tag,
  title: '活动经过',
  description: '全部事实，按先后。',
  roles: CAMPAIGN_READERS.filter((role) => role !== 'unit'),
  params,
  answers: { 200: { title: '经过', schema: z.strictObject({ items: z.array(fact) }) } },
  problems: [404],
  async handle(call, deps) {
    const { state } = await campaignFor(deps, callerOf(call), call.params.id);
    const items = (await campaignTimeline(deps.pool, state.id)).map(({ seq, type, at, by, body }) => ({
      seq,
      fact: type,
      at: timeOf(at),
      by,
      body,
    }));
    return { body: { items } };
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
  roles: CAMPAIGN_READERS,
  params,
  answers: { 200: { title: '可以做的动作', schema: z.strictObject({ items: z.array(shownAct) }) } },
  problems: [404],
  async handle(call, deps) {
    const principal = callerOf(call);
    const { state, now, rules } = await campaignFor(deps, principal, call.params.id);
    const own = { calendar: rules.calendar, names: rules.dutyList.names };
    const items = allowedActs(campaigns, state, { by: principal.actor, now, rules: own }).map(
      ({ name, title, description, body, example }) => ({
        act: name,
        title,
        description,
        schema: z.toJSONSchema(body, { io: 'input' }),
        example,
      }),
    );
    return { body: { items } };
  },
});

/** One operation an act: its schema, roles and example are the act's own. */
function actRoute(act: CampaignAct): Route {
  return post(`/v1/campaigns/{id}/acts/${act.name}`, {
    id: `campaign-${act.name}`,
    tag: '活动动作',
    title: act.title,
    description: act.description,
    roles: act.roles.filter(isCaller),
    params,
    body: act.body,
    example: act.example,
    answers: { 200: { title: '新的状态', schema: campaignViewSchema } },
    problems: [404, 409],
    async handle(call, deps) {
      const { body, commandId } = call;
      const doing = { principal: callerOf(call), id: call.params.id, act, body, commandId };
      return { body: await doCampaignAct(deps, doing) };
    },
  });
}

export const campaignRoutes: readonly Route[] = [
  ...[listRoute, readRoute, timelineRoute, actsRoute],
  ...campaigns.acts.map(actRoute),
];

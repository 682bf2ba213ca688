import { z } from 'zod';
import { unitName } from '../../../domain/registry/duty-list';
import { STAGE_TITLES, STATUS_TITLES, OUTCOME_TITLES } from '../../../domain/appeal/titles';
import { stages, statuses } from '../../../domain/appeal/state';
import { trackedCase, viewFor, type LoadedCase } from '../../../use-cases/appeals/load-case';
import { rfc3339 } from '../../../use-cases/shapes';
import { appellantOf } from '../../../use-cases/principal';
import { trackingParams } from '../../params';
import { get } from '../../route';

const tracked = z
  .strictObject({
    title: z.string(),
    district: z.string(),
    stage: z.enum(stages),
    stageTitle: z.string(),
    status: z.enum(statuses),
    statusTitle: z.string(),
    filedAt: rfc3339,
    dueAt: rfc3339.optional(),
    closedAt: rfc3339.optional(),
    outcome: z.string().optional(),
    unit: z.string().optional().describe('承办单位名称'),
    round: z.number().int(),
    listing: z.string().optional().describe('挂牌督办编号'),
    next: z.strictObject({ title: z.string(), by: rfc3339.optional(), otherwise: z.string() }).optional(),
  })
  .meta({ id: 'Tracked', description: '诉求人看到的进度' });

function trackedView(known: LoadedCase): z.infer<typeof tracked> {
  const { title, district, stage, status, filedAt, dueAt, closedAt, outcome, lead, round, listing, nextDuty } = viewFor(
    appellantOf(known),
    known,
  );
  return {
    title,
    district,
    stage,
    stageTitle: STAGE_TITLES[stage],
    status,
    statusTitle: STATUS_TITLES[status],
    filedAt,
    round,
    ...(dueAt && { dueAt }),
    ...(closedAt && { closedAt }),
    ...(outcome && { outcome: OUTCOME_TITLES[outcome] }),
    ...(lead && { unit: unitName(known.rules.dutyList, lead) }),
    ...(listing && { listing: listing.number }),
    ...(nextDuty && {
      next: { title: nextDuty.title, otherwise: nextDuty.otherwise, ...(nextDuty.by && { by: nextDuty.by }) },
    }),
  };
}

export const trackRoute = get('/track/{code}', {
  id: 'track',
  tag: '公众',
  title: '凭查询码看进度',
  description: '给浏览器的是网页，给程序的是 JSON，按 Accept 而定。',
  roles: 'public',
  params: trackingParams,
  answers: { 200: { title: '进度', schema: tracked, otherMediaTypes: ['text/html'] } },
  problems: [404],
  async handle({ params }, deps) {
    return { body: trackedView(await trackedCase(deps, params.code)) };
  },
});

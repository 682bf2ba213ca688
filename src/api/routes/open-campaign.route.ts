import { z } from 'zod';
import type { AppealState } from '../../domain/appeal/state';
import { campaignIdOf, campaignWorkflowIdOf } from '../../domain/campaign/campaign-id';
import { campaignInputSchema, type CampaignInput } from '../../domain/campaign/opening';
import type { Template } from '../../domain/campaign/template';
import { campaignViewSchema } from '../../domain/campaign/view-schema';
import { startCampaign } from '../../engine/campaigns';
import { ensureTemplates, findTemplate } from '../../store/campaign-templates.repository';
import { currentRules } from '../../store/rules.repository';
import type { ApiDeps } from '../deps';
import { knownCase, maySee } from '../known-case';
import type { Principal } from '../principal';
import { campaignAt, campaignFor, viewOfCampaign } from '../known-campaign';
import { Problem } from '../problem';
import { callerOf, route } from '../route';

const OPENING_PATIENCE = 5_000;

export const openCampaignRoute = route({
  ...{ method: 'post', path: '/v1/campaigns', id: 'openCampaign', tag: '活动', title: '开展活动' },
  description:
    '按模板开展一次活动：每种每名（通常为期次）一次，再次请求得到同一次。由诉求引出的（fromCase）派往它的承办单位或诉求人，结果登记到那件诉求。会议没有写明议题的，取待会商和挂账的诉求。',
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
    const { body } = call;
    const principal = callerOf(call);
    if (principal.actor.role === 'supervisor' && body.fromCase === undefined)
      throw new Problem('not-yours-to-do', '市营商办只能由诉求引出督查（填写 fromCase）');
    const title = await checked(deps, principal, body);
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
async function checked(deps: ApiDeps, principal: Principal, input: CampaignInput): Promise<string> {
  const { pool } = deps;
  await ensureTemplates(pool);
  const template = await findTemplate(pool, input.kind);
  const { names } = (await currentRules(pool)).dutyList;
  const unknown = unitsOf(input).filter(({ unit }) => names[unit] === undefined);
  const errors = [
    ...templateFaults(template, input),
    ...(input.fromCase === undefined ? [] : await caseFaults(deps, principal, template, input.fromCase)),
    ...unknown.map(({ path, unit }) => ({ path, message: `没有这个单位：${unit}` })),
  ];
  if (errors.length > 0) throw new Problem('body-invalid', `有 ${errors.length} 处不符合要求`, { errors });
  return template?.title ?? input.kind;
}

function templateFaults(template: Template | undefined, { mode }: CampaignInput) {
  if (template === undefined) return [{ path: 'body.kind', message: '没有这种活动' }];
  const modes = (template.modes ?? []).map(({ id }) => id);
  if (mode === undefined || modes.includes(mode)) return [];
  return [{ path: 'body.mode', message: `没有这种方式，可选：${modes.join('、') || '无'}` }];
}

/** A case somebody may not know of, or that has handed its dossier over, sends nobody out; nor does a kind that no case can send. */
async function caseFaults(deps: ApiDeps, principal: Principal, template: Template | undefined, fromCase: string) {
  const path = 'body.fromCase';
  if (template?.sentByCase === undefined) return [{ path, message: '这种活动不能由诉求引出' }];
  const known = await knownCase(deps, fromCase);
  if (known === undefined || !maySee(principal, known.state)) return [{ path, message: `没有这件诉求：${fromCase}` }];
  if (known.unopened !== undefined) return [{ path, message: '这件诉求正在登记，请稍后再试' }];
  return isGone(known.state) ? [{ path, message: '这件诉求已经归档或移交' }] : [];
}

function isGone({ status, outcome }: AppealState): boolean {
  return status === 'ended' || outcome === 'transferred';
}

function unitsOf({ lead, units = [], targets = [], members = [], agenda = [] }: CampaignInput) {
  const named = Object.entries({ targets, members, agenda }).flatMap(([path, all]) =>
    all.flatMap(({ unit }, index) => (unit === undefined ? [] : [{ path: `body.${path}.${index}.unit`, unit }])),
  );
  const given = lead === undefined ? [] : [{ path: 'body.lead', unit: lead }];
  return [...given, ...units.map((unit, index) => ({ path: `body.units.${index}`, unit })), ...named];
}

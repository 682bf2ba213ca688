import { z } from 'zod';
import { APPEAL_WORKFLOW } from '../../../workflows/messages';
import {
  canBeAskedFor,
  listLink,
  queryOf,
  readyLists,
  type Family,
  type ReadyFilters,
  type ReadyList,
} from '../../domain/cockpit/ready-lists';
import { toRfc3339, type Instant } from '../../domain/calendar/instant';
import { unitName, type DutyList } from '../../domain/registry/duty-list';
import { countAppeals, countAppealsBy } from '../../store/appeals/appeal-list.repository';
import { countCampaigns } from '../../store/campaigns/campaign-list.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import { rfc3339 } from '../shapes';
import type { Caller } from '../principal';

/** Who steers the whole city's cases. */
export const cockpitReaders = ['operator', 'office', 'centre', 'supervisor'] as const satisfies readonly Caller[];

const shownList = {
  title: z.string(),
  count: z.number().int(),
  query: z.string().describe('Temporal UI 的列表查询'),
  link: z.string().describe('在 Temporal UI 中打开'),
};

/** The ready lists with how many cases each holds now; a part is one unit's or one district's. */
export const cockpitSchema = z
  .strictObject({
    asOf: rfc3339,
    start: z.strictObject({
      link: z.string().describe('Temporal UI 的启动表单'),
      type: z.string(),
      workflowId: z.string(),
      input: z.record(z.string(), z.unknown()).describe('表单内容的示例'),
    }),
    lists: z.array(
      z.strictObject({
        id: z.string(),
        ...shownList,
        parts: z.array(z.strictObject({ key: z.string(), ...shownList })).optional(),
      }),
    ),
  })
  .meta({ id: 'Cockpit', description: '值班员的常用清单' });
export type Cockpit = z.infer<typeof cockpitSchema>;

/** What an operator begins the day with: each list, how many cases it holds, and where it opens. */
export async function cockpitAt(deps: UseCaseDeps, now: Instant): Promise<Cockpit> {
  const { dutyList } = await currentRules(deps.pool);
  const lists = readyLists(now).map((list) => listView(deps, list, now, dutyList));
  return { asOf: toRfc3339(now), start: startForm(deps, now), lists: await Promise.all(lists) };
}

async function listView(
  deps: UseCaseDeps,
  list: ReadyList,
  now: Instant,
  names: DutyList,
): Promise<Cockpit['lists'][number]> {
  const { id, title, filters, by, family } = list;
  const count = await COUNTS[family ?? 'appeal'](deps.pool, filters, now);
  const whole = { id, title, count, ...whereIs(deps, filters, now, family) };
  if (by === undefined) return whole;
  const found = await countAppealsBy(deps.pool, by, filters, now);
  const parts = found
    .filter(({ key }) => canBeAskedFor(key))
    .map(({ key, count }) => ({
      key,
      title: by === 'unit' ? unitName(names, key) : key,
      count,
      ...whereIs(deps, { ...filters, [by]: key }, now),
    }));
  return { ...whole, parts };
}

const COUNTS = { appeal: countAppeals, campaign: countCampaigns } as const satisfies Record<Family, unknown>;

function whereIs(
  { engine, temporalUi }: UseCaseDeps,
  filters: ReadyFilters,
  now: Instant,
  family?: Family,
): { query: string; link: string } {
  const query = queryOf(filters, now, family);
  return { query, link: listLink(engine.namespace, query, temporalUi) };
}

/** The form takes only the queue from its address: the rest is typed, or copied from here. */
function startForm({ engine, temporalUi = '' }: UseCaseDeps, now: Instant): Cockpit['start'] {
  const externalId = `${toRfc3339(now).slice(0, 10)}-1`;
  const form = `${temporalUi}/namespaces/${encodeURIComponent(engine.namespace)}/workflows/start-workflow`;
  return {
    link: `${form}?taskQueue=${encodeURIComponent(engine.taskQueue)}`,
    type: APPEAL_WORKFLOW,
    workflowId: `appeal~operator~${externalId}`,
    input: {
      source: 'operator',
      externalId,
      channel: 'operator',
      title: '路灯不亮',
      district: '云龙区',
      text: '夜间通行不便，已持续一周。',
      appellant: { type: 'resident' },
    },
  };
}

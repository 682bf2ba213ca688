import { z } from 'zod';
import { dayOf, startOfDay } from '../../domain/calendar/instant';
import { unitName } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import { plainText } from '../../domain/text';
import {
  findPublishedPolicy,
  latestPolicies,
  POLICY_CURSOR,
  publishedPolicies,
  type PolicySearch,
  type PublishedPolicy,
} from '../../store/registers/firm-policies.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import { cursorLike, rfc3339, timeOf } from '../shapes';

const text = z.string();

/** The search of the page, of the list and of the feed: one address says it for all three. */
export const policySearch = {
  q: plainText(100).optional().meta({ description: '名称、行业或内容中的词，空格分开的都要有', example: '用工 补贴' }),
  sector: plainText(40).optional().meta({ description: '行业或领域：此行业的和不分行业的' }),
  district: plainText(40).optional().meta({ description: '区县：此区县的和全市的' }),
};
export const policyCursor = cursorLike(POLICY_CURSOR);

export const publicPolicySchema = z
  .strictObject({
    id: text,
    name: text,
    text,
    publishedOn: text.describe('发布日期'),
    validTo: text.optional().describe('有效期至，当日仍有效'),
    sector: text.optional(),
    district: text.optional(),
    unit: text.optional().describe('发布单位'),
    unitName: text.optional(),
    standing: z.enum(['in-force', 'lapsed']).describe('现行有效、已失效'),
    changedAt: rfc3339.describe('发布或最近一次修改'),
  })
  .meta({ id: 'PolicyForFirms', description: '已发布的惠企政策' });
export type PublicPolicy = z.infer<typeof publicPolicySchema>;

/** A page of what is published, those in force first (P13). */
export async function readPolicies(
  { pool }: UseCaseDeps,
  search: PolicySearch,
  page: PageRequest,
): Promise<Page<PublicPolicy>> {
  const rules = await currentRules(pool);
  const { items, next } = await publishedPolicies(pool, { ...search, today: today() }, page);
  return { items: items.map((policy) => shownPolicy(policy, rules)), ...(next !== undefined && { next }) };
}

/** What was published or changed last. */
export async function readLatestPolicies(
  { pool }: UseCaseDeps,
  search: PolicySearch,
  most: number,
): Promise<PublicPolicy[]> {
  const rules = await currentRules(pool);
  const found = await latestPolicies(pool, { ...search, today: today() }, most);
  return found.map((policy) => shownPolicy(policy, rules));
}

export async function readPolicy({ pool }: UseCaseDeps, id: string): Promise<PublicPolicy | undefined> {
  const found = await findPublishedPolicy(pool, id, today());
  return found && shownPolicy(found, await currentRules(pool));
}

function today(): string {
  return dayOf(Date.now());
}

/** Fields of the record that everybody reads, where they are there. */
const SHOWN = ['name', 'text', 'publishedOn', 'validTo', 'sector', 'district', 'unit'] as const;
type Shown = Pick<PublicPolicy, (typeof SHOWN)[number]>;

function shownPolicy({ id, body, inForce, changedAt }: PublishedPolicy, { dutyList }: Rules): PublicPolicy {
  const fields = SHOWN.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]]));
  const shown = Object.fromEntries(fields) as Shown;
  return {
    id,
    ...shown,
    standing: inForce ? 'in-force' : 'lapsed',
    ...(shown.unit !== undefined && { unitName: unitName(dutyList, shown.unit) }),
    changedAt: timeOf(Math.max(changedAt, startOfDay(shown.publishedOn))),
  };
}

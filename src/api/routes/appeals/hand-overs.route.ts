import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { roles } from '../../../domain/people/people';
import { groupsOf, handOverResults } from '../../../domain/hand-over/hand-over';
import { plainText } from '../../../domain/text';
import { handoverWorkflowIdOf } from '../../../engine/handovers';
import {
  handOverCases,
  handOverGroups,
  listHandOvers,
  type ListedHandOver,
} from '../../../store/appeals/hand-overs.repository';
import { filterBody } from '../../../use-cases/appeals/appeal-filters';
import { casesToHandOver, handOver, MOST_HANDED, wouldBe } from '../../../use-cases/oversight/hand-over-many';
import { exactlyOneOf, pageOf, pageQuery } from '../../params';
import { cursorLike, rfc3339, timeOf } from '../../../use-cases/shapes';
import type { Caller } from '../../../use-cases/principal';
import { notFound } from '../../problem';
import { callerOf, get, post, type Route } from '../../route';

const tag = '集中交办';
const count = z.number().int();
const READERS: readonly Caller[] = ['office', 'centre', 'supervisor', 'operator'];

const body = z
  .strictObject({
    ids: z.array(plainText(300)).min(1).max(MOST_HANDED).optional(),
    filter: filterBody.optional(),
    campaign: plainText(101).optional().describe('一次摸排、检查等活动发现的全部诉求，如 survey~2026'),
    by: z
      .array(z.strictObject({ category: plainText(40), lead: plainText(40) }))
      .max(100)
      .refine((all) => new Set(all.map(({ category }) => category)).size === all.length, '类别有重复')
      .optional()
      .describe('哪一类别交给哪个单位；没有写的按责任清单'),
    why: reasonText,
    preview: z.boolean().optional().describe('只预览：按类别和单位计数，不交办任何一件'),
  })
  .refine(
    ({ ids, filter, campaign }) => [ids, filter, campaign].filter((one) => one !== undefined).length === 1,
    '须给出 ids、filter、campaign 之一',
  )
  .meta({ id: 'HandOverRequest', ...exactlyOneOf('ids', 'filter', 'campaign') });

const group = z.strictObject({ category: z.string(), unit: z.string(), cases: count });

const preview = z
  .strictObject({
    total: count,
    ready: count.describe('现在会接受的'),
    groups: z.array(group),
    refusals: z
      .array(z.strictObject({ id: z.string(), code: z.string(), reason: z.string() }))
      .describe('现在不会接受的前 200 件'),
  })
  .meta({ id: 'HandOverPreview' });

const begun = z
  .strictObject({ id: z.string(), workflowId: z.string(), total: count, groups: z.array(group) })
  .meta({ id: 'HandOverBegun' });

const MOST_SHOWN = 200;

const startRoute = post('/v1/hand-overs', {
  id: 'handOver',
  tag,
  title: '按类别集中交办',
  description:
    '把一批诉求按类别交给单位，逐件做“交办”这一动作，规则和时限照常；不接受的记下原因。先 preview 计数。交办在后台进行，断了接着办，每件只交办一次，进度见台账。',
  roles: ['office', 'supervisor'],
  body,
  example: {
    filter: { status: 'awaiting-assignment' },
    by: [{ category: '物业管理', lead: 'housing' }],
    why: '集中交办',
  },
  answers: { 200: { title: '预览', schema: preview }, 202: { title: '已开始', schema: begun } },
  problems: [404],
  async handle(call, deps) {
    const { preview: only = false, ...asked } = call.body;
    const many = { principal: callerOf(call), commandId: call.commandId, ...asked };
    const cases = await casesToHandOver(deps, many);
    const groups = groupsOf(cases);
    if (only) {
      const { ready, refusals } = await wouldBe(deps, many, cases);
      return { body: { total: cases.length, ready, groups, refusals: refusals.slice(0, MOST_SHOWN) } };
    }
    const id = await handOver(deps, many, cases);
    const headers = { Location: `/v1/hand-overs/${id}` };
    const begunBody = { id, workflowId: handoverWorkflowIdOf(id), total: cases.length, groups };
    return { status: 202, headers, body: begunBody };
  },
});

const counts = { total: count, waiting: count, handed: count, refused: count, noAnswer: count };
const listed = z
  .strictObject({
    id: z.string(),
    workflowId: z.string(),
    at: rfc3339,
    why: z.string(),
    ...counts,
    by: z.strictObject({ role: z.enum(roles), id: z.string(), unit: z.string().optional() }),
  })
  .meta({ id: 'HandOver' });

function shown({ at, ...rest }: ListedHandOver): z.infer<typeof listed> {
  return { ...rest, workflowId: handoverWorkflowIdOf(rest.id), at: timeOf(at) };
}

const listRoute = get('/v1/hand-overs', {
  id: 'listHandOvers',
  tag,
  title: '集中交办台账',
  roles: READERS,
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页，新的在前', schema: pageOf(listed) } },
  async handle({ query }, { pool }) {
    const { items, next } = await listHandOvers(pool, query);
    return { body: { items: items.map(shown), ...(next && { next }) } };
  },
});

const params = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/) });
const standing = { open: count, closed: count, overdue: count.describe('未办结且亮红灯：已逾期，或逾期后督办中') };

const readRoute = get('/v1/hand-overs/{id}', {
  id: 'readHandOver',
  tag,
  title: '一次集中交办',
  roles: READERS,
  description: '按类别和单位：交办、未接受各多少，已交办的今天办得怎样。',
  params,
  answers: {
    200: {
      title: '台账',
      schema: listed
        .extend({ groups: z.array(z.strictObject({ category: z.string(), unit: z.string(), ...counts, ...standing })) })
        .meta({ id: 'HandOverLedger' }),
    },
  },
  problems: [404],
  async handle({ params: { id } }, { pool }) {
    const [found] = (await listHandOvers(pool, {}, id)).items;
    if (found === undefined) throw notFound();
    return { body: { ...shown(found), groups: await handOverGroups(pool, id, Date.now()) } };
  },
});

const handedCase = z
  .strictObject({
    id: z.string(),
    category: z.string(),
    unit: z.string(),
    result: z.enum(handOverResults),
    code: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'HandedCase' });

const casesRoute = get('/v1/hand-overs/{id}/cases', {
  id: 'listHandOverCases',
  tag,
  title: '一次集中交办的各件',
  roles: READERS,
  params,
  query: z.strictObject({
    result: z.enum(handOverResults).optional(),
    limit: pageQuery.limit,
    cursor: cursorLike(/^[a-z0-9-]{1,40}~[A-Za-z0-9._=-]{1,200}$/),
  }),
  answers: { 200: { title: '一页', schema: pageOf(handedCase) } },
  problems: [404],
  async handle({ params: { id }, query }, { pool }) {
    if ((await listHandOvers(pool, {}, id)).items.length === 0) throw notFound();
    const { result, ...page } = query;
    const { items, next } = await handOverCases(pool, id, result, page);
    return { body: { items: items.map(({ caseId, ...rest }) => ({ id: caseId, ...rest })), ...(next && { next }) } };
  },
});

export const handOverRoutes: readonly Route[] = [startRoute, listRoute, readRoute, casesRoute];

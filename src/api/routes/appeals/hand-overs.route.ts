import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { handOverResults } from '../../../domain/hand-over/hand-over';
import { plainText } from '../../../domain/text';
import { filterBody } from '../../../use-cases/appeals/appeal-filters';
import { MOST_HANDED } from '../../../use-cases/oversight/hand-over-many';
import {
  beginHandOver,
  handedCaseSchema,
  handOverBegun,
  handOverLedger,
  handOverPreview,
  handOverSchema,
  previewHandOver,
  readHandedCases,
  readHandOver,
  readHandOvers,
} from '../../../use-cases/oversight/hand-overs';
import type { Caller } from '../../../use-cases/principal';
import { cursorLike } from '../../../use-cases/shapes';
import { exactlyOneOf, pageOf, pageQuery } from '../../params';
import { callerOf, get, post, type Route } from '../../route';

const tag = '集中交办';
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
  answers: { 200: { title: '预览', schema: handOverPreview }, 202: { title: '已开始', schema: handOverBegun } },
  problems: [404],
  async handle(call, deps) {
    const { preview = false, ...asked } = call.body;
    const many = { principal: callerOf(call), commandId: call.commandId, ...asked };
    if (preview) return { body: await previewHandOver(deps, many) };
    const begun = await beginHandOver(deps, many);
    return { status: 202, headers: { Location: `/v1/hand-overs/${begun.id}` }, body: begun };
  },
});

const listRoute = get('/v1/hand-overs', {
  id: 'listHandOvers',
  tag,
  title: '集中交办台账',
  roles: READERS,
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页，新的在前', schema: pageOf(handOverSchema) } },
  handle: async ({ query }, deps) => ({ body: await readHandOvers(deps, query) }),
});

const params = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/) });

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
      schema: handOverLedger,
    },
  },
  problems: [404],
  handle: async ({ params: { id } }, deps) => ({ body: await readHandOver(deps, id) }),
});

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
  answers: { 200: { title: '一页', schema: pageOf(handedCaseSchema) } },
  problems: [404],
  handle: async ({ params: { id }, query }, deps) => ({ body: await readHandedCases(deps, id, query) }),
});

export const handOverRoutes: readonly Route[] = [startRoute, listRoute, readRoute, casesRoute];

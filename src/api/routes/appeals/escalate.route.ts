import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { refusalCodes } from '../../../domain/decider/refusal';
import { plainText } from '../../../domain/text';
import { filterBody } from '../../../use-cases/appeals/appeal-filters';
import { escalateMany, escalationResults } from '../../../use-cases/oversight/escalate-many';
import { exactlyOneOf } from '../../params';
import { callerOf, post } from '../../route';

const body = z
  .strictObject({
    ids: z.array(z.string().min(1).max(300)).min(1).max(500).optional(),
    filter: filterBody.optional(),
    query: plainText(2_000)
      .optional()
      .describe("Temporal 列表的查询，如 AppealOverdue = true AND AppealUnit = '住建局'"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 一次督办，2 二次督办，3 问责'),
    reason: reasonText,
    preview: z.boolean().optional().describe('只预览：逐件说会怎样，不告知任何一件'),
  })
  .refine(
    ({ ids, filter, query }) => [ids, filter, query].filter((one) => one !== undefined).length === 1,
    '须给出 ids、filter、query 之一',
  )
  .meta({ id: 'EscalationRequest', ...exactlyOneOf('ids', 'filter', 'query') });

const item = z.strictObject({
  id: z.string(),
  result: z
    .enum(escalationResults)
    .describe('told 已告知，ready 可提级（预览），refused 按规则不能，not-found 查无此件'),
  level: z.number().int().optional().describe('提级后的级别；未提级的为现级别'),
  levelBefore: z.number().int().optional().describe('提级前的级别'),
  unit: z.string().optional().describe('牵头单位'),
  code: z.enum(refusalCodes).optional(),
  reason: z.string().optional(),
});

export const escalateRoute = post('/v1/escalations', {
  id: 'escalate',
  tag: '动作',
  title: '提级督办',
  description: '把一件或多件提到某一级；逐件答复。按条件的一次至多 500 件，预览至多 5,000 件。',
  roles: ['supervisor', 'operator'],
  body,
  example: { ids: ['hotline-12345~2026-0001'], level: 2, reason: '群众反映集中' },
  answers: { 202: { title: '已逐件告知', schema: z.strictObject({ items: z.array(item) }).meta({ id: 'Escalated' }) } },
  async handle(call, deps) {
    const { body: request, commandId } = call;
    return {
      status: 202,
      body: { items: await escalateMany(deps, { principal: callerOf(call), commandId, ...request }) },
    };
  },
});

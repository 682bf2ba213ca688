import { z } from 'zod';
import { moveSchema } from '../../../domain/appeal/move-rules';
import { caseCursor } from './case-cursor';
import { moveCases, moveResults, type MovedCase } from '../../../use-cases/rules/move-cases';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { callerOf, post } from '../../route';

const body = moveSchema
  .extend({
    limit: z.number().int().min(1).max(100).optional().describe('这一次至多多少件，默认 50'),
    cursor: caseCursor,
  })
  .meta({ id: 'MoveRequest' });

const item = z
  .strictObject({
    id: z.string(),
    result: z
      .enum(moveResults)
      .describe('moved 已改，refused 不能改，no-answer 未及时答复，可再做一次；not-found 引擎中没有，须先修复'),
    policyVersion: z.string().describe('原来的制度'),
    calendarVersion: z.string().describe('原来的日历'),
    dueFrom: rfc3339.optional(),
    dueTo: rfc3339.optional(),
    code: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'MovedCase' });

export const moveCasesRoute = post('/v1/policies/moves', {
  id: 'moveCases',
  tag: '登记簿',
  title: '在办诉求改按现行制度',
  description:
    '把下一批尚按其他版本计时的在办诉求改按现行制度和日历，逐件答复；已发生的不变，各件记下新旧版本和新旧期限。' +
    '有 next 就带着它再做；中断了从头再做也一样，已改的不会再改。版本须写明，与现行的不同则 409。',
  roles: ['supervisor', 'operator'],
  body,
  example: { policyVersion: '2026.1', calendarVersion: '2026.3', reason: '新办法施行' },
  answers: {
    200: {
      title: '这一批',
      schema: z.strictObject({ items: z.array(item), next: z.string().optional() }).meta({ id: 'MovedCases' }),
    },
  },
  async handle(call, deps) {
    const { policyVersion, calendarVersion, reason, limit = 50, cursor } = call.body;
    const many = { policyVersion, calendarVersion, reason, limit, after: cursor, commandId: call.commandId };
    const { cases, next } = await moveCases(deps, { ...many, principal: callerOf(call) });
    return { body: { items: cases.map(shown), ...(next !== undefined && { next }) } };
  },
});

function shown({ dueFrom, dueTo, ...rest }: MovedCase): z.infer<typeof item> {
  const from = dueFrom === undefined ? {} : { dueFrom: timeOf(dueFrom) };
  return { ...rest, ...from, ...(dueTo === undefined ? {} : { dueTo: timeOf(dueTo) }) };
}

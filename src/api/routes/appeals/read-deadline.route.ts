import { z } from 'zod';
import { explainLimit, inWords } from '../../../domain/appeal/limits/explain';
import { budgetSchema } from '../../../domain/calendar/budget';
import { caseFor } from '../../../use-cases/appeals/load-case';
import { caseParams } from '../../params';
import { rfc3339 } from '../../../use-cases/shapes';
import { EVERYBODY } from '../../../use-cases/principal';
import { notFound } from '../../problem';
import { callerOf, get } from '../../route';

const interval = { from: rfc3339, to: rfc3339 };

const deadline = z
  .strictObject({
    duty: z.string(),
    title: z.string(),
    otherwise: z.string().describe('到期不办的后果'),
    policyVersion: z.string(),
    calendarVersion: z.string(),
    provisional: z.boolean().describe('途经的年份尚未公布放假安排，期限可能变动'),
    startedAt: rfc3339,
    budget: budgetSchema,
    times: z.number().int().describe('期限的倍数'),
    counted: z.array(z.strictObject(interval)),
    skipped: z.array(z.strictObject({ ...interval, reason: z.string() })),
    extension: budgetSchema.optional(),
    suspensions: z.array(
      z.strictObject({
        from: rfc3339,
        to: rfc3339.optional(),
        why: z.string(),
        workingSeconds: z.number().int().min(0).optional().describe('这次暂停占用的工作时间（秒）；仍在暂停的没有'),
      }),
    ),
    fixedDue: rfc3339.optional(),
    dueAt: rfc3339.optional(),
    listedUntil: rfc3339.optional(),
  })
  .meta({ id: 'Deadline', description: '期限是怎样算出来的' });

export const readDeadlineRoute = get('/v1/appeals/{id}/deadline', {
  id: 'readDeadline',
  tag: '诉求',
  title: '期限是怎样算出来的',
  roles: EVERYBODY,
  params: caseParams,
  answers: { 200: { title: '当前期限的算法', schema: deadline } },
  problems: [404],
  async handle(call, deps) {
    const { state, rules } = await caseFor(deps, callerOf(call), call.params.id);
    const explanation = explainLimit(state, rules);
    if (explanation === undefined) throw notFound();
    return { body: inWords(explanation) };
  },
});

import { z } from 'zod';
import { maskText } from '../../../domain/masking/mask';
import { plainText } from '../../../domain/text';
import { listReveals, type Reveal } from '../../../store/appeals/reveals.repository';
import { pageOf, pageQuery } from '../../params';
import { rfc3339, timeOf } from '../../../use-cases/shapes';
import { callers } from '../../../use-cases/principal';
import { get } from '../../route';

const entry = z
  .strictObject({
    act: z.enum(['reveal', 'erase']).describe('reveal 查看，erase 销毁'),
    caseId: z.string(),
    by: z.strictObject({ role: z.enum(callers), id: z.string() }),
    purpose: z.string().describe('用途或依据'),
    at: rfc3339,
  })
  .meta({ id: 'RevealEntry' });

/** A purpose is somebody's own words: a number written there by mistake is no business of whoever reads the record. */
function shown({ act, caseId, role, actorId, purpose, at }: Reveal): z.infer<typeof entry> {
  const by = { role: role as (typeof callers)[number], id: actorId };
  return { act, caseId, by, purpose: maskText(purpose), at: timeOf(at.getTime()) };
}

export const listRevealsRoute = get('/v1/reveals', {
  id: 'listReveals',
  tag: '诉求',
  title: '谁看过个人信息',
  description: '谁、何时、为何查看或销毁了哪一件的个人信息；新的在前，只增不改。',
  roles: ['operator', 'office'],
  query: z.strictObject({
    appeal: plainText(300).optional().describe('诉求编号'),
    act: z.enum(['reveal', 'erase']).optional(),
    ...pageQuery,
  }),
  answers: { 200: { title: '一页记录', schema: pageOf(entry) } },
  async handle(call, { pool }) {
    const { appeal: caseId, act, ...page } = call.query;
    const { items, next } = await listReveals(pool, { caseId, act }, page);
    return { body: { items: items.map(shown), ...(next && { next }) } };
  },
});

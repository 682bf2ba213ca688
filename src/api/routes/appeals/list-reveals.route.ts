import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { readReveals, revealSchema } from '../../../use-cases/appeals/list-reveals';
import { pageOf, pageQuery } from '../../params';
import { get } from '../../route';

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
  answers: { 200: { title: '一页记录', schema: pageOf(revealSchema) } },
  async handle(call, deps) {
    const { appeal: caseId, act, ...page } = call.query;
    return { body: await readReveals(deps, { caseId, act }, page) };
  },
});

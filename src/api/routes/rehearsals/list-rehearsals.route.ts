import { z } from 'zod';
import { readRehearsals, rehearsalSchema } from '../../../use-cases/rehearsals/rehearsals';
import { pageOf, pageQuery } from '../../params';
import { get } from '../../route';

export const listRehearsalsRoute = get('/v1/rehearsals', {
  id: 'listRehearsals',
  tag: '演练',
  title: '演练，最近的在前',
  roles: ['office', 'operator', 'supervisor'],
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页', schema: pageOf(rehearsalSchema) } },
  handle: async ({ query }, deps) => ({ body: await readRehearsals(deps, query) }),
});

import { z } from 'zod';
import { differenceSchema } from '../../../rehearsal/compare';
import { compareRehearsals, rehearsalParams } from '../../../use-cases/rehearsals/rehearsals';
import { post } from '../../route';

const { id } = rehearsalParams.shape;

export const compareRehearsalsRoute = post('/v1/rehearsals/compare', {
  id: 'compareRehearsals',
  tag: '演练',
  title: '比较两次演练',
  description: '只说改变了的：两次都有而日期不同的，只有一次才有的。',
  roles: ['office', 'operator', 'supervisor'],
  body: z.strictObject({ first: id, second: id }).meta({ id: 'RehearsalComparison' }),
  example: { first: '3f2a9c0d1e4b5a67', second: '8b1d0c2e3f4a5b96' },
  answers: { 200: { title: '差别', schema: differenceSchema } },
  problems: [404, 409],
  handle: async ({ body }, deps) => ({ body: await compareRehearsals(deps, body) }),
});

import { z } from 'zod';
import { endRehearsalEarly, rehearsalParams, rehearsalSchema } from '../../../use-cases/rehearsals/rehearsals';
import { post } from '../../route';

export const cancelRehearsalRoute = post('/v1/rehearsals/{id}/cancel', {
  id: 'cancelRehearsal',
  tag: '演练',
  title: '取消演练',
  roles: ['office', 'operator', 'supervisor'],
  params: rehearsalParams,
  body: z.strictObject({}),
  example: {},
  answers: { 200: { title: '已取消', schema: rehearsalSchema } },
  problems: [404, 409],
  handle: async ({ params: { id } }, deps) => ({ body: await endRehearsalEarly(deps, id) }),
});

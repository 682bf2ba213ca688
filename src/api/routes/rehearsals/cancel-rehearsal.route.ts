import { z } from 'zod';
import { cancelRehearsal, findRehearsal } from '../../../store/rehearsals/rehearsals.repository';
import { notFound, Problem } from '../../problem';
import { rehearsalSchema, rehearsalView } from './rehearsal-view';
import { post } from '../../route';
import { rehearsalParams } from '../../../use-cases/rehearsals/start-rehearsal';

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
  async handle({ params: { id } }, { pool }) {
    const answer = await cancelRehearsal(pool, id);
    const row = await findRehearsal(pool, id);
    if (answer === undefined || row === undefined) throw notFound();
    if (answer === 'over') throw new Problem('rehearsal-in-another-state', '演练已经结束，不能取消');
    return { body: rehearsalView(row) };
  },
});

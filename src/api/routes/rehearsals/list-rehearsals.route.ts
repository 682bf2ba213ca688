import { z } from 'zod';
import { listRehearsals } from '../../../store/rehearsals/rehearsals.repository';
import { pageOf, pageQuery } from '../../params';
import { rehearsalSchema, rehearsalView } from './rehearsal-view';
import { get } from '../../route';

export const listRehearsalsRoute = get('/v1/rehearsals', {
  id: 'listRehearsals',
  tag: '演练',
  title: '演练，最近的在前',
  roles: ['office', 'operator', 'supervisor'],
  query: z.strictObject(pageQuery),
  answers: { 200: { title: '一页', schema: pageOf(rehearsalSchema) } },
  async handle({ query }, { pool }) {
    const { items, next } = await listRehearsals(pool, query);
    return { body: { items: items.map(rehearsalView), ...(next !== undefined && { next }) } };
  },
});

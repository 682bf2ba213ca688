import { z } from 'zod';
import { occasionKinds } from '../../../domain/occasion/kinds';
import { occasionSchema, readOccasions } from '../../../use-cases/campaigns/occasions';
import { get } from '../../route';

export const listOccasionsRoute = get('/v1/occasions', {
  id: 'listOccasions',
  tag: '日程',
  title: '已办日程',
  description: '走访日、月度主题会、月调度等按日历进行的事项：每期一次，最近的在前。',
  roles: ['operator', 'office', 'centre', 'supervisor', 'discipline'],
  query: z.strictObject({ kind: z.enum(occasionKinds.map(({ id }) => id)).optional() }),
  answers: { 200: { title: '最近的 100 项', schema: z.strictObject({ items: z.array(occasionSchema) }) } },
  handle: async ({ query }, deps) => ({ body: { items: await readOccasions(deps, query) } }),
});

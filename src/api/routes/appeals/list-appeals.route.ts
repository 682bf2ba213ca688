import { z } from 'zod';
import { listFilters } from '../../../use-cases/appeals/appeal-filters';
import { listedAppealSchema, readAppeals } from '../../../use-cases/appeals/list-appeals';
import { EVERYBODY } from '../../../use-cases/principal';
import { pageOf, pageQuery } from '../../params';
import { callerOf, get } from '../../route';

export const listAppealsRoute = get('/v1/appeals', {
  id: 'listAppeals',
  tag: '诉求',
  title: '诉求列表',
  description: '新登记的在前；各角色只看到自己范围内的。',
  roles: EVERYBODY.filter((role) => role !== 'appellant'),
  query: z.strictObject({ ...listFilters, ...pageQuery }),
  answers: { 200: { title: '一页诉求', schema: pageOf(listedAppealSchema) } },
  async handle(call, deps) {
    const { limit, cursor, ...filters } = call.query;
    return { body: await readAppeals(deps, callerOf(call), filters, { limit, cursor }) };
  },
});

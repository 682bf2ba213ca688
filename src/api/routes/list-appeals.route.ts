import { z } from 'zod';
import { appealViewSchema } from '../../domain/appeal/view';
import { viewOf } from '../../domain/appeal/view-of';
import { listAppeals } from '../../store/appeal-list.repository';
import type { StoredAppeal } from '../../store/appeal.repository';
import { rulesByVersions } from '../../store/rules.repository';
import { withWords } from '../../store/words.repository';
import { filtersFor, listFilters } from '../appeal-filters';
import type { ApiDeps } from '../deps';
import { pageOf, pageQuery } from '../params';
import { EVERYBODY } from '../principal';
import { callerOf, route } from '../route';

const item = appealViewSchema.extend({ workflowId: z.string() }).meta({ id: 'ListedAppeal' });

async function viewOfStored(
  { pool }: ApiDeps,
  { state, model, workflowId }: StoredAppeal,
): Promise<z.infer<typeof item>> {
  const rules = await rulesByVersions(pool, state);
  return { ...viewOf(state, Math.max(Date.now(), model.asOf), rules), workflowId };
}

export const listAppealsRoute = route({
  ...{ method: 'get', path: '/v1/appeals', id: 'listAppeals', tag: '诉求', title: '诉求列表' },
  description: '新登记的在前；各角色只看到自己范围内的。',
  roles: EVERYBODY.filter((role) => role !== 'appellant'),
  query: z.strictObject({ ...listFilters, ...pageQuery }),
  answers: { 200: { title: '一页诉求', schema: pageOf(item) } },
  async handle(call, deps) {
    const { limit, cursor, ...filters } = call.query;
    const { items, next } = await listAppeals(deps.pool, filtersFor(callerOf(call), filters), { limit, cursor });
    const shown = await withWords(deps.pool, deps.keyring, items);
    return { body: { items: await Promise.all(shown.map((one) => viewOfStored(deps, one))), ...(next && { next }) } };
  },
});

import { z } from 'zod';
import { appealViewSchema } from '../../../domain/appeal/view/view';
import { listAppeals } from '../../../store/appeals/appeal-list.repository';
import type { StoredAppeal } from '../../../store/appeals/appeal.repository';
import { rulesByVersions } from '../../../store/rules/rules.repository';
import { withWords } from '../../../store/keys/words.repository';
import { filtersFor, listFilters } from '../../../use-cases/appeals/appeal-filters';
import type { ApiDeps } from '../../deps';
import { pageOf, pageQuery } from '../../params';
import { viewFor } from '../../../use-cases/appeals/load-case';
import { EVERYBODY, type Principal } from '../../../use-cases/principal';
import { callerOf, get } from '../../route';
import { titledFor } from '../../../use-cases/appeals/shown-person';

const item = appealViewSchema.extend({ workflowId: z.string() }).meta({ id: 'ListedAppeal' });

async function viewOfStored(
  deps: ApiDeps,
  principal: Principal,
  { caseId, state, model, workflowId }: StoredAppeal,
): Promise<z.infer<typeof item>> {
  const rules = await rulesByVersions(deps.pool, state);
  const now = Math.max(Date.now(), model.asOf);
  const titled = await titledFor(deps, principal, { caseId, state });
  return { ...viewFor(principal, { caseId, workflowId, state: titled, now, rules }), workflowId };
}

export const listAppealsRoute = get('/v1/appeals', {
  id: 'listAppeals',
  tag: '诉求',
  title: '诉求列表',
  description: '新登记的在前；各角色只看到自己范围内的。',
  roles: EVERYBODY.filter((role) => role !== 'appellant'),
  query: z.strictObject({ ...listFilters, ...pageQuery }),
  answers: { 200: { title: '一页诉求', schema: pageOf(item) } },
  async handle(call, deps) {
    const { limit, cursor, ...filters } = call.query;
    const principal = callerOf(call);
    const { items, next } = await listAppeals(deps.pool, filtersFor(principal, filters), { limit, cursor });
    const shown = await withWords(deps.pool, deps.keyring, items);
    const views = await Promise.all(shown.map((one) => viewOfStored(deps, principal, one)));
    return { body: { items: views, ...(next && { next }) } };
  },
});

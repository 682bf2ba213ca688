import { z } from 'zod';
import { appealViewSchema } from '../../domain/appeal/view/view';
import { listAppeals, type AppealFilters } from '../../store/appeals/appeal-list.repository';
import type { StoredAppeal } from '../../store/appeals/appeal.repository';
import { withWords } from '../../store/keys/words.repository';
import { rulesByVersions } from '../../store/rules/rules.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { filtersFor } from './appeal-filters';
import { viewFor } from './load-case';
import { titledFor } from './shown-person';

export const listedAppealSchema = appealViewSchema.extend({ workflowId: z.string() }).meta({ id: 'ListedAppeal' });
type ListedAppeal = z.infer<typeof listedAppealSchema>;

/** The cases the caller may know of, the newest first. */
export async function readAppeals(
  deps: UseCaseDeps,
  principal: Principal,
  filters: AppealFilters,
  page: PageRequest,
): Promise<Page<ListedAppeal>> {
  const { items: stored, next } = await listAppeals(deps.pool, filtersFor(principal, filters), page);
  const worded = await withWords(deps.pool, deps.keyring, stored);
  const items = await Promise.all(worded.map((one) => viewOfStored(deps, principal, one)));
  return next === undefined ? { items } : { items, next };
}

async function viewOfStored(
  deps: UseCaseDeps,
  principal: Principal,
  { caseId, state, model, workflowId }: StoredAppeal,
): Promise<ListedAppeal> {
  const rules = await rulesByVersions(deps.pool, state);
  const now = Math.max(Date.now(), model.asOf);
  const titled = await titledFor(deps, principal, { caseId, state });
  return { ...viewFor(principal, { caseId, workflowId, state: titled, now, rules }), workflowId };
}

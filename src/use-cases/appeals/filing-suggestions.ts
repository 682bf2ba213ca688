import { z } from 'zod';
import { kinds } from '../../domain/appeal/intake/intake';
import { tracks } from '../../domain/policy/policy';
import { choiceFaults, withEntries } from '../../domain/registry/choices';
import { articlesFor } from '../../domain/registry/proposal/guidance';
import { propose } from '../../domain/registry/proposal/propose';
import { SIMILAR_FROM, similarity } from '../../domain/registry/proposal/similar';
import { catalogueAt } from '../../store/rules/catalogue.repository';
import { openTitles } from '../../store/appeals/open-titles.repository';
import { currentRules } from '../../store/rules/rules.repository';
import { articleView, shownArticle } from './article-view';
import type { UseCaseDeps } from '../deps';
import type { Caller, Principal } from '../principal';
import { faulty } from '../refused';

const duplicates = z
  .strictObject({
    count: z.number().int().describe('同区县同类别、尚未办结、标题相近的诉求'),
    offer: z.string().optional(),
    items: z
      .array(z.strictObject({ id: z.string(), title: z.string() }))
      .optional()
      .describe('仅工作人员可见'),
  })
  .meta({ id: 'PossibleDuplicates' });

export const suggestionsSchema = z
  .strictObject({
    articles: z.array(shownArticle),
    redirect: z.strictObject({ destination: z.string(), reason: z.string() }).optional(),
    duplicates,
    proposal: z.strictObject({
      kind: z.enum(kinds),
      category: z.string(),
      theme: z.string(),
      track: z.enum(tracks),
    }),
  })
  .meta({ id: 'FilingSuggestions' });
export type FilingSuggestions = z.infer<typeof suggestionsSchema>;

/** An appeal nobody has filed yet. */
export interface FilingDraft {
  readonly title: string;
  readonly text?: string | undefined;
  readonly district: string;
  readonly category?: string | undefined;
}

const MOST_SHOWN = 10;
/** Who sees every case anyway. */
const STAFF: ReadonlySet<Caller> = new Set(['office', 'centre', 'supervisor', 'operator']);

/** What is worth knowing before one files (L7): guides, the right way where it is not ours, what is open already. Nothing is kept. */
export async function filingSuggestions(
  deps: UseCaseDeps,
  principal: Principal | undefined,
  draft: FilingDraft,
): Promise<FilingSuggestions> {
  const { pool } = deps;
  const [{ dutyList }, catalogue] = await Promise.all([currentRules(pool), catalogueAt(pool, Date.now())]);
  // Neither changes what is proposed here: the channel decides nothing, and the theme of the many is shown.
  const filing = { ...draft, channel: 'web', appellantType: 'resident' } as const;
  const { kind, category, theme, track, redirect } = propose(filing, dutyList, catalogue);
  return {
    articles: articlesFor(catalogue.articles, { ...draft, category }).map(articleView),
    ...(redirect && { redirect }),
    duplicates: await duplicatesOf(deps, principal, { ...draft, category }),
    proposal: { kind, category, theme, track },
  };
}

/** The same for a draft as somebody writes it: what it chooses may be faulty, or another spelling of what the registry has. */
export async function suggestionsFor(
  deps: UseCaseDeps,
  principal: Principal | undefined,
  draft: FilingDraft,
): Promise<FilingSuggestions> {
  const faults = choiceFaults(draft).map(({ field, message }) => ({ path: `body.${field}`, message }));
  if (faults.length > 0) throw faulty(faults);
  return filingSuggestions(deps, principal, withEntries(draft));
}

/** The public is told how many and no more: a title may tell whose appeal it is. */
async function duplicatesOf(
  { pool }: UseCaseDeps,
  principal: Principal | undefined,
  draft: { readonly title: string; readonly district: string; readonly category: string },
): Promise<FilingSuggestions['duplicates']> {
  const alike = (await openTitles(pool, draft))
    .map((open) => ({ ...open, likeness: similarity(open.title, draft.title) }))
    .filter(({ likeness }) => likeness >= SIMILAR_FROM)
    .sort((a, b) => b.likeness - a.likeness);
  if (alike.length === 0) return { count: 0 };
  const isStaff = principal !== undefined && STAFF.has(principal.actor.role);
  return {
    count: alike.length,
    offer: `已有 ${alike.length} 件相近的诉求正在办理。如是同一件事，可凭原查询码关注进度或补充材料；如是另一件事，请继续提交。`,
    ...(isStaff && { items: alike.slice(0, MOST_SHOWN).map(({ id, title }) => ({ id, title })) }),
  };
}

import { z } from 'zod';
import { kinds } from '../../domain/appeal/intake';
import { tracks } from '../../domain/policy/policy';
import { defaultArticles } from '../../domain/registry/articles';
import { articlesFor } from '../../domain/registry/guidance';
import { propose } from '../../domain/registry/propose';
import { SIMILAR_FROM, similarity } from '../../domain/registry/similar';
import { plainText } from '../../domain/text';
import { openTitles } from '../../store/open-titles.repository';
import { currentRules } from '../../store/rules.repository';
import { articleView, shownArticle } from '../article-view';
import type { ApiDeps } from '../deps';
import type { Caller, Principal } from '../principal';
import { route } from '../route';

const body = z
  .strictObject({
    title: plainText(100),
    text: plainText(20_000).optional(),
    district: plainText(40),
    category: plainText(40).optional(),
  })
  .meta({ id: 'FilingDraft', description: '还没有提交的诉求；不会保存' });

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

const suggestions = z
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

const MOST_SHOWN = 10;
/** Who sees every case anyway. */
const STAFF: ReadonlySet<Caller> = new Set(['office', 'centre', 'supervisor', 'operator']);

export const suggestBeforeFilingRoute = route({
  ...{ method: 'post', path: '/v1/filing-suggestions', id: 'suggestBeforeFiling', tag: '诉求', title: '提交前的建议' },
  description: '可以先看的办事指南、不归本平台受理时应走的途径、可能重复的诉求、系统的初步分类。什么也不保存。',
  roles: 'public',
  body,
  example: { title: '小区公共收益没有公示', text: '反映三个月未得到答复。', district: '云龙区' },
  answers: { 200: { title: '建议', schema: suggestions } },
  async handle({ body: draft, principal }, deps) {
    const { dutyList } = await currentRules(deps.pool);
    // Neither changes what is proposed here: the channel decides nothing, and the theme of the many is shown.
    const filing = { ...draft, channel: 'web', appellantType: 'resident' } as const;
    const { kind, category, theme, track, redirect } = propose(filing, dutyList);
    return {
      body: {
        articles: articlesFor(defaultArticles, { ...draft, category }).map(articleView),
        ...(redirect && { redirect }),
        duplicates: await duplicatesOf(deps, principal, { ...draft, category }),
        proposal: { kind, category, theme, track },
      },
    };
  },
});

/** The public is told how many and no more: a title may tell whose appeal it is. */
async function duplicatesOf(
  { pool }: ApiDeps,
  principal: Principal | undefined,
  draft: { readonly title: string; readonly district: string; readonly category: string },
): Promise<z.infer<typeof duplicates>> {
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

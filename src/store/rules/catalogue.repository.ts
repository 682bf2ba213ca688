import { DAY, dayOf, type Instant } from '../../domain/calendar/instant';
import { defaultArticles, type Article } from '../../domain/registry/articles';
import { defaultCategories } from '../../domain/registry/default-categories';
import { monthThemeAt, type MonthTheme } from '../../domain/registry/month-themes';
import type { Catalogue } from '../../domain/registry/proposal/propose';
import type { Rules } from '../../domain/rules';
import type { Pool } from '../sql/pool';
import { readDocument, type RegistryDocument } from './registry.repository';
import { currentRules } from './rules.repository';

export interface Articles {
  readonly articles: readonly Article[];
}
export interface Themes {
  readonly months: readonly MonthTheme[];
}

/** The guides in use; the default ones until somebody edits them. */
export async function readArticles(pool: Pool): Promise<RegistryDocument<Articles> & { readonly body: Articles }> {
  const { revision, body } = await readDocument<Articles>(pool, 'articles');
  return { revision, body: body ?? { articles: defaultArticles } };
}

export async function readThemes(pool: Pool): Promise<RegistryDocument<Themes> & { readonly body: Themes }> {
  const { revision, body } = await readDocument<Themes>(pool, 'themes');
  return { revision, body: body ?? { months: [] } };
}

/** Every theme that the registry has for a month. */
export async function monthThemeNames(pool: Pool): Promise<string[]> {
  return (await readThemes(pool)).body.months.map(({ name }) => name);
}

/** What a case begins with: the rules in force, and the catalogue at a moment. */
export async function cityAt(pool: Pool, at: Instant): Promise<{ rules: Rules; catalogue: Catalogue }> {
  const [rules, catalogue] = await Promise.all([currentRules(pool), catalogueAt(pool, at)]);
  return { rules, catalogue };
}

const A_MONTH = 31 * DAY;

/** What the rules know of the city's matters at a moment: categories, guides, the theme of the month. */
export async function catalogueAt(pool: Pool, at: Instant): Promise<Catalogue> {
  const [articles, themes] = await Promise.all([readArticles(pool), readThemes(pool)]);
  const monthTheme = monthThemeAt(themes.body.months, at);
  const since = dayOf(at - A_MONTH).slice(0, 7);
  const monthThemes = themes.body.months.filter(({ month }) => month >= since).map(({ name }) => name);
  const told = { monthThemes, ...(monthTheme && { monthTheme }) };
  return { categories: defaultCategories, articles: articles.body.articles, ...told };
}

import { DAY, dayOf, type Instant } from '../../domain/calendar/instant';
import { defaultArticles, type Article } from '../../domain/registry/articles';
import { defaultCategories } from '../../domain/registry/default-categories';
import { monthThemeAt, type MonthTheme } from '../../domain/registry/month-themes';
import type { Catalogue } from '../../domain/registry/proposal/propose';
import type { Rules } from '../../domain/rules';
import type { Pool } from '../sql/pool';
import { readDocument, readRevision, type RegistryDocument } from './registry.repository';
import { IN_FORCE, rulesInForce, type InForce } from './rules.repository';

export interface Articles {
  readonly articles: readonly Article[];
}
export interface Themes {
  readonly months: readonly MonthTheme[];
}

const DEFAULT_ARTICLES: Articles = { articles: defaultArticles };
const NO_THEMES: Themes = { months: [] };

/** The guides in use; the default ones until somebody edits them. */
export async function readArticles(pool: Pool): Promise<RegistryDocument<Articles> & { readonly body: Articles }> {
  const { revision, body } = await readDocument<Articles>(pool, 'articles');
  return { revision, body: body ?? DEFAULT_ARTICLES };
}

export async function readThemes(pool: Pool): Promise<RegistryDocument<Themes> & { readonly body: Themes }> {
  const { revision, body } = await readDocument<Themes>(pool, 'themes');
  return { revision, body: body ?? NO_THEMES };
}

/** Every theme that the registry has for a month. */
export async function monthThemeNames(pool: Pool): Promise<string[]> {
  return (await readThemes(pool)).body.months.map(({ name }) => name);
}

interface City extends InForce {
  readonly articles: number;
  readonly themes: number;
}

const CITY = {
  name: 'city',
  text: `select ${IN_FORCE},
    (select coalesce(max(revision), 0) from registry_edits where kind = 'articles') as articles,
    (select coalesce(max(revision), 0) from registry_edits where kind = 'themes') as themes`,
};

/** What a case begins with: the rules in force, and the catalogue at a moment. What is in force is asked in one query; each version is read once a process. */
export async function cityAt(pool: Pool, at: Instant): Promise<{ rules: Rules; catalogue: Catalogue }> {
  const { rows } = await pool.query<City>(CITY);
  const city = rows[0] ?? { articles: 0, themes: 0 };
  const [rules, articles, themes] = await Promise.all([
    rulesInForce(pool, city),
    readRevision<Articles>(pool, 'articles', city.articles),
    readRevision<Themes>(pool, 'themes', city.themes),
  ]);
  return { rules, catalogue: catalogueOf(articles.body ?? DEFAULT_ARTICLES, themes.body ?? NO_THEMES, at) };
}

const A_MONTH = 31 * DAY;

/** What the rules know of the city's matters at a moment: categories, guides, the theme of the month. */
export async function catalogueAt(pool: Pool, at: Instant): Promise<Catalogue> {
  const [articles, themes] = await Promise.all([readArticles(pool), readThemes(pool)]);
  return catalogueOf(articles.body, themes.body, at);
}

function catalogueOf({ articles }: Articles, { months }: Themes, at: Instant): Catalogue {
  const monthTheme = monthThemeAt(months, at);
  const since = dayOf(at - A_MONTH).slice(0, 7);
  const monthThemes = months.filter(({ month }) => month >= since).map(({ name }) => name);
  return { categories: defaultCategories, articles, monthThemes, ...(monthTheme && { monthTheme }) };
}

import type { Kind } from '../../appeal/intake/intake';
import type { Track } from '../../policy/policy';
import type { Article } from '../articles';
import { themes, type Category, type Theme } from '../category';
import { type DutyList, unitOnDuty } from '../duty-list';
import { type Filing, type Matter, wordsOf } from './matter';
import type { Proposal } from './proposal';
import { PROPOSAL_RULES, type ProposalRule } from './proposal-rules';
import { type Recognised, recogniseCategory, recogniseKind } from './recognise';
import { REDIRECT_RULES, type RedirectRule } from './redirect-rules';

/** What the rules know of the city's matters. */
export interface Catalogue {
  readonly categories: readonly Category[];
  readonly articles: readonly Article[];
  /** This month's theme 月主题, which comes before the standing ones for whatever has one of its words. */
  readonly monthTheme?: { readonly name: string; readonly words: readonly string[] };
  /** The names of this month's, the last and the next ones': the office may take any of them by hand. */
  readonly monthThemes?: readonly string[];
}

/** The themes that the office may take instead of the proposed one. */
export function themesOf({ monthThemes = [] }: Catalogue): string[] {
  return [...new Set([...themes, ...monthThemes])];
}

/** All the rules had to say of one filing. */
interface Reading {
  readonly kind: Recognised<Kind>;
  readonly category: Recognised<string>;
  readonly matter: Matter;
  readonly spoken: readonly ProposalRule[];
  readonly away: RedirectRule | undefined;
}

/** What the rules make of a new appeal (DOMAIN.md section 2.1): always some answer, and confident only where nobody need look. */
export function propose(filing: Filing, dutyList: DutyList, catalogue: Catalogue): Proposal {
  const reading = read(filing, catalogue);
  const { matter, spoken, away } = reading;
  const confident = isConfident(reading, dutyList);
  const urgent = filing.urgent === true || spoken.some((rule) => rule.urgent);
  const article = confident && !urgent ? answerTo(matter, catalogue.articles) : undefined;
  return {
    kind: matter.kind,
    category: matter.category,
    theme: themeOf(matter, filing.appellantType, catalogue),
    track: trackOf(spoken),
    urgent,
    unit: unitOnDuty(dutyList, matter.category, filing.district),
    confident,
    rules: ruleIds(reading, article),
    ...(away && { redirect: { destination: away.destination, reason: away.reason } }),
    ...(article && { instant: { text: article.text, articleId: article.id } }),
  };
}

function read(filing: Filing, catalogue: Catalogue): Reading {
  const words = wordsOf(filing);
  const kind = recogniseKind(filing, words);
  const category = recogniseCategory(filing, words, catalogue.categories);
  const matter = { words, kind: kind.value, category: category.value, channel: filing.channel };
  const spoken = PROPOSAL_RULES.filter((rule) => rule.when(matter));
  return { kind, category, matter, spoken, away: REDIRECT_RULES.find((rule) => rule.when(matter)) };
}

function isConfident({ kind, category, spoken, away }: Reading, dutyList: DutyList): boolean {
  const onDuty = Object.hasOwn(dutyList.byCategory, category.value);
  return kind.certain && category.certain && onDuty && away === undefined && !spoken.some((rule) => rule.doubtful);
}

function trackOf(spoken: readonly ProposalRule[]): Track {
  return spoken.find((rule) => rule.track !== undefined)?.track ?? 'first-asked';
}

function themeOf(matter: Matter, appellant: Filing['appellantType'], catalogue: Catalogue): string {
  const { monthTheme } = catalogue;
  if (monthTheme?.words.some((word) => matter.words.includes(word))) return monthTheme.name;
  const standing: Theme = appellant === 'firm' ? '营商环境' : '民生服务';
  return catalogue.categories.find(({ name }) => name === matter.category)?.theme ?? standing;
}

/** A simple question whose article is at hand is answered at once (G2); anything else is handled by people. */
function answerTo(matter: Matter, articles: readonly Article[]): Article | undefined {
  if (matter.kind !== 'consult') return undefined;
  return articles.find(
    ({ category, asked }) =>
      category === matter.category && asked.every((group) => group.some((word) => matter.words.includes(word))),
  );
}

/** In the order they spoke. */
function ruleIds({ kind, category, spoken, away }: Reading, article: Article | undefined): string[] {
  const redirected = away === undefined ? [] : [away.id];
  const answered = article === undefined ? [] : ['answer-at-hand'];
  return [...kind.rules, ...category.rules, ...spoken.map(({ id }) => id), ...redirected, ...answered];
}

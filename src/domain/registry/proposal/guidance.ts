import type { Article } from '../articles';
import { wordsOf } from './matter';

/** Articles worth reading before filing: those whose subject is in the words, or all of a category somebody named; the best first. */
export function articlesFor(
  articles: readonly Article[],
  { title, text, category }: { readonly title: string; readonly text?: string | undefined; readonly category: string },
): Article[] {
  const words = wordsOf({ title, text });
  return articles
    .map((article) => ({ article, met: metBy(article, words), own: article.category === category }))
    .filter(({ met, own }) => (own ? met > 0 : met === 1))
    .sort((a, b) => b.met - a.met || Number(b.own) - Number(a.own))
    .map(({ article }) => article);
}

/** The share of its questions that the words meet; the first is its subject, without which the others mean nothing. */
function metBy({ asked }: Article, words: string): number {
  const met = asked.map((group) => group.some((word) => words.includes(word)));
  return met[0] === true ? met.filter(Boolean).length / met.length : 0;
}

/** Articles with every word of the search somewhere in them. */
export function searchArticles(articles: readonly Article[], q: string): Article[] {
  const wanted = q.split(/\s+/).map((word) => wordsOf({ title: word }).trim());
  return articles.filter(({ title, text, category }) => {
    const words = wordsOf({ title: `${title}\n${category}`, text });
    return wanted.every((word) => words.includes(word));
  });
}

import type { z } from 'zod';
import { articleSchema, type Article } from './articles';
import { defaultCategories } from './default-categories';
import { refuseEdit, type RegistryRefusal } from './registry-refusal';

/** An article as somebody writes it: of a category the rules know, or it would never be found. */
export const writtenArticle = articleSchema.extend({
  category: articleSchema.shape.category.refine(
    (name) => defaultCategories.some((known) => known.name === name),
    '没有这一事项类别',
  ),
});
export const articleChange = writtenArticle.omit({ id: true }).partial();
export type ArticleChange = z.infer<typeof articleChange>;

const MOST_ARTICLES = 500;

export function addArticle(articles: readonly Article[], article: Article): Article[] | RegistryRefusal {
  if (articles.some(({ id }) => id === article.id)) return refuseEdit('article-taken', `编号已用：${article.id}`);
  if (articles.length >= MOST_ARTICLES) return refuseEdit('registry-full', `指南不能超过 ${MOST_ARTICLES} 篇`);
  return [...articles, article];
}

/** The articles with one of them changed; what is not given stays. */
export function changeArticle(
  articles: readonly Article[],
  articleId: string,
  { category, title, asked, text }: ArticleChange,
): Article[] {
  const change = {
    ...(category && { category }),
    ...(title && { title }),
    ...(asked && { asked }),
    ...(text && { text }),
  };
  return articles.map((article) => (article.id === articleId ? { ...article, ...change } : article));
}

/** A guide is taken out for good: nothing points at it, and the record of edits keeps it. */
export function withoutArticle(articles: readonly Article[], articleId: string): Article[] {
  return articles.filter(({ id }) => id !== articleId);
}

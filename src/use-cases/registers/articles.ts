import type { Article } from '../../domain/registry/articles';
import { addArticle, changeArticle, withoutArticle, type ArticleChange } from '../../domain/registry/edit-articles';
import { searchArticles } from '../../domain/registry/proposal/guidance';
import type { RegistryRefusal } from '../../domain/registry/registry-refusal';
import { readArticles } from '../../store/rules/catalogue.repository';
import { replaceDocument, type RegistryAct } from '../../store/rules/registry.repository';
import type { UseCaseDeps } from '../deps';
import { unknownThing } from '../refused';
import { editOnRecord, unlessRefused, type AtRevision, type Editing } from './edit-on-record';

interface ArticleEdit extends Editing {
  readonly act: RegistryAct;
  readonly id: string;
  readonly edit: (articles: readonly Article[]) => readonly Article[] | RegistryRefusal;
}

/** The guides with all of these words, of this category. */
export async function findArticles(
  { pool }: UseCaseDeps,
  { q, category }: { readonly q?: string | undefined; readonly category?: string | undefined },
): Promise<AtRevision<Article[]>> {
  const { revision, body } = await readArticles(pool);
  const found = q === undefined ? body.articles : searchArticles(body.articles, q);
  return { revision, body: found.filter((article) => category === undefined || article.category === category) };
}

export async function readArticle({ pool }: UseCaseDeps, id: string): Promise<AtRevision<Article>> {
  const { revision, body } = await readArticles(pool);
  return { revision, body: articleOf(body.articles, id) };
}

export async function publishArticle(
  deps: UseCaseDeps,
  editing: Editing,
  article: Article,
): Promise<AtRevision<Article>> {
  const edit = (articles: readonly Article[]) => addArticle(articles, article);
  const { revision, body } = await editArticles(deps, { ...editing, act: 'added', id: article.id, edit });
  return { revision, body: articleOf(body, article.id) };
}

/** What is not given stays. */
export async function reviseArticle(
  deps: UseCaseDeps,
  editing: Editing,
  id: string,
  change: ArticleChange,
): Promise<AtRevision<Article>> {
  const edit = (articles: readonly Article[]) => changeArticle(articles, id, change);
  const { revision, body } = await editArticles(deps, { ...editing, act: 'changed', id, edit });
  return { revision, body: articleOf(body, id) };
}

export async function retireArticle(
  deps: UseCaseDeps,
  editing: Editing,
  id: string,
): Promise<AtRevision<{ readonly id: string }>> {
  const edit = (articles: readonly Article[]) => withoutArticle(articles, id);
  const { revision } = await editArticles(deps, { ...editing, act: 'retired', id, edit });
  return { revision, body: { id } };
}

async function editArticles(
  { pool }: UseCaseDeps,
  { act, id, edit, ...editing }: ArticleEdit,
): Promise<AtRevision<readonly Article[]>> {
  const { revision: known, body } = await readArticles(pool);
  if (act !== 'added') articleOf(body.articles, id);
  const onRecord = editOnRecord(known, editing, { kind: 'articles', act, subject: id });
  const articles = unlessRefused(edit(body.articles));
  return { revision: await replaceDocument(pool, onRecord, { articles }), body: articles };
}

function articleOf(articles: readonly Article[], id: string): Article {
  const article = articles.find((one) => one.id === id);
  if (article === undefined) throw unknownThing();
  return article;
}

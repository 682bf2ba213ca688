import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { articleSchema, type Article } from '../../../domain/registry/articles';
import {
  addArticle,
  articleChange,
  changeArticle,
  withoutArticle,
  writtenArticle,
} from '../../../domain/registry/edit-articles';
import type { RegistryRefusal } from '../../../domain/registry/registry-refusal';
import { readArticles } from '../../../store/rules/catalogue.repository';
import { replaceDocument, type RegistryAct } from '../../../store/rules/registry.repository';
import type { ApiDeps } from '../../deps';
import { unlessRefused } from './edit-units';
import { editOf, etagOf } from '../../etag';
import { notFound } from '../../problem';
import { get, post, type Answer, type Call } from '../../route';

const EDITORS = ['office', 'operator'] as const;
const TAG = '登记簿';
const params = z.strictObject({ id: articleSchema.shape.id.meta({ example: 'business-licence' }) });
const wholeArticle = articleSchema.meta({
  id: 'WholeArticle',
  description: '办事指南；asked 每组都有一词在诉求中的，才即时答复',
});

export const readArticleRoute = get('/v1/articles/{id}', {
  id: 'readArticle',
  tag: TAG,
  title: '一篇办事指南',
  roles: 'public',
  params,
  answers: { 200: { title: '办事指南', schema: wholeArticle } },
  problems: [404],
  async handle({ params: { id } }, { pool }) {
    const { revision, body } = await readArticles(pool);
    return { headers: etagOf('articles', revision), body: articleOf(body.articles, id) };
  },
});

export const addArticleRoute = post('/v1/articles', {
  id: 'addArticle',
  tag: TAG,
  title: '增加办事指南',
  roles: EDITORS,
  edits: true,
  body: z.strictObject({ article: writtenArticle, reason: reasonText }).meta({ id: 'NewArticle' }),
  example: {
    article: {
      id: 'water-connection',
      category: '证照办理',
      title: '企业用水报装需要的材料',
      asked: [
        ['用水', '供水'],
        ['报装', '接入'],
      ],
      text: '用水报装需要：一、申请表；二、用地证明。窗口和网上均可办理。',
    },
    reason: '新增高频事项',
  },
  answers: { 201: { title: '已增加', schema: wholeArticle } },
  async handle(call, deps) {
    const { article, reason } = call.body;
    const edit = (articles: readonly Article[]) => addArticle(articles, article);
    const { headers, body } = await editArticles(deps, call, { act: 'added', id: article.id, reason, edit });
    return {
      status: 201,
      headers: { ...headers, Location: `/v1/articles/${article.id}` },
      body: articleOf(body, article.id),
    };
  },
});

export const changeArticleRoute = post('/v1/articles/{id}/acts/change', {
  id: 'changeArticle',
  tag: TAG,
  title: '修改办事指南',
  description: '未填的不变。',
  roles: EDITORS,
  edits: true,
  params,
  body: articleChange.extend({ reason: reasonText }).meta({ id: 'ArticleChange' }),
  example: { title: '营业执照设立登记', reason: '改用新的事项名称' },
  answers: { 200: { title: '修改后', schema: wholeArticle } },
  problems: [404],
  async handle(call, deps) {
    const { reason, ...change } = call.body;
    const { id } = call.params;
    const edit = (articles: readonly Article[]) => changeArticle(articles, id, change);
    const { headers = {}, body } = await editArticles(deps, call, { act: 'changed', id, reason, edit });
    return { headers, body: articleOf(body, id) };
  },
});

export const retireArticleRoute = post('/v1/articles/{id}/acts/retire', {
  id: 'retireArticle',
  tag: TAG,
  title: '撤下办事指南',
  description: '此后不再提供；修改记录中仍有全文。',
  roles: EDITORS,
  edits: true,
  params,
  body: z.strictObject({ reason: reasonText }).meta({ id: 'ArticleRetirement' }),
  example: { reason: '政策已到期' },
  answers: { 200: { title: '已撤下', schema: z.strictObject({ id: z.string() }).meta({ id: 'RetiredArticle' }) } },
  problems: [404],
  async handle(call, deps) {
    const { id } = call.params;
    const edit = (articles: readonly Article[]) => withoutArticle(articles, id);
    const { headers = {} } = await editArticles(deps, call, { act: 'retired', id, reason: call.body.reason, edit });
    return { headers, body: { id } };
  },
});

interface Editing {
  readonly act: RegistryAct;
  readonly id: string;
  readonly reason: string;
  readonly edit: (articles: readonly Article[]) => readonly Article[] | RegistryRefusal;
}

async function editArticles(
  deps: ApiDeps,
  call: Call,
  { act, id, reason, edit }: Editing,
): Promise<Answer<readonly Article[]>> {
  const { body: known } = await readArticles(deps.pool);
  if (act !== 'added') articleOf(known.articles, id);
  const onRecord = await editOf(deps, call, { kind: 'articles', act, subject: id, reason });
  const articles = unlessRefused(edit(known.articles));
  const revision = await replaceDocument(deps.pool, onRecord, { articles });
  return { headers: etagOf('articles', revision), body: articles };
}

function articleOf(articles: readonly Article[], id: string): Article {
  const article = articles.find((one) => one.id === id);
  if (article === undefined) throw notFound();
  return article;
}

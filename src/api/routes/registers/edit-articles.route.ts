import { z } from 'zod';
import { reasonText } from '../../../domain/decider/act-parts';
import { articleSchema } from '../../../domain/registry/articles';
import { articleChange, writtenArticle } from '../../../domain/registry/edit-articles';
import { publishArticle, readArticle, retireArticle, reviseArticle } from '../../../use-cases/registers/articles';
import { editingOf, tagged } from '../../etag';
import { get, post } from '../../route';

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
  handle: async ({ params: { id } }, deps) => tagged('articles', await readArticle(deps, id)),
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
    const { article } = call.body;
    const { headers, body } = tagged('articles', await publishArticle(deps, editingOf(call, 'articles'), article));
    return { status: 201, headers: { ...headers, Location: `/v1/articles/${article.id}` }, body };
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
    const { reason: _reason, ...change } = call.body;
    return tagged('articles', await reviseArticle(deps, editingOf(call, 'articles'), call.params.id, change));
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
    return tagged('articles', await retireArticle(deps, editingOf(call, 'articles'), call.params.id));
  },
});

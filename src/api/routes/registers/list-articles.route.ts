import { z } from 'zod';
import { plainText } from '../../../domain/text';
import { articleView, shownArticle } from '../../../use-cases/appeals/article-view';
import { findArticles } from '../../../use-cases/registers/articles';
import { tagged } from '../../etag';
import { get } from '../../route';

export const listArticlesRoute = get('/v1/articles', {
  id: 'listArticles',
  tag: '登记簿',
  title: '办事指南',
  description: '不托关系就能办成事的指南，按事项类别。',
  roles: 'public',
  query: z.strictObject({
    q: plainText(100).optional().meta({ description: '标题、类别或正文中的词，空格分开的都要有' }),
    category: plainText(40).optional(),
  }),
  answers: { 200: { title: '全部指南', schema: z.strictObject({ items: z.array(shownArticle) }) } },
  async handle({ query }, deps) {
    const { revision, body } = await findArticles(deps, query);
    return tagged('articles', { revision, body: { items: body.map(articleView) } });
  },
});

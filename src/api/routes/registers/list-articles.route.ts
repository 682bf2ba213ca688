import { z } from 'zod';
import { searchArticles } from '../../../domain/registry/proposal/guidance';
import { plainText } from '../../../domain/text';
import { readArticles } from '../../../store/rules/catalogue.repository';
import { articleView, shownArticle } from '../../../use-cases/appeals/article-view';
import { etagOf } from '../../etag';
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
  async handle({ query: { q, category } }, { pool }) {
    const { revision, body } = await readArticles(pool);
    const found = q === undefined ? body.articles : searchArticles(body.articles, q);
    const items = found.filter((article) => category === undefined || article.category === category).map(articleView);
    return { headers: etagOf('articles', revision), body: { items } };
  },
});

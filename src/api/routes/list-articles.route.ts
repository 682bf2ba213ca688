import { z } from 'zod';
import { defaultArticles } from '../../domain/registry/articles';
import { searchArticles } from '../../domain/registry/guidance';
import { plainText } from '../../domain/text';
import { articleView, shownArticle } from '../article-view';
import { route } from '../route';

export const listArticlesRoute = route({
  ...{ method: 'get', path: '/v1/articles', id: 'listArticles', tag: '登记簿', title: '办事指南' },
  description: '不托关系就能办成事的指南，按事项类别。',
  roles: 'public',
  query: z.strictObject({
    q: plainText(100).optional().meta({ description: '标题、类别或正文中的词，空格分开的都要有' }),
    category: plainText(40).optional(),
  }),
  answers: { 200: { title: '全部指南', schema: z.strictObject({ items: z.array(shownArticle) }) } },
  handle({ query: { q, category } }) {
    const found = q === undefined ? defaultArticles : searchArticles(defaultArticles, q);
    const items = found.filter((article) => category === undefined || article.category === category).map(articleView);
    return Promise.resolve({ body: { items } });
  },
});

import { z } from 'zod';
import { figuresSchema, groupings, readFigures } from '../../../use-cases/oversight/figures';
import { moment } from '../../../use-cases/shapes';
import { get } from '../../route';

export const readStatisticsRoute = get('/v1/statistics', {
  id: 'readStatistics',
  tag: '统计',
  title: '统计数字',
  description: '按登记时间统计，可按区域、单位、渠道、主题、类别或所引条款分组。',
  roles: 'public',
  query: z.strictObject({ from: moment.optional(), to: moment.optional(), by: z.enum(groupings).optional() }),
  answers: { 200: { title: '数字', schema: z.strictObject({ items: z.array(figuresSchema) }) } },
  handle: async ({ query }, deps) => ({ body: { items: await readFigures(deps, query) } }),
});

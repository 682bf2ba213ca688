import { z } from 'zod';
import { lights } from '../../../domain/calendar/light';
import { stages } from '../../../domain/appeal/state';
import { groupings, statistics } from '../../../store/figures/statistics.repository';
import { moment } from '../../../use-cases/shapes';
import { get } from '../../route';

const count = z.number().int();
const rate = z.strictObject({ count, of: count, share: z.number().optional() });

const working = z.strictObject({ of: count, mean: count.optional(), p90: count.optional() });

const byLight = z.strictObject(Object.fromEntries(lights.map((light) => [light, count])));

const figures = z
  .strictObject({
    group: z.string().optional(),
    received: count,
    accepted: count,
    done: count,
    open: z.strictObject({
      total: count,
      listed: count.describe('正在挂牌督办，含不公示的'),
      byStage: z.strictObject(Object.fromEntries(stages.map((stage) => [stage, count]))),
      byLight,
    }),
    contact: rate.describe('联系率'),
    solved: rate.describe('解决率：按核查结论，没有核查的按诉求人的评价；分母为已征求意见的（含到期未评价的）'),
    satisfaction: rate.extend({ noAnswer: count }).describe('满意率：按作出评价的计，未评价的另列'),
    onTime: rate.describe('按时率'),
    elapsed: z
      .strictObject({ of: count, mean: z.number().optional(), p90: z.number().optional() })
      .describe('从登记到办结的自然时间（秒）'),
    working: z
      .strictObject(Object.fromEntries(stages.map((stage) => [stage, working])))
      .describe(
        '各步骤的工作时间（秒）：按各件自己的日历，不含等待诉求人补充和暂停的时间，多轮合计；平均和九成，分母为已经走完该步骤的',
      ),
    returns: count,
    extensions: count,
    supervisions: count,
    listings: count,
    notices: count,
    outcomes: count,
    rectifications: z
      .strictObject({
        opened: count,
        done: count,
        onTime: rate,
        open: z.strictObject({ total: count, byLight }),
      })
      .optional()
      .describe('活动中责令的整改和作出的承诺，按登记时间；按渠道、主题、类别分组时没有'),
  })
  .meta({ id: 'Figures' });

export const readStatisticsRoute = get('/v1/statistics', {
  id: 'readStatistics',
  tag: '统计',
  title: '统计数字',
  description: '按登记时间统计，可按区域、单位、渠道、主题、类别或所引条款分组。',
  roles: 'public',
  query: z.strictObject({ from: moment.optional(), to: moment.optional(), by: z.enum(groupings).optional() }),
  answers: { 200: { title: '数字', schema: z.strictObject({ items: z.array(figures) }) } },
  async handle({ query }, { pool }) {
    return { body: { items: await statistics(pool, query) } };
  },
});

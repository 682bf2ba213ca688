import { z } from 'zod';
import { lights } from '../../domain/calendar/light';
import { stages } from '../../domain/appeal/state';
import type { Rate } from '../../store/figures/item-figures.repository';
import {
  groupings,
  statistics,
  type Figures,
  type Grouping,
  type StatisticsRequest,
} from '../../store/figures/statistics.repository';
import type { UseCaseDeps } from '../deps';

export { groupings, type Figures, type Grouping, type Rate, type StatisticsRequest };

const count = z.number().int();
const rate = z.strictObject({ count, of: count, share: z.number().optional() });

const working = z.strictObject({ of: count, mean: count.optional(), p90: count.optional() });

const byLight = z.strictObject(Object.fromEntries(lights.map((light) => [light, count])));

export const figuresSchema = z
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

/** The figures of the appeals filed in a time, all together or by group. */
export function readFigures({ pool }: Pick<UseCaseDeps, 'pool'>, asked: StatisticsRequest): Promise<Figures[]> {
  return statistics(pool, asked);
}

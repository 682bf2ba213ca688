import { z } from 'zod';
import { differenceKinds, repairOf, repairs, type Difference, type DifferenceKind } from '../../../doctor/difference';
import { reconciledLately } from '../../../doctor/lately';
import { toRfc3339 } from '../../../domain/calendar/instant';
import { get } from '../../route';

const difference = z
  .strictObject({
    kind: z.enum(Object.keys(differenceKinds) as [DifferenceKind, ...DifferenceKind[]]),
    title: z.string(),
    means: z.string().describe('意味着什么'),
    detail: z.string(),
    caseId: z.string().optional(),
    workflowId: z.string().optional(),
    repair: z.enum(repairs).optional().describe('值班员执行 liubu doctor --repair 修复'),
  })
  .meta({ id: 'StoreDifference' });

const findings = z
  .strictObject({
    checkedAt: z.iso.datetime({ offset: true }),
    open: z.number().int().describe('记录里未归档的事项'),
    running: z.number().int().describe('引擎里未结束的流程'),
    found: z.number().int().describe('不一致的件数'),
    items: z.array(difference).describe('至多 500 件'),
  })
  .meta({ id: 'StoreComparison' });

const MOST = 500;

export const doctorRoute = get('/v1/doctor', {
  id: 'compareStores',
  tag: '运行',
  title: '两库对照',
  description:
    '数据库里未结的事项和引擎里的流程是否一一对应；逐件细查用命令 liubu doctor。每 5 分钟自动对照一次并写入日志和指标。',
  roles: ['operator', 'office'],
  answers: { 200: { title: '对照结果', schema: findings } },
  async handle(_call, stores) {
    const { checkedAt, open, running, differences } = await reconciledLately(stores);
    const items = differences.slice(0, MOST).map(shown);
    return { body: { checkedAt: toRfc3339(checkedAt), open, running, found: differences.length, items } };
  },
});

function shown(one: Difference): z.infer<typeof difference> {
  const { title, means } = differenceKinds[one.kind];
  const repair = repairOf(one);
  return { ...one, title, means, ...(repair && { repair }) };
}

import { z } from 'zod';
import { occasionKind, occasionKinds } from '../../../domain/occasion/kinds';
import { listOccasions } from '../../../store/campaigns/occasions.repository';
import { toRfc3339 } from '../../../domain/calendar/instant';
import { get } from '../../route';

const time = z.iso.datetime({ offset: true });

const occasion = z
  .strictObject({
    kind: z.string(),
    title: z.string(),
    period: z.string().describe('2026-W48、2026-11、2026-Q4、2026-H2 或 2026'),
    scheduledAt: time.describe('按日历应在何时'),
    plannedAt: time.describe('遇休息日顺延后'),
    heldAt: time,
    late: z.boolean().describe('停机等原因，次日才补办'),
    report: z.unknown().optional().describe('产出的数字，如月调度通报'),
  })
  .meta({ id: 'Occasion' });

const DAY = 86_400_000;

export const listOccasionsRoute = get('/v1/occasions', {
  id: 'listOccasions',
  tag: '日程',
  title: '已办日程',
  description: '走访日、月度主题会、月调度等按日历进行的事项：每期一次，最近的在前。',
  roles: ['operator', 'office', 'centre', 'supervisor', 'discipline'],
  query: z.strictObject({ kind: z.enum(occasionKinds.map(({ id }) => id)).optional() }),
  answers: { 200: { title: '最近的 100 项', schema: z.strictObject({ items: z.array(occasion) }) } },
  async handle({ query }, { pool }) {
    const items = (await listOccasions(pool, query)).map(({ kind, scheduledAt, plannedAt, heldAt, ...rest }) => ({
      ...rest,
      kind,
      title: occasionKind(kind)?.title ?? kind,
      late: heldAt - plannedAt > DAY,
      scheduledAt: toRfc3339(scheduledAt),
      plannedAt: toRfc3339(plannedAt),
      heldAt: toRfc3339(heldAt),
    }));
    return { body: { items } };
  },
});

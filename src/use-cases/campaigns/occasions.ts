import { z } from 'zod';
import { DAY } from '../../domain/calendar/instant';
import { occasionKind } from '../../domain/occasion/kinds';
import { listOccasions } from '../../store/campaigns/occasions.repository';
import type { UseCaseDeps } from '../deps';
import { timeOf } from '../shapes';

const time = z.iso.datetime({ offset: true });

export const occasionSchema = z
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

/** What took place by the calendar, the latest first; of one kind where it is named. */
export async function readOccasions(
  { pool }: UseCaseDeps,
  asked: Parameters<typeof listOccasions>[1],
): Promise<z.infer<typeof occasionSchema>[]> {
  return (await listOccasions(pool, asked)).map(({ kind, scheduledAt, plannedAt, heldAt, ...rest }) => ({
    ...rest,
    kind,
    title: occasionKind(kind)?.title ?? kind,
    late: heldAt - plannedAt > DAY,
    scheduledAt: timeOf(scheduledAt),
    plannedAt: timeOf(plannedAt),
    heldAt: timeOf(heldAt),
  }));
}

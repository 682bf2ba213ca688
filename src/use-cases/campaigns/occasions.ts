import { z } from 'zod';
import { DAY } from '../../domain/calendar/instant';
import { campaignStatuses } from '../../domain/campaign/state';
import { occasionKind } from '../../domain/occasion/kinds';
import { occasionStandings, standingOf } from '../../domain/occasion/standing';
import { listOccasions, type HeldOccasion } from '../../store/campaigns/occasions.repository';
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
    standing: z.enum(occasionStandings).describe('held 已办，under-way 进行中，not-held 没有办：以实际办理为准'),
    why: z.string().optional().describe('为什么没有办'),
    campaign: z
      .strictObject({ id: z.string(), status: z.enum(campaignStatuses).optional() })
      .optional()
      .describe('所开展的活动；还没有开展的没有状态'),
    report: z.unknown().optional().describe('产出的数字，如月调度通报'),
  })
  .meta({ id: 'Occasion' });

/** What took place by the calendar, the latest first; of one kind where it is named. */
export async function readOccasions(
  { pool }: UseCaseDeps,
  asked: Parameters<typeof listOccasions>[1],
): Promise<z.infer<typeof occasionSchema>[]> {
  return (await listOccasions(pool, asked)).map(shown);
}

function shown(held: HeldOccasion): z.infer<typeof occasionSchema> {
  const { kind: id, period, scheduledAt, plannedAt, heldAt, report, campaign } = held;
  const kind = occasionKind(id);
  return {
    kind: id,
    title: kind?.title ?? id,
    period,
    scheduledAt: timeOf(scheduledAt),
    plannedAt: timeOf(plannedAt),
    heldAt: timeOf(heldAt),
    late: heldAt - plannedAt > DAY,
    ...standingOf(kind ?? {}, held),
    ...(campaign && { campaign: campaignOf(campaign) }),
    ...(report !== undefined && { report }),
  };
}

function campaignOf({ id, state }: NonNullable<HeldOccasion['campaign']>) {
  return state === undefined ? { id } : { id, status: state.status };
}

import { z } from 'zod';
import { rehearsalStatuses, type RehearsalRow } from '../../../store/rehearsals/rehearsals.repository';
import { rfc3339, timeOf } from '../../../use-cases/shapes';

/** A rehearsal as lists and its own page show it; the story is apart. */
export const rehearsalSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    status: z
      .enum(rehearsalStatuses)
      .describe('queued 在等，running 在演，done 完成，failed 没有完成，cancelled 已取消'),
    createdAt: rfc3339,
    createdBy: z.string().describe('角色'),
    progress: z
      .strictObject({ at: rfc3339, facts: z.number().int() })
      .optional()
      .describe('案件的时钟走到哪里，已有几件事'),
    endedAt: rfc3339.optional(),
    failure: z.string().optional().describe('没有完成的原因'),
  })
  .meta({ id: 'Rehearsal', description: '一次演练' });

export function rehearsalView(row: RehearsalRow): z.infer<typeof rehearsalSchema> {
  const { id, title, status, createdAt, createdBy, progress, endedAt, failure } = row;
  return {
    id,
    title,
    status,
    createdAt: timeOf(createdAt.getTime()),
    createdBy: createdBy.split(':')[0] ?? '',
    ...(progress !== null && { progress: { at: timeOf(progress.at), facts: progress.facts } }),
    ...(endedAt !== null && { endedAt: timeOf(endedAt.getTime()) }),
    ...(failure !== null && { failure }),
  };
}

import { z } from 'zod';
import { noticeKinds, noticeStatuses } from '../../../domain/notice/notice';
import type { PublicNotice } from '../../../store/appeals/notice.repository';
import { rfc3339, timeOf } from '../../../use-cases/shapes';

export const noticeSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(noticeKinds),
    status: z.enum(noticeStatuses),
    title: z.string(),
    text: z.string(),
    unit: z.string().optional(),
    revises: z.string().optional().describe('更正的是哪一件'),
    publishedAt: rfc3339,
    rectifiedAt: rfc3339.optional(),
    archivedAt: rfc3339.optional(),
  })
  .meta({ id: 'Notice', description: '公示、通报；不含任何个人' });

export function shownNotice({
  publishedAt,
  rectifiedAt,
  archivedAt,
  ...notice
}: PublicNotice): z.infer<typeof noticeSchema> {
  return {
    ...notice,
    publishedAt: timeOf(publishedAt),
    ...(rectifiedAt === undefined ? {} : { rectifiedAt: timeOf(rectifiedAt) }),
    ...(archivedAt === undefined ? {} : { archivedAt: timeOf(archivedAt) }),
  };
}

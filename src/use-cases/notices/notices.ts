import { z } from 'zod';
import type { AppealView } from '../../domain/appeal/view/view';
import { noticeKinds, noticeStatuses } from '../../domain/notice/notice';
import {
  findNotice,
  findNoticeCase,
  listNotices,
  type NoticeFilters,
  type PublicNotice,
} from '../../store/appeals/notice.repository';
import type { Page, PageRequest } from '../../store/sql/cursor';
import { askedAppeals } from '../appeals/asked-appeals';
import { actOn, type Doing } from '../file/act-on-file';
import type { UseCaseDeps } from '../deps';
import { unknownThing } from '../refused';
import { shownPage, rfc3339, timeOf } from '../shapes';

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
export type ShownNotice = z.infer<typeof noticeSchema>;

export async function readNotices(
  { pool }: UseCaseDeps,
  filters: NoticeFilters,
  page: PageRequest,
): Promise<Page<ShownNotice>> {
  return shownPage(await listNotices(pool, filters, page), shownNotice);
}

export async function readNotice({ pool }: UseCaseDeps, id: string): Promise<ShownNotice> {
  const notice = await findNotice(pool, id);
  if (notice === undefined) throw unknownThing();
  return shownNotice(notice);
}

/** Does an act of the notice's case that is about the notice. */
export async function actOnNotice(
  deps: UseCaseDeps,
  { id, body, ...doing }: Doing,
): Promise<AppealView & { workflowId: string }> {
  const found = await findNoticeCase(deps.pool, id);
  if (found === undefined) throw unknownThing();
  return actOn(askedAppeals, deps, { ...doing, id: found.caseId, body: { ...(body as object), notice: id } });
}

function shownNotice({ publishedAt, rectifiedAt, archivedAt, ...notice }: PublicNotice): ShownNotice {
  return {
    ...notice,
    publishedAt: timeOf(publishedAt),
    ...(rectifiedAt === undefined ? {} : { rectifiedAt: timeOf(rectifiedAt) }),
    ...(archivedAt === undefined ? {} : { archivedAt: timeOf(archivedAt) }),
  };
}

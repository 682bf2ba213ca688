import type { Notice, NoticeKind } from '../../domain/notice/notice';
import { isStorable } from '../sql/canonical-json';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery, type Sql } from '../sql/sql';

/** A notice as the public reads it: never whose appeal it comes from. */
export type PublicNotice = Pick<Notice, 'id' | 'kind' | 'status' | 'title' | 'text'> &
  Partial<Pick<Notice, 'unit' | 'revises'>> & {
    readonly publishedAt: number;
    readonly rectifiedAt?: number;
    readonly archivedAt?: number;
  };

interface NoticeRow {
  readonly id: string;
  readonly case_id: string;
  readonly kind: NoticeKind;
  readonly status: Notice['status'];
  readonly unit: string | null;
  readonly title: string;
  readonly text: string;
  readonly published_at: Date;
  readonly rectified_at: Date | null;
  readonly archived_at: Date | null;
  readonly revises: string | null;
}

export interface NoticeFilters {
  readonly kind?: NoticeKind | undefined;
  readonly unit?: string | undefined;
  /** Only those still on display. */
  readonly displayed?: boolean | undefined;
}

/** What the public may see: published or archived, and of a confidential case nothing that tells its matter. */
const isPublic = sql`status in ('published', 'archived') and published_at is not null
  and not (confidential and kind in ('result', 'listing'))`;

/** Newest first. */
export async function listNotices(
  pool: Pool,
  { kind, unit, displayed }: NoticeFilters,
  page: PageRequest,
): Promise<Page<PublicNotice>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const conditions: (Sql | undefined)[] = [
    isPublic,
    kind === undefined ? undefined : sql`kind = ${kind}`,
    unit === undefined ? undefined : sql`unit = ${unit}`,
    displayed ? sql`status = 'published'` : undefined,
    place && sql`(published_at, id) < (${place.at}, ${place.id})`,
  ];
  const { rows } = await pool.query<NoticeRow>(
    toQuery(sql`select * from notices where ${all(conditions)} order by published_at desc, id desc limit ${limit + 1}`),
  );
  return pageOf(rows, limit, (row) => ({ at: row.published_at, id: row.id }), publicOf);
}

/** A notice the public may see. */
export async function findNotice(pool: Pool, id: string): Promise<PublicNotice | undefined> {
  if (!isStorable(id)) return undefined;
  const { rows } = await pool.query<NoticeRow>(toQuery(sql`select * from notices where id = ${id} and ${isPublic}`));
  return rows[0] && publicOf(rows[0]);
}

/** The case that an act on a notice goes to; for callers with a key only. */
export async function findNoticeCase(
  pool: Pool,
  id: string,
): Promise<{ caseId: string; workflowId: string; notice: Notice } | undefined> {
  if (!isStorable(id)) return undefined;
  const { rows } = await pool.query<{ caseId: string; workflowId: string; notice: Notice }>(
    `select n.case_id as "caseId", a.workflow_id as "workflowId", n.body as notice
     from notices n join appeals a using (case_id) where n.id = $1`,
    [id],
  );
  return rows[0];
}

function publicOf(row: NoticeRow): PublicNotice {
  const { id, kind, status, title, text, unit, revises } = row;
  return {
    id,
    kind,
    status,
    title,
    text,
    publishedAt: row.published_at.getTime(),
    ...(unit === null ? {} : { unit }),
    ...(revises === null ? {} : { revises }),
    ...(row.rectified_at === null ? {} : { rectifiedAt: row.rectified_at.getTime() }),
    ...(row.archived_at === null ? {} : { archivedAt: row.archived_at.getTime() }),
  };
}

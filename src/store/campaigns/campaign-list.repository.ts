import type { Light } from '../../domain/calendar/light';
import type { Instant } from '../../domain/calendar/instant';
import { storedOf, type CampaignRowRead, type StoredCampaign } from './campaigns.repository';
import { pageOfFiles, type Listing } from '../log/page-of-files';
import type { Page, PageRequest } from '../sql/cursor';
import { lightAt } from '../appeals/light-at';
import type { Pool } from '../sql/pool';
import { all, equalTo, sql, toQuery, type Sql } from '../sql/sql';

type Given<T> = T | undefined;

/** The filters of `GET /v1/campaigns`, and which ones the caller may see at all. */
export interface CampaignFilters {
  readonly kind?: Given<string>;
  readonly status?: Given<string>;
  readonly period?: Given<string>;
  readonly district?: Given<string>;
  readonly light?: Given<Light>;
  readonly overdue?: Given<boolean>;
  readonly level?: Given<number>;
  /** Neither closed nor called off. */
  readonly open?: Given<boolean>;
  /** The role that is waited for first. */
  readonly holder?: Given<string>;
  /** Due at or after, and before. */
  readonly dueFrom?: Given<Instant>;
  readonly dueTo?: Given<Instant>;
  /** Only where this unit has a part: a unit sees no more. */
  readonly involved?: Given<string>;
  /** Only where this participant has a part, by the record `kind/id`. */
  readonly participant?: Given<string>;
}

/** Newest first. Light and overdue are the worse of what the last fact said and what the limits say at `now`. */
export function listCampaigns(
  pool: Pool,
  filters: CampaignFilters,
  page: PageRequest,
  now: Instant = Date.now(),
): Promise<Page<StoredCampaign>> {
  return pageOfFiles(pool, LISTING, meeting(filters, now), page);
}

const LISTING: Listing<CampaignRowRead, StoredCampaign> = {
  table: sql`campaigns`,
  at: sql`opened_at`,
  key: sql`id`,
  placed: (row) => ({ at: row.opened_at, id: row.id }),
  shown: storedOf,
};

/** How many campaigns the filters meet. */
export async function countCampaigns(pool: Pool, filters: CampaignFilters, now: Instant = Date.now()): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    toQuery(sql`select count(*)::int as count from campaigns where ${meeting(filters, now)}`),
  );
  return rows[0]?.count ?? 0;
}

/** Columns compared as they are; the names are ours, the values the caller's. */
const COLUMNS = {
  kind: sql`kind`,
  status: sql`status`,
  period: sql`period`,
  district: sql`district`,
  level: sql`level`,
  holder: sql`holder_role`,
} as const satisfies Partial<Record<keyof CampaignFilters, Sql>>;

function meeting(filters: CampaignFilters, now: Instant): Sql {
  const { light, overdue, open, dueFrom, dueTo, involved, participant } = filters;
  const late = sql`(overdue or coalesce(due_at <= ${new Date(now)}, false))`;
  return all([
    ...equalTo(COLUMNS, filters),
    light && sql`${lightAt(now)} = ${light}`,
    overdue === undefined ? undefined : sql`${late} = ${overdue}`,
    open === undefined ? undefined : sql`(status not in ('closed', 'called-off')) = ${open}`,
    dueFrom === undefined ? undefined : sql`due_at >= ${new Date(dueFrom)}`,
    dueTo === undefined ? undefined : sql`due_at < ${new Date(dueTo)}`,
    participant === undefined ? undefined : sql`participants @> array[${participant}]::text[]`,
    involved === undefined ? undefined : sql`units @> array[${involved}]::text[]`,
  ]);
}

import type { Instant } from '../../domain/calendar/instant';
import type { Light } from '../../domain/calendar/light';
import { WITH_DISCIPLINE } from './access-sql';
import { storedOf, type AppealRowRead, type StoredAppeal } from './appeal.repository';
import { pageOfFiles, type Listing } from '../log/page-of-files';
import type { Page, PageRequest } from '../sql/cursor';
import { lightAt } from './light-at';
import type { Pool } from '../sql/pool';
import { all, equalTo, sql, toQuery, type Sql } from '../sql/sql';

type Given<T> = T | undefined;

/** The filters of `GET /v1/appeals`, and whose cases the caller may see at all. */
export interface AppealFilters {
  /** Only these. */
  readonly ids?: Given<readonly string[]>;
  readonly stage?: Given<string>;
  readonly status?: Given<string>;
  readonly light?: Given<Light>;
  /** The lead unit. */
  readonly unit?: Given<string>;
  readonly district?: Given<string>;
  readonly channel?: Given<string>;
  readonly theme?: Given<string>;
  readonly category?: Given<string>;
  readonly level?: Given<number>;
  readonly overdue?: Given<boolean>;
  /** Part of the title, or the beginning of the number or the id. */
  readonly q?: Given<string>;
  /** Filed at or after, and before. */
  readonly from?: Given<Instant>;
  readonly to?: Given<Instant>;
  /** Not closed yet. */
  readonly open?: Given<boolean>;
  /** Under listed supervision 挂牌督办 now. */
  readonly listed?: Given<boolean>;
  /** The role that is waited for first. */
  readonly holder?: Given<string>;
  /** Due at or after, and before. */
  readonly dueFrom?: Given<Instant>;
  readonly dueTo?: Given<Instant>;
  /** Only what this source filed: an upstream sees no more. */
  readonly source?: Given<string>;
  /** Only where this unit leads, leads for the time being, or assists: a unit sees no more. */
  readonly involved?: Given<string>;
  /** Leave out dossiers that are with the discipline body as a whole. */
  readonly withoutDiscipline?: Given<boolean>;
  /** Only those of which something was handed to the discipline body: it sees no other. */
  readonly transferred?: Given<boolean>;
}

/** Newest first. Light and overdue are the worse of what the last fact said and what the limits say at `now`. */
export function listAppeals(
  pool: Pool,
  filters: AppealFilters,
  page: PageRequest,
  now: Instant = Date.now(),
): Promise<Page<StoredAppeal>> {
  return pageOfFiles(pool, LISTING, meeting(filters, now), page);
}

const LISTING: Listing<AppealRowRead, StoredAppeal> = {
  table: sql`appeals`,
  at: sql`filed_at`,
  key: sql`case_id`,
  placed: (row) => ({ at: row.filed_at, id: row.case_id }),
  shown: storedOf,
};

/** The ids of every case the filters meet, at most so many: for an escalation by filter. */
export async function listAppealIds(
  pool: Pool,
  filters: AppealFilters,
  most: number,
  now: Instant = Date.now(),
): Promise<{ caseId: string; workflowId: string }[]> {
  const { rows } = await pool.query<{ caseId: string; workflowId: string }>(
    toQuery(sql`
      select case_id as "caseId", workflow_id as "workflowId" from appeals
      where ${meeting(filters, now)}
      order by filed_at, case_id limit ${most}`),
  );
  return rows;
}

/** How many cases the filters meet. */
export async function countAppeals(pool: Pool, filters: AppealFilters, now: Instant = Date.now()): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    toQuery(sql`select count(*)::int as count from appeals where ${meeting(filters, now)}`),
  );
  return rows[0]?.count ?? 0;
}

/** The same by lead unit or district, most first; cases without a unit are left out. */
export async function countAppealsBy(
  pool: Pool,
  by: 'unit' | 'district',
  filters: AppealFilters,
  now: Instant = Date.now(),
): Promise<{ key: string; count: number }[]> {
  const { rows } = await pool.query<{ key: string; count: number }>(
    toQuery(sql`
      select ${COLUMNS[by]} as key, count(*)::int as count from appeals
      where ${meeting(filters, now)} and ${COLUMNS[by]} is not null
      group by 1 order by count desc, key`),
  );
  return rows;
}

/** Columns compared as they are; the names are ours, the values the caller's. */
const COLUMNS = {
  stage: sql`stage`,
  status: sql`status`,
  unit: sql`unit`,
  district: sql`district`,
  channel: sql`channel`,
  theme: sql`theme`,
  category: sql`category`,
  level: sql`level`,
  source: sql`source`,
  listed: sql`listed`,
  holder: sql`holder_role`,
} as const satisfies Partial<Record<keyof AppealFilters, Sql>>;

function meeting(filters: AppealFilters, now: Instant): Sql {
  return all([...columnFilters(filters), ...limitFilters(filters, now), ...stateFilters(filters), ...scopes(filters)]);
}

function columnFilters(filters: AppealFilters): (Sql | undefined)[] {
  const { from, to, ids } = filters;
  return [
    ...equalTo(COLUMNS, filters),
    ids === undefined ? undefined : sql`case_id = any(${ids}::text[])`,
    from === undefined ? undefined : sql`filed_at >= ${new Date(from)}`,
    to === undefined ? undefined : sql`filed_at < ${new Date(to)}`,
  ];
}

function limitFilters({ light, overdue, q, transferred }: AppealFilters, now: Instant): (Sql | undefined)[] {
  const late = sql`(overdue or coalesce(due_at <= ${new Date(now)}, false))`;
  return [
    light === undefined ? undefined : sql`${lightAt(now)} = ${light}`,
    overdue === undefined ? undefined : sql`${late} = ${overdue}`,
    q === undefined || q === '' ? undefined : matching(q, transferred === true),
  ];
}

function stateFilters({ open, dueFrom, dueTo }: AppealFilters): (Sql | undefined)[] {
  return [
    open === undefined ? undefined : sql`(status not in ('closed', 'ended')) = ${open}`,
    dueFrom === undefined ? undefined : sql`due_at >= ${new Date(dueFrom)}`,
    dueTo === undefined ? undefined : sql`due_at < ${new Date(dueTo)}`,
  ];
}

function scopes({ involved, withoutDiscipline, transferred }: AppealFilters): (Sql | undefined)[] {
  return [
    involved === undefined ? undefined : sql`${involvedUnits} @> ${[involved]}::text[]`,
    withoutDiscipline ? sql`not ${WITH_DISCIPLINE}` : undefined,
    transferred ? sql`(state -> 'transferred')::boolean` : undefined,
  ];
}

const involvedUnits = sql`array[unit, state ->> 'provisionalLead']
  || array(select subtask ->> 'unit' from jsonb_array_elements(state -> 'subtasks') as subtask)`;

/** A title that may not be read must not be found by its words either. */
function matching(q: string, isDisciplines: boolean): Sql {
  const literal = q.replace(/[\\%_]/g, '\\$&');
  const titled = sql`title ilike ${`%${literal}%`}`;
  return sql`${isDisciplines ? titled : sql`(${titled} and not ${WITH_DISCIPLINE})`} or number like ${`${literal}%`} or case_id like ${`${literal}%`}`;
}

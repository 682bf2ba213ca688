import type { Outcome, Status } from '../../domain/appeal/state';
import type { Instant } from '../../domain/calendar/instant';
import { CLOSED_STATUSES } from '../../domain/open311/public-request';
import { PUBLIC_STANDING } from '../appeals/access-sql';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery, type Sql } from '../sql/sql';

/** A case as `GET /requests` finds it; whose it is does not come out of here. */
export interface RequestRow {
  readonly number: string;
  readonly category: string;
  readonly district: string;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly unit: string | null;
  readonly filedAt: Date;
  readonly updatedAt: Date;
  readonly dueAt: Date | null;
  readonly lat: number | null;
  readonly long: number | null;
}

export interface Span {
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
}

export interface RequestFilters {
  /** Public numbers: nothing else counts beside them. */
  readonly numbers?: readonly string[] | undefined;
  readonly requested?: Span | undefined;
  readonly updated?: Span | undefined;
  readonly open?: boolean | undefined;
  readonly categories?: readonly string[] | undefined;
  /** Also what is under none of these categories. */
  readonly orNoneOf?: readonly string[] | undefined;
}

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** The newest first, so that what comes in meanwhile repeats a request on the next page and loses none. */
export async function listRequests(pool: Pool, filters: RequestFilters, slice: Slice): Promise<RequestRow[]> {
  const { rows } = await pool.query<RequestRow>(
    toQuery(sql`
      with page as (
        select a.* from appeals a where ${all([PUBLIC_STANDING, ...conditions(filters)])}
        order by a.filed_at desc, a.case_id desc limit ${slice.limit} offset ${slice.offset})
      select page.state ->> 'reservedNumber' as number, page.category, page.district, page.status, page.outcome, page.unit,
             page.filed_at as "filedAt", page.as_of as "updatedAt", page.due_at as "dueAt", place.lat, place.long
      from page left join open311_places place on place.case_id = page.case_id
        and exists (select 1 from appellants s where s.case_id = page.case_id and s.erased_at is null)
      order by page.filed_at desc, page.case_id desc`),
  );
  return rows;
}

function conditions(filters: RequestFilters): (Sql | undefined)[] {
  const { numbers, requested, updated, open } = filters;
  const closed = sql`a.status = any(${[...CLOSED_STATUSES]}::text[])`;
  return [
    numbers && sql`a.state ->> 'reservedNumber' = any(${[...numbers]}::text[])`,
    ...within(sql`a.filed_at`, requested),
    ...within(sql`a.as_of`, updated),
    open === undefined ? undefined : open ? sql`not ${closed}` : closed,
    ofCategories(filters),
  ];
}

function within(column: Sql, { from, to }: Span = {}): (Sql | undefined)[] {
  return [
    from === undefined ? undefined : sql`${column} >= ${new Date(from)}`,
    to === undefined ? undefined : sql`${column} <= ${new Date(to)}`,
  ];
}

function ofCategories({ categories, orNoneOf }: RequestFilters): Sql | undefined {
  if (categories === undefined) return undefined;
  const named = sql`a.category = any(${[...categories]}::text[])`;
  return orNoneOf === undefined ? named : sql`(${named} or not a.category = any(${[...orNoneOf]}::text[]))`;
}

/** The case of a public number, also before its first fact; undefined where there is none. */
export async function caseIdOfNumber(pool: Pool, number: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ caseId: string }>(
    toQuery(sql`
      select case_id as "caseId" from numbers where number = ${number}
      union select case_id from appeals where state ->> 'reservedNumber' = ${number} limit 1`),
  );
  return rows[0]?.caseId;
}

/** Which of the numbers are of appeals registered but not opened yet, and whose. */
export async function unopenedOf(pool: Pool, numbers: readonly string[]): Promise<UnopenedRow[]> {
  const { rows } = await pool.query<UnopenedRow>(
    `select n.case_id as "caseId", place.lat, place.long
     from numbers n join intakes i on i.case_id = n.case_id left join open311_places place on place.case_id = n.case_id
     where n.number = any($1::text[]) and not exists (select 1 from appeals a where a.case_id = n.case_id)
     order by n.number`,
    [numbers],
  );
  return rows;
}

export interface UnopenedRow {
  readonly caseId: string;
  readonly lat: number | null;
  readonly long: number | null;
}

/** Keeps where a request is; the first word on it stays, so a repeat changes nothing. */
export async function keepPlace(
  pool: Pool,
  caseId: string,
  { lat, long }: { lat: number; long: number },
): Promise<void> {
  await pool.query(
    'insert into open311_places (case_id, lat, long) values ($1, $2, $3) on conflict (case_id) do nothing',
    [caseId, lat, long],
  );
}

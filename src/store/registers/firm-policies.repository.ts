import type { Day } from '../../domain/calendar/instant';
import type { RecordBody } from '../../domain/record/kinds';
import { limitOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { StoreError } from '../sql/store-error';

/** A policy for firms that anybody may read on a day: published by then, not retired. */
export interface PublishedPolicy {
  readonly id: string;
  readonly version: number;
  readonly body: RecordBody;
  readonly changedAt: number;
  /** Its last day is not over. */
  readonly inForce: boolean;
}

export interface PolicySearch {
  /** Words that its name, trade or text holds, all of them. */
  readonly q?: string | undefined;
  /** Those of the trade, and those for every trade. */
  readonly sector?: string | undefined;
  /** Those of the district, and those for the whole city. */
  readonly district?: string | undefined;
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly body: RecordBody;
  readonly updated_at: Date;
  readonly published_on: string;
  readonly in_force: boolean;
}

/** Days are compared as the text they are: whatever year somebody wrote is a day. $1 is today, $2 to $4 the search. */
const FITTING = `
  select id, version, body, updated_at, body ->> 'publishedOn' as published_on, coalesce(body ->> 'validTo' >= $1, true) as in_force
  from records where kind = 'firm-policies' and not retired and body ->> 'publishedOn' <= $1
    and ($2::text is null or coalesce(body ->> 'sector', $2) = $2) and ($3::text is null or coalesce(body ->> 'district', $3) = $3)
    and not exists (select from unnest($4::text[]) word where
      position(lower(word) in lower(concat_ws(' ', body ->> 'name', body ->> 'sector', body ->> 'text'))) = 0)`;

/** Those in force first, each part with the newest first. A policy that lapses between two pages may come twice, none is passed over. */
export async function publishedPolicies(
  pool: Pool,
  { today, ...search }: PolicySearch & { readonly today: Day },
  page: PageRequest,
): Promise<Page<PublishedPolicy>> {
  const limit = limitOf(page);
  const { rows } = await pool.query<Row>(
    `with fitting as (${FITTING})
     select * from fitting where $5::boolean is null or (in_force, published_on, id) < ($5, $6, $7)
     order by in_force desc, published_on desc, id desc limit $8`,
    [today, ...placed(search), ...placeBefore(page), limit + 1],
  );
  const items = rows.slice(0, limit).map(policyOf);
  const last = rows[limit - 1];
  if (rows.length <= limit || last === undefined) return { items };
  return { items, next: `${last.in_force ? 1 : 0}~${last.published_on}~${last.id}` };
}

/** What is new, the latest first: published or changed. */
export async function latestPolicies(
  pool: Pool,
  { today, ...search }: PolicySearch & { readonly today: Day },
  most: number,
): Promise<PublishedPolicy[]> {
  const { rows } = await pool.query<Row>(
    `with fitting as (${FITTING})
     select * from fitting
     order by greatest(to_char(updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), published_on) desc, updated_at desc, id limit $5`,
    [today, ...placed(search), most],
  );
  return rows.map(policyOf);
}

export async function findPublishedPolicy(pool: Pool, id: string, today: Day): Promise<PublishedPolicy | undefined> {
  const { rows } = await pool.query<Row>(`${FITTING} and id = $5`, [today, ...placed({}), id]);
  return rows[0] && policyOf(rows[0]);
}

/** The trades there are policies for, to choose from. */
export async function policySectors(pool: Pool, today: Day): Promise<string[]> {
  const { rows } = await pool.query<{ sector: string }>(
    `select distinct body ->> 'sector' as sector from records
     where kind = 'firm-policies' and not retired and body ->> 'publishedOn' <= $1 and body ? 'sector' order by 1`,
    [today],
  );
  return rows.map(({ sector }) => sector);
}

function placed({ q, sector, district }: PolicySearch): [string | null, string | null, string[]] {
  return [sector ?? null, district ?? null, q?.split(/\s+/u).filter(Boolean) ?? []];
}

/** Whether the last policy of the page before was in force, its day and its id. */
export const POLICY_CURSOR = /^([01])~(\d{4}-\d\d-\d\d)~([A-Za-z0-9][A-Za-z0-9._-]{0,59})$/;

function placeBefore({ cursor }: PageRequest): [boolean, string, string] | [null, null, null] {
  if (cursor === undefined) return [null, null, null];
  const [, inForce = '', day = '', id = ''] = POLICY_CURSOR.exec(cursor) ?? [];
  if (id === '') throw new StoreError('cursor-invalid', '翻页标记无效');
  return [inForce === '1', day, id];
}

function policyOf({ id, version, body, updated_at: at, in_force: inForce }: Row): PublishedPolicy {
  return { id, version, body, changedAt: at.getTime(), inForce };
}

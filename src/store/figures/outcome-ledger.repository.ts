import type { OutcomeKind } from '../../domain/decider/ledger-entry';
import type { Instant } from '../../domain/calendar/instant';
import { PUBLIC_STANDING } from '../appeals/access-sql';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { all, equalTo, sql, toQuery, type Sql } from '../sql/sql';

type Given<T> = T | undefined;

/** The filters of `GET /v1/outcomes`. */
export interface OutcomeFilters {
  readonly kind?: Given<OutcomeKind>;
  readonly unit?: Given<string>;
  readonly district?: Given<string>;
  /** The number of the case. */
  readonly number?: Given<string>;
  readonly campaign?: Given<string>;
  /** A part of the title. */
  readonly q?: Given<string>;
  readonly from?: Given<Instant>;
  readonly to?: Given<Instant>;
}

/** One outcome 成果, with the case or the campaign it came of. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly title: string;
  readonly unit: string;
  readonly district: string | null;
  readonly number: string | null;
  readonly campaign: string | null;
  readonly campaignTitle: string | null;
  readonly at: Date;
}

/**
 * What stands: of a case that is closed as solved or explained, and that everybody may know, what its last answer says; of a
 * campaign, what has been verified. An answer that was found wanting, or a case opened again, takes its entries with it.
 */
const STANDING = sql`
  select o.kind, o.title, o.unit, a.district, a.number, null as campaign, null as "campaignTitle", o.at,
    a.number || '.' || o.seq || '.' || o.ordinal as key
  from outcome_ledger o join (select * from appeals where ${PUBLIC_STANDING}) a using (case_id)
  where a.outcome in ('solved', 'explained') and o.seq = (a.state -> 'reply' ->> 'seq')::int
  union all
  select o.kind, o.title, o.unit, o.district, null, c.id, c.title, o.at, c.id || '=' || o.item || '=' || o.ordinal
  from campaign_outcomes o join campaigns c on c.id = o.campaign_id`;

const COLUMNS = {
  kind: sql`kind`,
  unit: sql`unit`,
  district: sql`district`,
  number: sql`number`,
  campaign: sql`campaign`,
} as const satisfies Partial<Record<keyof OutcomeFilters, Sql>>;

/** Newest first. */
export async function listOutcomes(pool: Pool, filters: OutcomeFilters, page: PageRequest): Promise<Page<Outcome>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const { q, from, to } = filters;
  const conditions = [
    ...equalTo(COLUMNS, filters),
    q === undefined ? undefined : sql`title ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}`,
    from === undefined ? undefined : sql`at >= ${new Date(from)}`,
    to === undefined ? undefined : sql`at < ${new Date(to)}`,
    place && sql`(at, key) < (${place.at}, ${place.id})`,
  ];
  const { rows } = await pool.query<Outcome & { readonly key: string }>(
    toQuery(sql`
      select * from (${STANDING}) as entry where ${all(conditions)} order by at desc, key desc limit ${limit + 1}`),
  );
  return pageOf(rows, limit, ({ at, key: id }) => ({ at, id }), withoutKey);
}

function withoutKey({ key: _place, ...outcome }: Outcome & { readonly key: string }): Outcome {
  return outcome;
}

import type { Light } from '../../domain/calendar/light';
import type { Instant } from '../../domain/calendar/instant';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import { lightAt } from '../appeals/light-at';
import type { Keyring } from '../keys/keyring';
import { campaignStates } from './campaigns.repository';
import type { Pool } from '../sql/pool';
import { all, equalTo, sql, toQuery, type Sql } from '../sql/sql';

type Given<T> = T | undefined;

/** The filters of `GET /v1/rectifications`. */
export interface ItemFilters {
  readonly campaign?: Given<string>;
  readonly kind?: Given<string>;
  readonly unit?: Given<string>;
  readonly district?: Given<string>;
  readonly step?: Given<string>;
  readonly level?: Given<number>;
  readonly light?: Given<Light>;
  readonly overdue?: Given<boolean>;
  readonly open?: Given<boolean>;
}

/** A rectification or promise with the campaign it came of. */
export interface ListedItem {
  readonly campaign: string;
  readonly campaignTitle: string;
  readonly id: string;
  readonly kind: 'rectification' | 'promise';
  readonly what: string;
  readonly unit: string;
  readonly district: string | null;
  readonly step: 'rectify' | 'verify' | 'accountability' | 'done';
  readonly level: number;
  readonly late: boolean;
  readonly light: Light;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
}

const COLUMNS = {
  campaign: sql`i.campaign_id`,
  kind: sql`i.kind`,
  unit: sql`i.unit`,
  district: sql`i.district`,
  step: sql`i.step`,
  level: sql`i.level`,
} as const satisfies Partial<Record<keyof ItemFilters, Sql>>;

/** Newest first. */
export async function listItems(
  pool: Pool,
  filters: ItemFilters,
  page: PageRequest,
  now: Instant = Date.now(),
): Promise<Page<ListedItem>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const key = sql`(i.campaign_id || '=' || i.id)`;
  const after = place && sql`(i.opened_at, ${key}) < (${place.at}, ${place.id})`;
  const { rows } = await pool.query<ListedItem>(
    toQuery(sql`
      select i.campaign_id as campaign, c.title as "campaignTitle", i.id, i.kind, i.what, i.unit, i.district, i.step, i.level,
        i.late or coalesce(i.due_at <= ${new Date(now)}, false) as late, ${lightOf(now)} as light,
        i.opened_at as "openedAt", i.due_at as "dueAt", i.done_at as "doneAt"
      from campaign_items i join campaigns c on c.id = i.campaign_id
      where ${all([meeting(filters, now), after])} order by i.opened_at desc, ${key} desc limit ${limit + 1}`),
  );
  return pageOf(
    rows,
    limit,
    ({ openedAt: at, campaign, id }) => ({ at, id: `${campaign}=${id}` }),
    (row) => row,
  );
}

/** The same in the words people wrote. */
export async function itemsInFull(
  pool: Pool,
  keyring: Keyring,
  listed: readonly ListedItem[],
): Promise<readonly ListedItem[]> {
  const states = await campaignStates(pool, keyring, [...new Set(listed.map(({ campaign }) => campaign))]);
  return listed.map((one) => {
    const state = states.get(one.campaign);
    const what = state?.items.find(({ id }) => id === one.id)?.what ?? one.what;
    return { ...one, what, campaignTitle: state?.title ?? one.campaignTitle };
  });
}

function meeting(filters: ItemFilters, now: Instant): Sql {
  const { light, overdue, open } = filters;
  return all([
    ...equalTo(COLUMNS, filters),
    light && sql`${lightOf(now)} = ${light}`,
    overdue === undefined ? undefined : sql`coalesce(i.due_at <= ${new Date(now)}, false) = ${overdue}`,
    open === undefined ? undefined : sql`(i.done_at is null) = ${open}`,
  ]);
}

/** Of the item, not of its campaign. */
function lightOf(now: Instant): Sql {
  return sql`(select ${lightAt(now)} from (select i.light, i.yellow_at, i.due_at) as item)`;
}

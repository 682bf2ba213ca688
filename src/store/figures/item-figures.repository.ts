import type { Light } from '../../domain/calendar/light';
import type { Instant } from '../../domain/calendar/instant';
import { lightAt } from '../appeals/light-at';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery, type Sql } from '../sql/sql';

/** A share with what it rests on: `count` of `of`; no share of nothing. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly share?: number;
}

/** Rectifications and promises of a period (DOMAIN.md section 4): they count like cases. */
export interface ItemFigures {
  readonly opened: number;
  readonly done: number;
  readonly open: { readonly total: number; readonly byLight: Record<Light, number> };
  /** Those done or late, that missed no limit. */
  readonly onTime: Rate;
}

export const NO_ITEMS: ItemFigures = {
  opened: 0,
  done: 0,
  onTime: { count: 0, of: 0 },
  open: { total: 0, byLight: { green: 0, yellow: 0, red: 0 } },
};

/** A column, never a value a caller gave; an item has neither channel, theme nor category. */
const GROUP: Partial<Record<string, Sql>> = { none: sql`''`, district: sql`coalesce(district, '')`, unit: sql`unit` };

interface Row extends Record<Light, number> {
  readonly group: string;
  readonly opened: number;
  readonly done: number;
  readonly judged: number;
  readonly onTime: number;
}

/** By group; undefined where items have no such group. Opened at or after, and before. */
export async function itemFigures(
  pool: Pool,
  { from, to, by }: { readonly from?: Instant | undefined; readonly to?: Instant | undefined; readonly by: string },
  now: Instant,
): Promise<ReadonlyMap<string, ItemFigures> | undefined> {
  const group = GROUP[by];
  if (group === undefined) return undefined;
  const period = all([
    from === undefined ? undefined : sql`opened_at >= ${new Date(from)}`,
    to === undefined ? undefined : sql`opened_at < ${new Date(to)}`,
  ]);
  const { rows } = await pool.query<Row>(
    toQuery(sql`
      with i as (
        select ${group} as "group", done_at is not null as done, late or coalesce(due_at <= ${new Date(now)}, false) as late,
               ${lightAt(now)} as light
        from campaign_items where ${period})
      select "group", count(*)::int as opened, (count(*) filter (where done))::int as done,
        (count(*) filter (where done or late))::int as judged, (count(*) filter (where done and not late))::int as "onTime",
        (count(*) filter (where not done and light = 'green'))::int as green,
        (count(*) filter (where not done and light = 'yellow'))::int as yellow,
        (count(*) filter (where not done and light = 'red'))::int as red
      from i group by 1`),
  );
  return new Map(rows.map((row) => [row.group, figuresOf(row)]));
}

function figuresOf({ opened, done, judged, onTime, green, yellow, red }: Row): ItemFigures {
  return {
    opened,
    done,
    open: { total: opened - done, byLight: { green, yellow, red } },
    onTime: { count: onTime, of: judged, ...(judged > 0 && { share: onTime / judged }) },
  };
}

import type { Instant } from '../../domain/calendar/instant';
import { lights, type Light } from '../../domain/calendar/light';
import { stages, type Stage } from '../../domain/appeal/state';
import { itemFigures, NO_ITEMS, type ItemFigures, type Rate } from './item-figures.repository';
import { lightAt } from '../appeals/light-at';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery, type Sql } from '../sql/sql';
import { workingByStage, type WorkingByStage } from './stage-times.repository';

/** The figures of DOMAIN.md section 7, of the cases filed in a period. */
export interface Figures {
  /** The district, unit, channel, theme, category or cited article; absent when not grouped, empty where a case has none yet. */
  readonly group?: string;
  readonly received: number;
  readonly accepted: number;
  readonly done: number;
  readonly open: {
    readonly total: number;
    /** Under listed supervision 挂牌督办 now, shown in public or not. */
    readonly listed: number;
    readonly byStage: Record<Stage, number>;
    readonly byLight: Record<Light, number>;
  };
  /** Accepted cases whose appellant was contacted. */
  readonly contact: Rate;
  /**
   * Cases that the verification found solved, or their appellant where there was none, of those in which somebody was asked. Who did not
   * answer has not said that it is; only of what was answered at once, and nobody spoke of again, nobody says that it was not.
   */
  readonly solved: Rate;
  /** Satisfied or fairly, of those who answered; who did not answer stands beside it and never counts as satisfied. */
  readonly satisfaction: Rate & { readonly noAnswer: number };
  /** Accepted cases, done or late, that missed no limit of signing or handling. */
  readonly onTime: Rate;
  /** From receipt to close, in seconds of elapsed time. */
  readonly elapsed: { readonly of: number; readonly mean?: number; readonly p90?: number };
  /** The working time of each stage, less its pauses, of the cases that have left it. */
  readonly working: WorkingByStage;
  readonly returns: number;
  readonly extensions: number;
  readonly supervisions: number;
  readonly listings: number;
  readonly notices: number;
  readonly outcomes: number;
  /** Rectifications and promises from campaigns opened in the period; only where the grouping is one they have. */
  readonly rectifications?: ItemFigures;
}

export const groupings = ['none', 'district', 'unit', 'channel', 'theme', 'category', 'article'] as const;
export type Grouping = (typeof groupings)[number];

export interface StatisticsRequest {
  /** Filed at or after, and before. */
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly by?: Grouping | undefined;
}

/** A column, never a value a caller gave. */
const GROUP: Record<Grouping, Sql> = {
  none: sql`''`,
  district: sql`district`,
  unit: sql`coalesce(unit, '')`,
  channel: sql`channel`,
  theme: sql`theme`,
  category: sql`category`,
  article: sql`coalesce(state ->> 'citedArticle', '')`,
};

/** One line a group, the largest first; ungrouped always exactly one. */
export async function statistics(
  pool: Pool,
  { from, to, by = 'none' }: StatisticsRequest,
  now: Instant = Date.now(),
): Promise<Figures[]> {
  const period = all([
    from === undefined ? undefined : sql`filed_at >= ${new Date(from)}`,
    to === undefined ? undefined : sql`filed_at < ${new Date(to)}`,
  ]);
  const [counts, open, items, working] = await Promise.all([
    pool.query<Counts>(toQuery(countsQuery(GROUP[by], period))),
    pool.query<OpenRow>(toQuery(openQuery(GROUP[by], period, now))),
    itemFigures(pool, { from, to, by }, now),
    workingByStage(pool, GROUP[by], period),
  ]);
  const known = new Set(counts.rows.map(({ group }) => group));
  const others = [...(items?.keys() ?? []), ...(by === 'none' ? [''] : [])].filter((group) => !known.has(group));
  const rows = [...counts.rows, ...[...new Set(others)].map((group) => ({ ...NOTHING, group }))];
  return rows.map((row) => ({
    ...figuresOf(
      row,
      open.rows.filter(({ group }) => group === row.group),
      by,
    ),
    working: working(row.group),
    ...(items && { rectifications: items.get(row.group) ?? NO_ITEMS }),
  }));
}

const NAMES = [
  'received',
  'accepted',
  'done',
  'contacted',
  'asked',
  'solved',
  'answered',
  'satisfied',
  'noAnswer',
] as const;
const MORE = [
  'judgedOnTime',
  'onTime',
  'returns',
  'extensions',
  'supervisions',
  'listings',
  'outcomes',
  'notices',
] as const;
type Counts = Record<(typeof NAMES)[number] | (typeof MORE)[number], number> & {
  readonly group: string;
  readonly mean: number | null;
  readonly p90: number | null;
};
const NOTHING = {
  ...Object.fromEntries([...NAMES, ...MORE].map((name) => [name, 0])),
  group: '',
  mean: null,
  p90: null,
} as Counts;

function countsQuery(group: Sql, period: Sql): Sql {
  return sql`
    with c as (
      select ${group} as "group", tally, state -> 'evaluation' as evaluation, closed_at is not null as done,
             coalesce(state -> 'verification' ->> 'finding' = 'solved', (state -> 'evaluation' ->> 'solved')::boolean) as solved,
             state -> 'proposal' ? 'instant' as "atOnce", tally ? 'acceptedAt' as accepted, (tally ->> 'missed')::int as missed, (state ->> 'noAnswer')::boolean as silent,
             extract(epoch from closed_at - filed_at)::float8 as elapsed,
             (select count(*) from notices n where n.case_id = appeals.case_id and n.published_at is not null) as published
      from appeals where ${period})
    select "group", count(*)::int as received, (count(*) filter (where accepted))::int as accepted,
      (count(*) filter (where done))::int as done,
      (count(*) filter (where accepted and tally ? 'firstContactedAt'))::int as contacted,
      (count(*) filter (where solved is not null or silent and not "atOnce"))::int as asked,
      (count(*) filter (where solved))::int as solved,
      (count(evaluation))::int as answered,
      (count(*) filter (where evaluation ->> 'satisfaction' in ('satisfied', 'fairly')))::int as satisfied,
      (count(*) filter (where silent and evaluation is null))::int as "noAnswer",
      (count(*) filter (where accepted and (done or missed > 0)))::int as "judgedOnTime",
      (count(*) filter (where accepted and done and missed = 0))::int as "onTime",
      sum((tally ->> 'returns')::int)::int as returns, sum((tally ->> 'extensions')::int)::int as extensions,
      sum((tally ->> 'supervisions')::int)::int as supervisions, sum((tally ->> 'listings')::int)::int as listings,
      sum((tally ->> 'outcomes')::int)::int as outcomes, sum(published)::int as notices,
      round(avg(elapsed)) as mean, round(percentile_cont(0.9) within group (order by elapsed)) as p90
    from c group by "group" order by received desc, "group"`;
}

interface OpenRow {
  readonly group: string;
  readonly stage: Stage;
  readonly light: Light;
  readonly count: number;
  readonly listed: number;
}

function openQuery(group: Sql, period: Sql, now: Instant): Sql {
  return sql`
    select ${group} as "group", stage, ${lightAt(now)} as light, count(*)::int as count, (count(*) filter (where listed))::int as listed
    from appeals where ${period} and status not in ('closed', 'ended') group by 1, 2, 3`;
}

function figuresOf(row: Counts, open: readonly OpenRow[], by: Grouping): Omit<Figures, 'working'> {
  const { received, accepted, done, returns, extensions, supervisions, listings, notices, outcomes } = row;
  return {
    ...(by === 'none' ? {} : { group: row.group }),
    received,
    accepted,
    done,
    open: openOf(open),
    contact: rate(row.contacted, accepted),
    solved: rate(row.solved, row.asked),
    satisfaction: { ...rate(row.satisfied, row.answered), noAnswer: row.noAnswer },
    onTime: rate(row.onTime, row.judgedOnTime),
    elapsed: {
      of: done,
      ...(row.mean === null ? {} : { mean: row.mean }),
      ...(row.p90 === null ? {} : { p90: row.p90 }),
    },
    returns,
    extensions,
    supervisions,
    listings,
    notices,
    outcomes,
  };
}

function openOf(rows: readonly OpenRow[]): Figures['open'] {
  const countOf = (meets: (row: OpenRow) => boolean): number =>
    rows.filter(meets).reduce((sum, row) => sum + row.count, 0);
  return {
    total: countOf(() => true),
    listed: rows.reduce((sum, { listed }) => sum + listed, 0),
    byStage: Object.fromEntries(stages.map((stage) => [stage, countOf((row) => row.stage === stage)])) as Record<
      Stage,
      number
    >,
    byLight: Object.fromEntries(lights.map((light) => [light, countOf((row) => row.light === light)])) as Record<
      Light,
      number
    >,
  };
}

function rate(count: number, of: number): Rate {
  return of === 0 ? { count, of } : { count, of, share: count / of };
}

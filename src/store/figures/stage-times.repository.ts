import { stages, type Stage } from '../../domain/appeal/state';
import type { Pool } from '../sql/pool';
import { rebuildCase } from '../appeals/record-facts.repository';
import { sql, toQuery, type Sql } from '../sql/sql';

/** Working seconds; `of` is how many cases have left the stage, and what mean and 90th percentile rest on. */
export interface Working {
  readonly of: number;
  readonly mean?: number;
  readonly p90?: number;
}
export type WorkingByStage = Readonly<Record<Stage, Working>>;

interface Row extends Required<Working> {
  readonly group: string;
  readonly stage: Stage;
}

/** By group, of the cases of a condition: the working time of each stage (domain/appeal/stage-times.ts). */
export async function workingByStage(pool: Pool, group: Sql, period: Sql): Promise<(group: string) => WorkingByStage> {
  const { rows } = await pool.query<Row>(
    toQuery(sql`
      select ${group} as "group", stage.key as stage, count(*)::int as "of", round(avg(stage.value::int))::int as mean,
        round(percentile_cont(0.9) within group (order by stage.value::int))::int as p90
      from appeals cross join lateral jsonb_each_text(stage_seconds) as stage where ${period} group by 1, 2`),
  );
  return (name) => byStage(rows.filter((row) => row.group === name));
}

function byStage(rows: readonly Row[]): WorkingByStage {
  return Object.fromEntries(
    stages.map((stage): [Stage, Working] => {
      const row = rows.find((one) => one.stage === stage);
      return [stage, row === undefined ? { of: 0 } : { of: row.of, mean: row.mean, p90: row.p90 }];
    }),
  ) as Record<Stage, Working>;
}

/**
 * Builds the rows anew that were written before stages were timed, from the facts, some at a time. Gives how many; safe to repeat and
 * beside running cases. One scan of the table where there is nothing to do.
 */
export async function projectStageTimes(pool: Pool, limit = 1_000): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    'select case_id as id from appeals where stage_seconds is null order by case_id limit $1',
    [limit],
  );
  for (const { id } of rows) await rebuildCase(pool, id);
  return rows.length;
}

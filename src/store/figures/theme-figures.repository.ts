import { DAY, type Instant } from '../../domain/calendar/instant';
import type { ThemeFigures } from '../../domain/campaign/opening/theme-proposal';
import { lightAt } from '../appeals/light-at';
import type { Pool } from '../sql/pool';
import { sql, toQuery } from '../sql/sql';

const PERIOD = 30 * DAY;

/** Of each theme, what the last thirty days brought, beside the thirty before; merged cases count where they went. */
export async function themeFigures(pool: Pool, now: Instant): Promise<ThemeFigures[]> {
  const [from, before] = [new Date(now - PERIOD), new Date(now - 2 * PERIOD)];
  const { rows } = await pool.query<ThemeFigures>(
    toQuery(sql`
      with c as (
        select theme, filed_at >= ${from} as fresh, listed, overdue or (closed_at is null and ${lightAt(now)} = 'red') as red,
               state -> 'evaluation' ->> 'satisfaction' = 'dissatisfied' as dissatisfied
        from appeals where filed_at >= ${before} and filed_at <= ${new Date(now)} and outcome is distinct from 'merged')
      select theme, (count(*) filter (where fresh))::int as received, (count(*) filter (where not fresh))::int as before,
        (count(*) filter (where fresh and red))::int as overdue, (count(*) filter (where fresh and listed))::int as listed,
        (count(*) filter (where fresh and dissatisfied))::int as dissatisfied
      from c group by theme order by theme`),
  );
  return rows;
}

import type { Instant } from '../../domain/calendar/instant';
import { sql, type Sql } from '../sql/sql';

/** The light of a row with `light`, `yellow_at` and `due_at` by the given moment: the worse of what it said and what its limits say. */
export function lightAt(now: Instant): Sql {
  const moment = new Date(now);
  return sql`case when light = 'red' or due_at <= ${moment} then 'red'
                  when light = 'yellow' or yellow_at <= ${moment} then 'yellow' else 'green' end`;
}

import { PUBLIC_STANDING } from './access-sql';
import { storable } from '../sql/canonical-json';
import type { Pool } from '../sql/pool';
import { sql, toQuery } from '../sql/sql';

export interface OpenTitle {
  readonly id: string;
  readonly title: string;
}

/** The newest appeals of a district and category that are still open. Confidential ones are not among them: not even how many there are is told. */
export async function openTitles(
  pool: Pool,
  { district, category }: { readonly district: string; readonly category: string },
  most = 500,
): Promise<OpenTitle[]> {
  const { rows } = await pool.query<OpenTitle>(
    toQuery(sql`select case_id as id, title from appeals
      where district = ${storable(district)} and category = ${storable(category)} and closed_at is null and ${PUBLIC_STANDING}
      order by filed_at desc limit ${most}`),
  );
  return rows;
}

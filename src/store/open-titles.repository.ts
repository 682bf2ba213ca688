import { storable } from './canonical-json';
import type { Pool } from './pool';

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
    `select case_id as id, title from appeals
     where district = $1 and category = $2 and closed_at is null and not confidential
     order by filed_at desc limit $3`,
    [storable(district), storable(category), most],
  );
  return rows;
}

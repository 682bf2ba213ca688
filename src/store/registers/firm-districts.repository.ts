import { shownDistrict } from '../../domain/registry/choices';
import type { Pool } from '../sql/pool';

/** Where each of the firms is that the registry has; the others are not in it. */
export async function districtsOfFirms(pool: Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; district: string }>(
    `select id, body ->> 'district' as district from records where kind = 'firms' and not retired and id = any ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, district }) => [id, shownDistrict(district)]));
}

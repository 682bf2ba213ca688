import { PUBLIC_STANDING } from '../appeals/access-sql';
import type { Keyring } from '../keys/keyring';
import type { Pool } from '../sql/pool';
import { campaignsInFull, storedOf, type CampaignRowRead, type StoredCampaign } from './campaigns.repository';
import { sql, toQuery } from '../sql/sql';

/** Two years of monthly ones. */
const MOST = 24;

/** The campaigns that call for appeals in public, the latest first; those called off are not held. */
export async function publicSessions(pool: Pool, keyring: Keyring): Promise<StoredCampaign[]> {
  const { rows } = await pool.query<CampaignRowRead>(
    `select * from campaigns where state -> 'template' ->> 'callsForAppeals' = 'true' and status <> 'called-off'
     order by opened_at desc, id limit $1`,
    [MOST],
  );
  return campaignsInFull(pool, keyring, rows.map(storedOf));
}

/** What the public may know of a case on an agenda: never its title, which is somebody's words. */
export interface PublicCase {
  readonly number?: string;
  readonly category: string;
}

/** Those of the named cases that are neither confidential nor handed over whole. */
export async function publicCases(pool: Pool, ids: readonly string[]): Promise<Map<string, PublicCase>> {
  const { rows } = await pool.query<{ id: string; number: string | null; category: string }>(
    toQuery(sql`select case_id as id, number, category from appeals
      where case_id = any(${[...ids]}::text[]) and ${PUBLIC_STANDING} and not (state ->> 'transferred')::boolean`),
  );
  return new Map(rows.map(({ id, number, category }) => [id, { category, ...(number !== null && { number }) }]));
}

import type { CaseStanding } from '../../domain/campaign/promise-review';
import type { CampaignState } from '../../domain/campaign/state';
import type { Keyring } from '../keys/keyring';
import { campaignsInFull } from './campaigns.repository';
import type { Pool } from '../sql/pool';

/** Two years of monthly ones: a promise older than that is on the ladder's last rung. */
const MOST = 24;

/** The campaigns of a kind that were opened before this one, the latest first; called off ones promised nothing. */
export async function earlierCampaigns(
  pool: Pool,
  keyring: Keyring,
  kind: string,
  id: string,
): Promise<CampaignState[]> {
  const { rows } = await pool.query<{ state: CampaignState }>(
    `select state from campaigns where kind = $1 and id <> $2 and status <> 'called-off'
       and opened_at <= (select opened_at from campaigns where id = $2)
     order by opened_at desc, id limit $3`,
    [kind, id, MOST],
  );
  return (await campaignsInFull(pool, keyring, rows)).map(({ state }) => state);
}

interface Row {
  readonly id: string;
  readonly replied: number | null;
  readonly closed: Date | null;
  readonly level: number;
}

/** What has become of cases that were decided on. */
export async function caseStandings(pool: Pool, ids: readonly string[]): Promise<Map<string, CaseStanding>> {
  const { rows } = await pool.query<Row>(
    `select case_id as id, (state -> 'reply' ->> 'at')::float8 as replied, closed_at as closed, level
     from appeals where case_id = any($1)`,
    [ids],
  );
  return new Map(
    rows.map(({ id, replied, closed, level }) => [
      id,
      {
        level,
        ...(replied !== null && { repliedAt: replied }),
        ...(closed !== null && { closedAt: closed.getTime() }),
      },
    ]),
  );
}

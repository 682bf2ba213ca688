import type { EarlierCampaign } from '../../domain/campaign/rota/sources';
import type { CampaignState } from '../../domain/campaign/state';
import type { Pool } from '../sql/pool';

/** Two years of weekly ones, and all of the others there are in a decade. */
const MOST = 120;

interface Row {
  readonly status: CampaignState['status'];
  readonly opened_at: Date;
  readonly mode: string | null;
  readonly targets: CampaignState['targets'];
  readonly members: CampaignState['members'];
}

/** The campaigns of a kind but this one, the latest first, as far as turns are taken by them. */
export async function campaignsBefore(pool: Pool, kind: string, id: string): Promise<EarlierCampaign[]> {
  const { rows } = await pool.query<Row>(
    `select status, opened_at, state ->> 'mode' as mode, state -> 'targets' as targets, state -> 'members' as members
     from campaigns where kind = $1 and id <> $2 order by opened_at desc, id limit $3`,
    [kind, id, MOST],
  );
  return rows.map(({ status, opened_at, mode, targets, members }) => ({
    status,
    openedAt: opened_at.getTime(),
    mode: mode ?? undefined,
    targets,
    members,
  }));
}

/** How many appeals were filed since a moment, by the unit that leads them and by their category. */
export async function appealsOfLate(pool: Pool, since: number): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(
    `select name, count(*)::int as count from appeals, lateral (values (unit), (category)) as named (name)
     where filed_at >= $1 and name is not null group by name`,
    [new Date(since)],
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

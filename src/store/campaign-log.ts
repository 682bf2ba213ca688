import type { CampaignFact } from '../domain/campaign/facts';
import type { Pool, PoolClient } from './sql/pool';

export interface StoredCampaignFact {
  readonly runId: string;
  readonly fact: CampaignFact;
}

/** The facts of a campaign that count, in order: of each seq the one of the latest epoch. */
export async function visibleCampaignFacts(client: Pool | PoolClient, id: string): Promise<StoredCampaignFact[]> {
  const { rows } = await client.query<StoredCampaignFact>(
    `select run_id as "runId", fact from campaign_facts f where campaign_id = $1 and not exists (
       select 1 from campaign_facts later where later.campaign_id = f.campaign_id and later.epoch > f.epoch and later.seq <= f.seq)
     order by seq`,
    [id],
  );
  return rows;
}

import type { NewCampaignFact } from '../../domain/campaign/facts';
import type { Recording } from '../log/branch';
import { record, type Recorded } from '../log/record';
import type { Pool } from '../sql/pool';
import { campaignLog } from './campaign-log';

export interface CampaignRecording extends Omit<Recording<NewCampaignFact>, 'id'> {
  readonly campaignId: string;
}

/** Records what a turn of a campaign brought (log/record.ts). Safe to repeat. */
export function recordCampaign(
  pool: Pool,
  ledgerKey: Buffer,
  { campaignId: id, ...turn }: CampaignRecording,
): Promise<Recorded<NewCampaignFact>> {
  return record(pool, campaignLog(pool), ledgerKey, { id, ...turn });
}

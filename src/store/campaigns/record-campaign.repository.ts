import type { NewCampaignFact } from '../../domain/campaign/facts';
import type { Recording } from '../log/branch';
import { record, type Recorded } from '../log/record';
import type { Pool } from '../sql/pool';
import type { RecordingDeps } from '../appeals/record-facts.repository';
import { campaignLog } from './campaign-log';

export interface CampaignRecording extends Omit<Recording<NewCampaignFact>, 'id'> {
  readonly campaignId: string;
}

/** Records what a turn of a campaign brought (log/record.ts). Safe to repeat. */
export function recordCampaign(
  pool: Pool,
  { ledgerKey, keyring }: RecordingDeps,
  { campaignId: id, ...turn }: CampaignRecording,
): Promise<Recorded<NewCampaignFact>> {
  return record(pool, campaignLog({ pool, keyring }), ledgerKey, { id, ...turn });
}

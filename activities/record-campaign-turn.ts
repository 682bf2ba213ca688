import { recordCampaign, type CampaignRecording } from '../src/store/record-campaign.repository';
import type { ActivityDeps } from './deps';

/** Records the facts of one turn of a campaign. Safe to repeat. */
export function recordCampaignTurn({ pool, ledgerKey }: ActivityDeps) {
  return (recording: CampaignRecording): Promise<void> => recordCampaign(pool, ledgerKey, recording);
}

import {
  recordCampaign,
  type CampaignRecording,
  type StandingCampaignTurn,
} from '../src/store/record-campaign.repository';
import type { ActivityDeps } from './deps';

/** Records the facts of one turn of a campaign. Safe to repeat. Gives what this run has recorded before in their place. */
export function recordCampaignTurn({ pool, ledgerKey }: ActivityDeps) {
  return (recording: CampaignRecording): Promise<StandingCampaignTurn | undefined> =>
    recordCampaign(pool, ledgerKey, recording);
}

import type { CampaignFact } from '../src/domain/campaign/facts';
import { recordCampaign, type CampaignRecording } from '../src/store/campaigns/record-campaign.repository';
import type { ActivityDeps } from './deps';

/** What this run has recorded before, where that is other than, or more than, it was given now. */
export interface StandingCampaignTurn {
  readonly facts: readonly CampaignFact[];
}

/** Records the facts of one turn of a campaign. Safe to repeat. Gives what this run has recorded before in their place. */
export function recordCampaignTurn({ pool, ledgerKey, keyring }: ActivityDeps) {
  return async (recording: CampaignRecording): Promise<StandingCampaignTurn | undefined> => {
    const { standing } = await recordCampaign(pool, { ledgerKey, keyring }, recording);
    return standing && { facts: standing };
  };
}

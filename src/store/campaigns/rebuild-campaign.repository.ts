import { rebuild } from '../log/rebuild';
import type { Pool } from '../sql/pool';
import { campaignLog } from './campaign-log';

/** Builds the rows of a campaign again from its log (R3); the log itself is only read. */
export function rebuildCampaign(pool: Pool, id: string): Promise<void> {
  return rebuild(pool, campaignLog({ pool }), id);
}

import { campaigns } from '../../domain/campaign/decider';
import type { NewCampaignFact } from '../../domain/campaign/facts';
import type { CampaignState } from '../../domain/campaign/state';
import type { Keyring } from '../keys/keyring';
import type { Log, Tables } from '../log/log';
import { wholeFacts, wholeFactsLog } from '../log/whole-facts';
import { calendarOf } from '../rules/rules.repository';
import type { Pool } from '../sql/pool';
import { saveCampaignRow } from './campaign-row';

const TABLES: Tables = {
  facts: { table: 'campaign_facts', key: 'campaign_id' },
  files: { table: 'campaigns', key: 'id' },
  projections: [
    { table: 'campaign_items', key: 'campaign_id' },
    { table: 'campaign_outcomes', key: 'campaign_id' },
  ],
  account: 'state',
  over: ['closed', 'called-off'],
  lock: 1,
  lostWorkflow: `'campaign~' || lost.id`,
};

export const CAMPAIGNS = wholeFacts<NewCampaignFact>(campaigns.kind, TABLES);

export interface CampaignLogging {
  readonly pool: Pool;
  /** Without it facts can be read and projections built, but no words read and nothing recorded. */
  readonly keyring?: Keyring | undefined;
}

/** The log of campaigns: what people wrote is sealed under the key of each, and stands in no projection. */
export function campaignLog({
  pool,
  keyring,
}: CampaignLogging): Log<NewCampaignFact, { readonly state: CampaignState }> {
  return wholeFactsLog(campaigns, TABLES, {
    keyring,
    async save(client, { id: _id, ...place }, { state }) {
      await saveCampaignRow(client, { ...place, state, calendar: await calendarOf(pool, state.calendarVersion) });
      return undefined;
    },
  });
}

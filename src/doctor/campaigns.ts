import { campaigns as decider } from '../domain/campaign/decider';
import type { NewCampaignFact } from '../domain/campaign/facts';
import type { CampaignInput } from '../domain/campaign/opening/opening';
import type { CampaignRules } from '../domain/campaign/rules';
import type { CampaignState } from '../domain/campaign/state';
import type { CampaignView } from '../domain/campaign/view/view-schema';
import { CAMPAIGNS, campaignLog } from '../store/campaigns/campaign-log';
import { calendarOf, currentRules } from '../store/rules/rules.repository';
import type { Pool } from '../store/sql/pool';
import type { KeptFamily } from './kept-family';

interface KeptCampaign {
  readonly Account: { readonly state: CampaignState };
  readonly Fact: NewCampaignFact;
  readonly Rules: CampaignRules;
  readonly View: CampaignView;
}

/** Campaigns in the doctor's hands. */
export const campaigns: KeptFamily<KeptCampaign> = {
  decider,
  tables: CAMPAIGNS.tables,
  log: campaignLog,
  rulesOf,
  newRun(_stores, { state: { id, template } }) {
    const input = { kind: template.kind, name: id.slice(template.kind.length + 1) } satisfies CampaignInput;
    return { input, staticSummary: template.title };
  },
};

/** Its own calendar, and the units as they are called today. */
async function rulesOf(pool: Pool, { calendarVersion }: CampaignState): Promise<CampaignRules> {
  const { dutyList, policy } = await currentRules(pool);
  const { notOnBehalf } = policy;
  return {
    calendar: await calendarOf(pool, calendarVersion),
    names: dutyList.names,
    ...(notOnBehalf && { notOnBehalf }),
  };
}

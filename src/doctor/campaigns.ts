import { campaigns as decider } from '../domain/campaign/decider';
import type { NewCampaignFact } from '../domain/campaign/facts';
import type { CampaignRules } from '../domain/campaign/rules';
import type { CampaignState } from '../domain/campaign/state';
import type { CampaignView } from '../domain/campaign/view/view-schema';
import { foldFacts } from '../domain/decider/apply-facts';
import { takeUpCampaign } from '../engine/campaigns';
import { CAMPAIGNS, campaignLog } from '../store/campaigns/campaign-log';
import { campaignTimeline } from '../store/campaigns/campaigns.repository';
import type { Account } from '../store/log/log';
import { calendarOf, currentRules } from '../store/rules/rules.repository';
import type { Pool } from '../store/sql/pool';
import type { KeptFamily } from './kept-family';

/** Campaigns in the doctor's hands. */
export const campaigns: KeptFamily<
  CampaignState,
  NewCampaignFact,
  CampaignRules,
  Account<CampaignState>,
  CampaignView
> = {
  decider,
  tables: CAMPAIGNS.tables,
  log: ({ pool }) => campaignLog(pool),
  rulesOf,
  // Lights follow the clock, and those of tasks and items stand within them.
  compared: (view) =>
    JSON.parse(JSON.stringify(view, (name, value: unknown) => (name === 'light' ? undefined : value))) as object,
  standingColumns: () => ['CampaignKind', 'AppealStage', 'AppealUnit', 'AppealDistrict', 'AppealLevel'],
  async goOn({ pool, engine }, { caseId }, takenUp) {
    const state = foldFacts(decider, await campaignTimeline(pool, caseId));
    if (state === undefined) return 'unopened';
    if (decider.isOver(state)) return 'ended';
    return takeUpCampaign(engine, { state, rules: await rulesOf(pool, state), takenUp });
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

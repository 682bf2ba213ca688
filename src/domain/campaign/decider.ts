import { OPERATOR, RULES } from '../people/people';
import type { Decider } from '../decider/decider';
import { campaignActs } from './acts/acts';
import { campaignCard } from './view/card';
import { evolveCampaign } from './evolve';
import type { NewCampaignFact } from './facts';
import { campaignFreeText } from './free-text';
import { nextDue } from './limits/next-due';
import { followsOf } from './reactions';
import { namesOf, type CampaignRules } from './rules';
import { campaignColumns } from './view/search-columns';
import type { CampaignState } from './state';
import { CAMPAIGN_STATUS_TITLES } from './titles';
import { campaignView } from './view/view';
import type { CampaignView } from './view/view-schema';

/** Campaigns, as the one engine runs, records and repairs them. */
export const campaigns: Decider<CampaignState, NewCampaignFact, CampaignRules, CampaignView> = {
  kind: 'campaign',
  called: '活动',
  statusTitles: CAMPAIGN_STATUS_TITLES,
  isClosed: isOver,
  isOver,
  acts: campaignActs,
  evolve: evolveCampaign,
  follows: followsOf,
  nextDue,
  // A session of 200 cases with as many tasks, all given up at once; every task and item of a large campaign missed after an outage.
  most: { facts: 2_000, dues: 5_000 },
  notOnBehalf: ({ notOnBehalf }) => notOnBehalf,
  engineFacts: {
    reset: (runId) => ({ type: 'campaign-reset', body: { runId }, by: OPERATOR }),
    takenUp: (after) => ({ type: 'taken-up', body: { after }, by: OPERATOR }),
    refused: (message, { code, reason }) => ({ type: 'message-refused', body: { message, code, reason }, by: RULES }),
  },
  freeText: campaignFreeText,
  view: (state, now, { calendar }) => campaignView(state, now, calendar),
  columns: (state, now, { calendar }) => ({ ...campaignColumns(state, now, calendar) }),
  card: (state, { now, rules }) => campaignCard(state, now, { calendar: rules.calendar, nameOf: namesOf(rules) }),
};

function isOver({ status }: Pick<CampaignState, 'status'>): boolean {
  return status === 'closed' || status === 'called-off';
}

import { foreignInAct, shownCampaign } from '../src/domain/campaign/opening/choices';
import { campaigns } from '../src/domain/campaign/decider';
import type { NewCampaignFact } from '../src/domain/campaign/facts';
import { campaignInputSchema, type CampaignInput } from '../src/domain/campaign/opening/opening';
import type { CampaignRules } from '../src/domain/campaign/rules';
import type { CampaignState } from '../src/domain/campaign/state';
import type { CampaignView } from '../src/domain/campaign/view/view-schema';
import { entryFaults } from '../src/domain/registry/choices';
import type { AppealFamily } from './appeal-kind';
import type { DurableFile } from './file/durable-file';
import type { Kind, Snapshot } from './file/kind';
import { activities } from './file/proxies';
import type { CampaignDone } from './messages';

export interface CampaignFamily {
  readonly State: CampaignState;
  readonly Fact: NewCampaignFact;
  readonly Rules: CampaignRules;
  readonly Input: CampaignInput;
  readonly Activities: AppealFamily['Activities'];
  readonly View: CampaignView;
  readonly Answer: CampaignDone;
}
export type CampaignFile = DurableFile<CampaignFamily>;
export type CampaignSnapshot = Snapshot<CampaignFamily>;

/** A campaign as a durable file. */
export const CAMPAIGN: Kind<CampaignFamily> = {
  decider: campaigns,
  input: campaignInputSchema,
  activities,
  openingTitle: '开展活动',
  recordingTitle: () => '记录活动事实',
  open: ({ openCampaign }, opening) => openCampaign(opening),
  record: ({ recordCampaignTurn }, { state, keepsFirst, ...turn }) =>
    recordCampaignTurn({ ...turn, campaignId: state.id, ...(keepsFirst && { keepsFirst }) }),
  answer: ({ state: { status, version } }) => ({ status, version }),
  // The API asks the registry of today; whoever comes past it, the one that the campaign opened with.
  foreign: (body, state, isSentByUs) => (isSentByUs ? entryFaults(body) : foreignInAct(body, state)),
  // It stands on record and on the card, which names the act that ends a campaign.
  notCancelled: '活动不能在引擎中取消；不办了的，请用 call-off，写明理由',
  // A district never changes: one recorded before districts were checked is put right by the next event.
  following: () => () => ['AppealDistrict'],
  asItReads: shownCampaign,
};

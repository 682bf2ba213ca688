import type { Act, Context } from '../../decider/act';
import type { NewCampaignFact } from '../facts';
import type { CampaignRules } from '../rules';
import type { CampaignState } from '../state';

/** What an act on a campaign may look at. */
export type CampaignContext = Context<CampaignRules>;

/** One act of a campaign. */
export type CampaignAct<Name extends string = string, Body = unknown> = Act<
  CampaignState,
  NewCampaignFact,
  CampaignRules,
  Name,
  Body
>;

/** Declares an act with its body's type inferred from its schema. */
export function campaignAct<const Name extends string, Body>(
  definition: CampaignAct<Name, Body>,
): CampaignAct<Name, Body> {
  return definition;
}

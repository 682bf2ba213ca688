import { shownCampaign } from '../src/domain/campaign/choices';
import type { CampaignApplied } from '../src/domain/campaign/decider';
import type { CampaignRules } from '../src/domain/campaign/rules';
import { evolveCampaign } from '../src/domain/campaign/evolve';
import type { CampaignFact, CampaignFactBodies } from '../src/domain/campaign/facts';
import type { CampaignState } from '../src/domain/campaign/state';
import { createRunMemory, type Happened, type Kept, type RunMemory, type Turn } from './run-memory';

/** What a campaign takes along when its history starts anew. */
export interface CampaignCarried extends Kept {
  readonly state: CampaignState;
  readonly rules: CampaignRules;
  /** Why a new workflow goes on with it from its recorded facts. */
  readonly takenUp?: CampaignFactBodies['taken-up']['after'];
}

/** What a campaign knows of itself, and the facts still to be recorded. */
export type CampaignMemory = RunMemory<CampaignCarried, CampaignFact>;
export type CampaignTurn = Turn<CampaignCarried, CampaignFact>;

export function createCampaignMemory(carried: CampaignCarried | undefined): CampaignMemory {
  return createRunMemory<CampaignCarried, CampaignFact>(
    (before, fact) => campaignWith(before, evolveCampaign(before.state, fact)),
    carried && { ...carried, state: shownCampaign(carried.state) },
  );
}

/** The campaign as its opening recorded it. */
export function openedCampaign(
  rules: CampaignRules,
  facts: readonly CampaignFact[],
  kept: Pick<Kept, 'answersOnRecord'>,
): CampaignCarried {
  const state = facts.reduce<CampaignState | undefined>(evolveCampaign, undefined);
  if (state === undefined) throw new RangeError('a campaign begins with a fact');
  return { state, rules, ...kept };
}

/** The campaign after what its rules made of a message. */
export function campaignHappened(
  before: CampaignCarried,
  { state, facts }: CampaignApplied,
): Happened<CampaignCarried, CampaignFact> {
  return { after: campaignWith(before, state), facts };
}

function campaignWith({ rules, answersOnRecord }: CampaignCarried, state: CampaignState): CampaignCarried {
  return { state, rules, ...(answersOnRecord === undefined ? {} : { answersOnRecord }) };
}

import type { CampaignRules } from '../activities/open-campaign';
import { evolveCampaign } from '../src/domain/campaign/evolve';
import type { CampaignFact, CampaignFactBodies } from '../src/domain/campaign/facts';
import type { CampaignState } from '../src/domain/campaign/state';
import type { CampaignUnfolded } from '../src/domain/campaign/unfold';
import { createOutbox, type Outbox } from './outbox';

/** What a campaign takes along when its history starts anew. */
export interface CampaignCarried {
  readonly state: CampaignState;
  readonly rules: CampaignRules;
  /** Why a new workflow goes on with it from its recorded facts. */
  readonly takenUp?: CampaignFactBodies['taken-up']['after'];
}

/** What a campaign knows of itself, and the facts still to be recorded. */
export interface CampaignMemory {
  readonly outbox: Outbox<CampaignFact>;
  /** Undefined until it is opened. */
  readonly current: () => CampaignCarried | undefined;
  readonly known: () => CampaignCarried;
  /** All facts this run has told, recorded or not. */
  readonly told: () => readonly CampaignFact[];
  /** The campaign as its opening recorded it. */
  readonly begin: (rules: CampaignRules, facts: readonly CampaignFact[]) => void;
  readonly take: (unfolded: CampaignUnfolded) => void;
}

export function createCampaignMemory(carried: CampaignCarried | undefined): CampaignMemory {
  const outbox = createOutbox<CampaignFact>();
  const told: CampaignFact[] = [];
  let current = carried;
  const known = (): CampaignCarried => {
    if (current === undefined) throw new RangeError('the campaign is not open yet');
    return current;
  };
  return {
    ...{ outbox, known },
    told: () => told,
    current: () => current,
    begin(rules, facts) {
      const state = facts.reduce<CampaignState | undefined>(evolveCampaign, undefined);
      if (state === undefined) throw new RangeError('a campaign begins with a fact');
      told.push(...facts);
      current = { state, rules };
    },
    take({ state, facts }) {
      outbox.add(facts);
      told.push(...facts);
      current = { state, rules: known().rules };
    },
  };
}

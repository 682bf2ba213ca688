import type { CaseHeads } from '../src/store/appeals/record-facts.repository';
import { createHeads } from '../src/store/log/heads';
import type { ActivityDeps } from './deps';
import { fileFinding } from './file-finding';
import { handOverSome } from './hand-over-some';
import { holdOccasion } from './hold-occasion';
import { matchRecords } from './match-records';
import { openCampaign } from './open-campaign';
import { openCase } from './open-case';
import { planOccasion } from './plan-occasion';
import { recordCampaignTurn } from './record-campaign-turn';
import { readRules } from './read-rules';
import { recordTurn } from './record-turn';
import { returnToCase } from './return-to-case';
import { reviewPromises } from './review-promises';
import { tellCase } from './tell-case';
import { tellingWhy } from './telling-why';

/** Every effect a workflow may have on the world. Names are permanent: they stand in the histories. */
export function createActivities(deps: ActivityDeps) {
  const heads: CaseHeads = createHeads();
  return {
    openCase: tellingWhy(openCase(deps, heads)),
    recordTurn: tellingWhy(recordTurn(deps, heads)),
    planOccasion: tellingWhy(planOccasion(deps)),
    holdOccasion: tellingWhy(holdOccasion(deps)),
    openCampaign: tellingWhy(openCampaign(deps)),
    reviewPromises: tellingWhy(reviewPromises(deps)),
    recordCampaignTurn: tellingWhy(recordCampaignTurn(deps)),
    fileFinding: tellingWhy(fileFinding(deps)),
    matchRecords: tellingWhy(matchRecords(deps)),
    returnToCase: tellingWhy(returnToCase(deps)),
    tellCase: tellingWhy(tellCase(deps)),
    handOverSome: tellingWhy(handOverSome(deps)),
    readRules: tellingWhy(readRules(deps)),
  };
}

export type Activities = ReturnType<typeof createActivities>;

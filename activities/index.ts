import type { ActivityDeps } from './deps';
import { holdOccasion } from './hold-occasion';
import { openCase } from './open-case';
import { planOccasion } from './plan-occasion';
import { recordTurn } from './record-turn';
import { tellingWhy } from './telling-why';

/** Every effect a workflow may have on the world. Names are permanent: they stand in the histories. */
export function createActivities(deps: ActivityDeps) {
  return {
    openCase: tellingWhy(openCase(deps)),
    recordTurn: tellingWhy(recordTurn(deps)),
    planOccasion: tellingWhy(planOccasion(deps)),
    holdOccasion: tellingWhy(holdOccasion(deps)),
  };
}

export type Activities = ReturnType<typeof createActivities>;

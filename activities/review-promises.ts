import { reviewPromises as review } from '../src/domain/campaign/promise-review';
import type { ReviewedPromise } from '../src/domain/campaign/reviewed-promise';
import { caseStandings, earlierCampaigns } from '../src/store/campaigns/promises.repository';
import type { ActivityDeps } from './deps';

export interface PromisesToReview {
  readonly campaignId: string;
  readonly kind: string;
  readonly now: number;
}

/** Gathers how the promises and decisions of the earlier campaigns of a kind stand (X10, X14). Reads only: may be repeated. */
export function reviewPromises({ pool, keyring }: ActivityDeps) {
  return async ({ campaignId, kind, now }: PromisesToReview): Promise<ReviewedPromise[]> => {
    const earlier = await earlierCampaigns(pool, keyring, kind, campaignId);
    const decided = earlier.flatMap(({ agenda }) => agenda.flatMap(({ id, decision }) => (decision ? [id] : [])));
    return review(earlier, await caseStandings(pool, decided), now);
  };
}

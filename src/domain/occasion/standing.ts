import { isCarriedOut } from '../campaign/carried-out';
import type { CampaignState } from '../campaign/state';
import type { OccasionKind } from './kinds';

/** Held is what took place. Permanent. */
export const occasionStandings = ['held', 'under-way', 'not-held'] as const;
export type OccasionStanding = (typeof occasionStandings)[number];

export interface Standing {
  readonly standing: OccasionStanding;
  /** Why it was not held. */
  readonly why?: string;
}

interface Kept {
  readonly campaign?: { readonly state?: CampaignState };
  readonly notHeld?: string;
}

/** Whether a date was held: by its campaign's own record, where it is the day of one. */
export function standingOf({ holds }: Pick<OccasionKind, 'holds'>, { campaign, notHeld }: Kept): Standing {
  if (notHeld !== undefined) return { standing: 'not-held', why: notHeld };
  if (campaign === undefined || (holds === undefined && campaign.state !== undefined)) return { standing: 'held' };
  return ofCampaign(campaign.state);
}

function ofCampaign(state: CampaignState | undefined): Standing {
  if (state === undefined || state.status === 'preparing') return { standing: 'under-way' };
  if (state.status === 'called-off') return { standing: 'not-held', why: '活动已取消' };
  if (isCarriedOut(state)) return { standing: 'held' };
  return state.status === 'under-way' ? { standing: 'under-way' } : { standing: 'not-held', why: '没有人办理任何事项' };
}

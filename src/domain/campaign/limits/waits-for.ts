import type { Actor } from '../../people/people';
import { mayDoItself } from '../participants';
import type { CampaignState } from '../state';
import type { NameOf } from '../view/report';
import { waitsOf, type Wait } from './waits';

/** What a campaign waits for from this caller: what its unit or office holds, what a participant may do with an account of its own. */
export function waitsFor(state: CampaignState, by: Actor, nameOf: NameOf): Wait[] {
  return waitsOf(state, nameOf).filter((wait) => isFor(state, wait, by));
}

function isFor(state: CampaignState, { key, holder }: Wait, by: Actor): boolean {
  if (by.role !== 'participant')
    return holder.role === by.role && (holder.unit === undefined || holder.unit === by.unit);
  const task = state.tasks.find(({ id }) => key === `task:${id}`);
  return task !== undefined && mayDoItself(state, task, by);
}

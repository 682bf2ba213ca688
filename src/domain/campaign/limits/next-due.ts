import type { Instant } from '../../calendar/instant';
import type { Due } from '../../decider/decider';
import { furtherMisses } from '../../decider/fall-due';
import { TIMER } from '../../people/people';
import { campaignDues, type CampaignDue } from './dues';
import type { NewCampaignFact } from '../facts';
import type { CampaignRules } from '../rules';
import type { CampaignState } from '../state';
import { dueOfWaiting } from './waiting';

/** What time does first to a campaign, called by its key: what it is about may be somebody's words. */
export function nextDue(state: CampaignState, { calendar }: CampaignRules): Due<NewCampaignFact> | undefined {
  const [due] = campaignDues(state, calendar);
  if (due === undefined) return undefined;
  return { plannedAt: due.dueAt, title: due.wait.key, fact: (now) => factOf(due, now, calendar) };
}

function factOf(
  { kind, wait, dueAt }: CampaignDue,
  now: Instant,
  calendar: CampaignRules['calendar'],
): NewCampaignFact {
  const { key: what, consequence, waiting } = wait;
  const timing = { waiting: what, dueAt, plannedAt: dueAt };
  if (kind === 'reminder') return { type: 'reminded', body: { what }, by: TIMER, timing };
  const dueAfter = (also: number): Instant => dueOfWaiting({ ...waiting, misses: waiting.misses + also + 1 }, calendar);
  const also = consequence === 'remind-again' ? furtherMisses(dueAfter, now) : 0;
  return { type: 'limit-missed', body: { what, consequence, ...(also > 0 && { also }) }, by: TIMER, timing };
}

import { TIMER } from '../appeal/people';
import type { CalendarTable } from '../calendar/calendar-table';
import type { Instant } from '../calendar/instant';
import { campaignAgenda, type CampaignDue } from './agenda';
import type { CampaignFact, NewCampaignFact } from './facts';
import type { NameOf } from './report';
import type { CampaignState } from './state';
import { unfoldCampaign, type CampaignUnfolded } from './unfold';
import { dueOfWaiting } from './waiting';

/** Every task and item of a large campaign, reminded and missed at once after an outage. */
const MOST_AT_ONCE = 5_000;
/** Ten years of monthly reminders. */
const MOST_MISSES = 120;

/** Carries out everything that has fallen due by now, in order. */
export function campaignFallDue(
  state: CampaignState,
  now: Instant,
  { calendar, nameOf }: { readonly calendar: CalendarTable; readonly nameOf: NameOf },
): CampaignUnfolded {
  const facts: CampaignFact[] = [];
  let current = state;
  for (let turn = 0; turn < MOST_AT_ONCE; turn += 1) {
    const due = campaignAgenda(current, calendar)[0];
    if (due === undefined || due.dueAt > now) break;
    const unfolded = unfoldCampaign(current, [factOf(due, now, calendar)], now, nameOf);
    facts.push(...unfolded.facts);
    current = unfolded.state;
  }
  return { state: current, facts };
}

function factOf({ kind, wait, dueAt }: CampaignDue, now: Instant, calendar: CalendarTable): NewCampaignFact {
  const timing = { waiting: wait.key, dueAt, plannedAt: dueAt };
  if (kind === 'reminder') return { type: 'reminded', body: { what: wait.key }, by: TIMER, timing };
  const { consequence } = wait;
  const also = consequence === 'remind-again' ? furtherMisses(wait.waiting, now, calendar) : 0;
  return { type: 'limit-missed', body: { what: wait.key, consequence, ...(also > 0 && { also }) }, by: TIMER, timing };
}

/** One fact stands for all that passed while nobody was there to act, without a burst of repeats (R5). */
function furtherMisses(waiting: CampaignDue['wait']['waiting'], now: Instant, calendar: CalendarTable): number {
  for (let also = 0; also < MOST_MISSES; also += 1) {
    if (dueOfWaiting({ ...waiting, misses: waiting.misses + also + 1 }, calendar) > now) return also;
  }
  return MOST_MISSES;
}

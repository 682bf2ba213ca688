import { lights, type Light } from '../../calendar/light';
import type { CalendarTable } from '../../calendar/calendar-table';
import type { Instant } from '../../calendar/instant';
import { accounts, isUndone } from '../carried-out';
import type { CampaignState, Item } from '../state';
import { lightOfWaiting } from './waiting';
import { waitsOf } from './waits';

/** The worst of everything waited for; red as long as something stands that nobody did, also once it is over. */
export function lightOfCampaign(state: CampaignState, now: Instant, calendar: CalendarTable): Light {
  if (isRed(state)) return 'red';
  const all = [
    ...waitsOf({ ...state, items: [] }).map(({ waiting }) => lightOfWaiting(waiting, now, calendar)),
    ...state.items.map((item) => lightOfItem(item, now, calendar)),
  ];
  return lights[Math.max(0, ...all.map((light) => lights.indexOf(light)))] ?? 'green';
}

function isRed(state: CampaignState): boolean {
  if (!accounts(state) || state.status === 'called-off') return false;
  return isUndone(state) || state.tasks.some(({ level, waiting }) => level !== undefined && waiting !== undefined);
}

/** Red as long as a missed limit is still owed, as of a case: supervision gives time, it does not make the item punctual (S4, P2). */
export function lightOfItem({ waiting, step, level }: Item, now: Instant, calendar: CalendarTable): Light {
  if (waiting === undefined || step === 'done') return 'green';
  return step !== 'verify' && level > 0 ? 'red' : lightOfWaiting(waiting, now, calendar);
}

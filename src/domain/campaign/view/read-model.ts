import type { Light } from '../../calendar/light';
import type { CalendarTable } from '../../calendar/calendar-table';
import type { Instant } from '../../calendar/instant';
import { campaignDues } from '../limits/dues';
import type { CampaignState, Holder, Item } from '../state';
import { lightOfCampaign, lightOfItem } from '../limits/lights';
import { dueOfWaiting, yellowOfWaiting } from '../limits/waiting';
import { waitsOf } from '../limits/waits';

/** What lists and boards need of a campaign without reading all of it. */
export interface CampaignReadModel {
  readonly light: Light;
  /** Something it waits for is past its limit. */
  readonly overdue: boolean;
  /** The highest step of the ladder that a rectification or promise still owed stands on. */
  readonly level: Item['level'];
  /** Of what falls due first: when, and whom it waits for. */
  readonly dueAt?: Instant;
  readonly holder?: Holder;
  /** When its light turns yellow, where it is still green. */
  readonly yellowAt?: Instant;
}

export function campaignReadModel(state: CampaignState, now: Instant, calendar: CalendarTable): CampaignReadModel {
  const light = lightOfCampaign(state, now, calendar);
  const next = campaignDues(state, calendar).find(({ kind }) => kind === 'limit');
  const yellows = waitsOf(state).map(({ waiting }) => yellowOfWaiting(waiting, calendar));
  const owed = state.items.filter(({ step }) => step !== 'done');
  return {
    light,
    overdue: light === 'red' && !isOver(state),
    level: highest(owed),
    ...(next && { dueAt: next.dueAt, holder: next.wait.holder }),
    ...(yellows.length > 0 && { yellowAt: Math.min(...yellows) }),
  };
}

function isOver({ status }: CampaignState): boolean {
  return status === 'closed' || status === 'called-off';
}

function highest(items: readonly Item[]): Item['level'] {
  return items.reduce<Item['level']>((level, item) => (item.level > level ? item.level : level), 0);
}

/** The same of one rectification or promise; nothing is due of one that is done. */
export function itemReadModel(
  item: Item,
  now: Instant,
  calendar: CalendarTable,
): Omit<CampaignReadModel, 'holder' | 'overdue'> {
  const { waiting, level, step } = item;
  const light = lightOfItem(item, now, calendar);
  if (waiting === undefined || step === 'done') return { light, level };
  return {
    light,
    level,
    dueAt: dueOfWaiting(waiting, calendar),
    yellowAt: yellowOfWaiting(waiting, calendar),
  };
}

/** Whether it has missed a limit, by now: late, or up the ladder. */
export function isLate({ late, level, waiting }: Item): boolean {
  return late || level > 0 || (waiting?.misses ?? 0) > 0;
}

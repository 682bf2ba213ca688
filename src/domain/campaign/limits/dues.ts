import type { CalendarTable } from '../../calendar/calendar-table';
import { reminderMoment } from '../../calendar/daytime';
import type { Instant } from '../../calendar/instant';
import type { NameOf } from '../view/report';
import type { CampaignState } from '../state';
import { waitsOf, type Wait } from './waits';
import { dueOfWaiting, yellowOfWaiting } from './waiting';

/** One thing time will do to a campaign if nobody acts before. */
export interface CampaignDue {
  readonly kind: 'reminder' | 'limit';
  readonly wait: Wait;
  readonly dueAt: Instant;
  readonly title: string;
}

/** Everything time will do, earliest first; in words where the names of the units are at hand. */
export function campaignDues(state: CampaignState, calendar: CalendarTable, nameOf?: NameOf): CampaignDue[] {
  return waitsOf(state, nameOf)
    .flatMap((wait) => duesOf(wait, calendar))
    .sort((one, other) => one.dueAt - other.dueAt);
}

function duesOf(wait: Wait, calendar: CalendarTable): CampaignDue[] {
  const { waiting, title } = wait;
  const dueAt = dueOfWaiting(waiting, calendar);
  const limit: CampaignDue = { kind: 'limit', wait, dueAt, title: `${title}到期` };
  if (waiting.reminder === undefined || waiting.reminded || waiting.misses > 0) return [limit];
  const remindAt = reminderMoment(calendar, yellowOfWaiting(waiting, calendar));
  return remindAt >= dueAt ? [limit] : [{ kind: 'reminder', wait, dueAt: remindAt, title: `提醒：${title}` }, limit];
}

import { z } from 'zod';
import { lights } from '../../domain/calendar/light';
import type { CalendarTable } from '../../domain/calendar/calendar-table';
import { dueOfWaiting, lightOfWaiting } from '../../domain/campaign/limits/waiting';
import { waitsFor } from '../../domain/campaign/limits/waits-for';
import { WAIT_CONSEQUENCE_TITLES } from '../../domain/campaign/titles';
import type { NameOf } from '../../domain/campaign/view/report';
import type { Actor } from '../../domain/people/people';
import { listCampaigns } from '../../store/campaigns/campaign-list.repository';
import { campaignsInFull, type StoredCampaign } from '../../store/campaigns/campaigns.repository';
import { currentRules } from '../../store/rules/rules.repository';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';
import { rfc3339, timeOf } from '../shapes';
import { nameIn } from './load-campaign';
import { scopeOf } from './read-campaigns';

export const waitingTaskSchema = z
  .strictObject({
    campaign: z.string(),
    campaignTitle: z.string(),
    key: z.string().describe('task:… 任务，item:… 整改或承诺，phase 活动本身'),
    what: z.string(),
    dueAt: rfc3339,
    light: z.enum(lights),
    otherwise: z.string().describe('到期没有办会怎样'),
  })
  .meta({ id: 'WaitingTask', description: '等着办的一件事' });
export type WaitingTask = z.infer<typeof waitingTaskSchema>;

/** As many campaigns as are looked through: the newest, of those that are under way and the caller has a part in. */
const MOST = 200;

/** What campaigns wait for from this caller, the earliest due first. */
export async function readTasks({ pool, keyring }: UseCaseDeps, { actor }: Principal): Promise<WaitingTask[]> {
  const { items } = await listCampaigns(pool, { open: true, ...scopeOf(actor) }, { limit: MOST });
  const rules = await currentRules(pool);
  const known = await campaignsInFull(pool, keyring, items);
  return known
    .flatMap((campaign) => tasksIn(campaign, actor, { calendar: rules.calendar, nameOf: nameIn(rules) }))
    .sort((one, other) => one.dueAt.localeCompare(other.dueAt));
}

interface Reading {
  readonly calendar: CalendarTable;
  readonly nameOf: NameOf;
}

function tasksIn({ state, asOf }: StoredCampaign, by: Actor, { calendar, nameOf }: Reading): WaitingTask[] {
  const now = Math.max(Date.now(), asOf);
  return waitsFor(state, by, nameOf).map(({ key, title, waiting, consequence }) => ({
    campaign: state.id,
    campaignTitle: state.title,
    key,
    what: title,
    dueAt: timeOf(dueOfWaiting(waiting, calendar)),
    light: lightOfWaiting(waiting, now, calendar),
    otherwise: WAIT_CONSEQUENCE_TITLES[consequence],
  }));
}

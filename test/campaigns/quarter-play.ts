import type { Budget } from '../../src/domain/calendar/budget';
import { addBudget } from '../../src/domain/calendar/due';
import { dayOf, DAY, HOUR, plusDays, startOfDay, type Day } from '../../src/domain/calendar/instant';
import { defaultCalendar } from '../../src/domain/calendar/default-calendar';
import { campaignWorkflowIdOf } from '../../src/domain/campaign/campaign-id';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { daysAhead, occasionKind } from '../../src/domain/occasion/kinds';
import { nextComing, nineOn } from '../../src/domain/occasion/opening-day';
import { planOccasion, type OccasionPlan } from '../../src/domain/occasion/plan';
import { fastForwardTo, startOnOwnClock } from '../../src/engine/own-clock';
import { OCCASION_WORKFLOW } from '../../workflows/messages';
import { post } from '../support/api';
import { ensureTemplates, findTemplate } from '../../src/store/campaigns/campaign-templates.repository';
import type { CampaignFixture } from './fixture';

/** A year of which nothing has come yet, whenever the test runs. */
export const YEAR = Number(dayOf(Date.now()).slice(0, 4)) + 1;

/** Five of each: firms, teams, leaders, supervisors, windows. */
export async function seed({ api }: CampaignFixture): Promise<void> {
  const office = await api.keyOf('office');
  const save = async (path: string, body: object): Promise<void> => {
    const { status } = await post(api, path, body, office);
    if (status !== 201) throw new Error(`${path}: ${status}`);
  };
  const units = ['tax', 'housing', 'water', 'health', 'education'];
  for (const [index, unit] of units.entries()) {
    const n = index + 1;
    await save(`/v1/teams/t-${n}`, { name: `服务团队 ${n}`, unit });
    await save(`/v1/firms/f-${n}`, { name: `企业 ${n}`, district: '云龙区', aboveScale: n > 3 });
    await save(`/v1/leaders/l-${n}`, { post: `负责人 ${n}`, rank: n === 1 ? 'top' : 'deputy', unit });
    await save(`/v1/divisions/d-${n}`, { name: `办事窗口 ${n}`, unit, post: '科长' });
    const term = { termFrom: `${YEAR - 2}-01-01`, termTo: `${YEAR + 2}-12-31` };
    await save(`/v1/supervisors/s-${n}`, {
      account: `supervisor-${n}`,
      origin: n % 2 === 1 ? 'firm' : 'resident',
      ...term,
    });
    if (n < 5) await save(`/v1/pairings/p-${n}`, { firm: `f-${n}`, team: `t-${n}` });
  }
}

/** A date of the calendar, on its own clock, to its end. */
async function comesRound({ city }: CampaignFixture, kind: string, day: Day): Promise<void> {
  const workflowId = `${kind}-${day}`;
  const startAt = nineOn(day);
  await startOnOwnClock(city.engine, { workflowId, type: OCCASION_WORKFLOW, input: { kind }, startAt });
  await fastForwardTo(city.engine, workflowId, startAt + 40 * DAY);
}

/** What the calendar opens before a day; the campaign stands open at that moment of its own clock. */
export async function opensAhead(
  fixture: CampaignFixture,
  held: string,
  comingDay: Day,
): Promise<OccasionPlan & { id: string }> {
  const opening = occasionKind(`${held}-opening`);
  const comes = occasionKind(held)?.comes;
  if (opening === undefined || comes === undefined) throw new Error(`no occasion ${held}`);
  const day = scheduledFor(opening.comes, comes, comingDay);
  const plan = planOccasion(opening, nineOn(day), defaultCalendar, await prepareOf(fixture, opening.opens?.kind ?? ''));
  const id = `${plan.opens?.kind}~${plan.period.name}`;
  await comesRound(fixture, opening.id, day);
  await fastForwardTo(fixture.city.engine, campaignWorkflowIdOf(id), plan.plannedAt + HOUR);
  return { ...plan, id };
}

type Coming = Parameters<typeof nextComing>[0];

/** The date of the schedule that is for a day. */
function scheduledFor(opening: Coming, comes: Coming, day: Day): Day {
  let found = nextComing(opening, plusDays(day, -40));
  while (nextComing(comes, plusDays(found, daysAhead({ comes }))) !== day)
    found = nextComing(opening, plusDays(found, 1));
  return found;
}

async function prepareOf({ city }: CampaignFixture, kind: string) {
  await ensureTemplates(city.pool);
  const template = await findTemplate(city.pool, kind);
  if (template === undefined) throw new Error(`no template ${kind}`);
  return template.prepare;
}

/** The day itself comes round. */
export const dayComes = comesRound;

/** Brings a campaign to an hour of a day on its own clock. */
export async function bring(fixture: CampaignFixture, id: string, day: Day, hour = 10): Promise<CampaignView> {
  await fastForwardTo(fixture.city.engine, campaignWorkflowIdOf(id), startOfDay(day) + hour * HOUR);
  return fixture.read(id);
}

const WEEK: Budget = { amount: 5, unit: 'working-days' };

/** The time to prepare is over by nine of the day. */
export function isInTime({ plannedAt, opens }: OccasionPlan, prepare = WEEK): boolean {
  return addBudget(defaultCalendar, plannedAt, prepare) <= nineOn(opens?.day ?? '');
}

/** The Wednesdays of a quarter. */
export function wednesdays(from: Day, to: Day): Day[] {
  const found: Day[] = [];
  for (let day = nextComing({ weekday: 3 }, from); day < to; day = plusDays(day, 7)) found.push(day);
  return found;
}

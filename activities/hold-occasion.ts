import type { CampaignInput } from '../src/domain/campaign/opening/opening';
import type { OccasionPlan } from '../src/domain/occasion/plan';
import { holdOccasion as hold } from '../src/store/campaigns/occasions.repository';
import { statistics } from '../src/store/figures/statistics.repository';
import type { ActivityDeps } from './deps';
import { reportOnObligations } from './obligations';

export interface Holding {
  readonly plan: OccasionPlan;
  readonly now: number;
  /** An operator started it past the API, and so opens its campaign. */
  readonly byHand?: boolean;
}

/** Holds a date once a period, and opens its campaign; false where it was held before. Safe to repeat. */
export function holdOccasion({ pool, startCampaign }: ActivityDeps) {
  return async ({ plan, now, byHand = false }: Holding): Promise<boolean> => {
    const isFirst = await hold(pool, { plan, heldAt: now, report: await reportOf(pool, plan, now) });
    // Also where it was held before: whoever held it may have died before its campaign was open. There is one of a kind and period.
    if (plan.opens !== undefined) await startCampaign(campaignOf(plan, plan.opens), plan.title, byHand);
    return isFirst;
  };
}

function campaignOf({ period }: OccasionPlan, opens: NonNullable<OccasionPlan['opens']>): CampaignInput {
  return { ...opens, name: period.name, period: period.name };
}

/** What an occasion produces: figures and texts, nothing personal. The other kinds have none yet. */
async function reportOf(pool: ActivityDeps['pool'], plan: OccasionPlan, now: number): Promise<object | undefined> {
  switch (plan.kind) {
    case 'dispatch-report':
      return dispatchReport(pool, plan, now);
    case 'visit-obligations':
    case 'obligation-warning':
      return reportOnObligations(pool, { plan, now, look: 'ahead' });
    case 'obligation-shortfalls':
      return reportOnObligations(pool, { plan, now, look: 'back' });
    default:
      return undefined;
  }
}

/** 月调度 (P8): the figures of the period, by district and by unit, and the obligations (P4) that fell due in it. */
async function dispatchReport(pool: ActivityDeps['pool'], plan: OccasionPlan, now: number): Promise<object> {
  const { from, to } = plan.period;
  const [whole, districts, units] = await Promise.all(
    (['none', 'district', 'unit'] as const).map((by) => statistics(pool, { from, to, by })),
  );
  const obligations = await reportOnObligations(pool, { plan, now, look: 'back' });
  return { whole: whole?.[0], districts, units, ...(obligations && { obligations }) };
}

import type { OccasionPlan } from '../src/domain/occasion/plan';
import { holdOccasion as hold } from '../src/store/campaigns/occasions.repository';
import { statistics } from '../src/store/figures/statistics.repository';
import type { ActivityDeps } from './deps';
import { campaignOf } from './campaign-of-occasion';
import { reportOnObligations } from './obligations';

export interface Holding {
  readonly plan: OccasionPlan;
  readonly now: number;
  /** An operator started it past the API, and so opens its campaign. */
  readonly byHand?: boolean;
}

/** Answers of before 0.2 are whether it was the first time, and stand in histories. */
export type Held = 'held' | 'held-before' | 'not-held';

/** Holds a date once a period, and opens its campaign; says why where it cannot be held. Safe to repeat. */
export function holdOccasion({ pool, startCampaign }: ActivityDeps) {
  return async ({ plan, now, byHand = false }: Holding): Promise<Held> => {
    const report = await reportOf(pool, plan, now);
    const { campaign, opening, notHeld } = await campaignOf(pool, { plan, now, produced: report !== undefined });
    const isFirst = await hold(pool, { plan, heldAt: now, report, campaign, notHeld });
    // Also where it was held before: whoever held it may have died before its campaign was open. There is one of a kind and period.
    if (opening !== undefined) await startCampaign(opening, plan.title, { at: now, byHand });
    if (!isFirst) return 'held-before';
    return notHeld === undefined ? 'held' : 'not-held';
  };
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

import type { OccasionPlan } from '../src/domain/occasion/plan';
import { holdOccasion as hold } from '../src/store/occasions.repository';
import { statistics } from '../src/store/statistics.repository';
import type { ActivityDeps } from './deps';

/** Holds a date once a period; false where it was held before. Safe to repeat. */
export function holdOccasion({ pool }: ActivityDeps) {
  return async ({ plan, now }: { plan: OccasionPlan; now: number }): Promise<boolean> =>
    hold(pool, { plan, heldAt: now, report: await reportOf(pool, plan) });
}

/** 月调度 (P8): the figures of the period, by district and by unit. The other kinds have none yet. */
async function reportOf(pool: ActivityDeps['pool'], { kind, period }: OccasionPlan): Promise<object | undefined> {
  if (kind !== 'dispatch-report') return undefined;
  const [whole, districts, units] = await Promise.all(
    (['none', 'district', 'unit'] as const).map((by) => statistics(pool, { from: period.from, to: period.to, by })),
  );
  return { whole: whole?.[0], districts, units };
}

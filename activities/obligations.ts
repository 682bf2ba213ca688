import type { Instant } from '../src/domain/calendar/instant';
import { askedAt, askedEndingIn, owedOfAll, spanOf } from '../src/domain/obligation/asked';
import { obligationReport, type ObligationReport } from '../src/domain/obligation/report';
import type { OccasionPlan } from '../src/domain/occasion/plan';
import { deedsBetween } from '../src/store/registers/deeds.repository';
import { obligationRules, obligationSubjects } from '../src/store/registers/obligations.repository';
import type { ActivityDeps } from './deps';

interface Reporting {
  readonly plan: OccasionPlan;
  readonly now: Instant;
  /** At the periods under way, or at those that ended within the period of the occasion. */
  readonly look: 'ahead' | 'back';
}

/** The report on obligations (P4) of an occasion; undefined where nothing falls due. */
export async function reportOnObligations(
  pool: ActivityDeps['pool'],
  { plan, now, look }: Reporting,
): Promise<ObligationReport | undefined> {
  const rules = await obligationRules(pool);
  const asked = look === 'ahead' ? askedAt(rules, plan.scheduledAt) : askedEndingIn(rules, plan.period);
  if (asked.length === 0) return undefined;
  const { from, to } = spanOf(asked);
  const [subjects, deeds] = await Promise.all([obligationSubjects(pool), deedsBetween(pool, from, to)]);
  return obligationReport(`${plan.title} ${plan.period.name}`, owedOfAll(asked, subjects, deeds, now));
}

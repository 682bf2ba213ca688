import { askedAt, askedIn, owedOfAll, spanOf } from '../../domain/obligation/asked';
import type { Obligation, Subject } from '../../domain/obligation/owed';
import { deedsBetween } from '../../store/registers/deeds.repository';
import { obligationRules } from '../../store/registers/obligations.repository';
import type { Pool } from '../../store/sql/pool';

/** What the subjects owe: of every rule in its period under way, or of the rules that have the named period. */
export async function obligationsOf(
  pool: Pool,
  subjects: readonly Subject[],
  period?: string,
  now = Date.now(),
): Promise<Obligation[]> {
  const rules = await obligationRules(pool);
  const asked = period === undefined ? askedAt(rules, now) : askedIn(rules, period);
  const { from, to } = spanOf(asked);
  return owedOfAll(asked, subjects, await deedsBetween(pool, from, to), now).flat();
}

import { defaultCalendar } from '../domain/calendar/default-calendar';
import { defaultPolicy } from '../domain/policy/default-policy';
import { defaultDutyList } from '../domain/registry/default-duty-list';
import { adoptCalendar, adoptDutyList, adoptPolicy, currentRules } from './rules.repository';
import type { Pool } from './pool';
import { StoreError } from './store-error';

/** Gives a new store the default rules, so that a first case can begin; a store with rules keeps its own. Safe to repeat. */
export async function ensureRules(pool: Pool): Promise<void> {
  const missing = await currentRules(pool).then(
    () => false,
    (error: unknown) => {
      if (error instanceof StoreError && error.code === 'no-rules') return true;
      throw error;
    },
  );
  if (!missing) return;
  await adoptPolicy(pool, defaultPolicy);
  await adoptCalendar(pool, defaultCalendar);
  await adoptDutyList(pool, defaultDutyList);
}

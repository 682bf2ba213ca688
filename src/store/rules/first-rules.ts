import { defaultCalendar } from '../../domain/calendar/default-calendar';
import { countedByPresentRules } from '../../domain/calendar/check-calendar';
import { defaultPolicy } from '../../domain/policy/default-policy';
import { defaultDutyList } from '../../domain/registry/default-duty-list';
import { canonicalJson } from '../sql/canonical-json';
import { adoptCalendar, adoptDutyList, adoptPolicy, currentRules } from './rules.repository';
import type { Pool } from '../sql/pool';
import { StoreError } from '../sql/store-error';

/** Gives a new store the default rules, so that a first case can begin; a store with rules keeps its own days off. Safe to repeat. */
export async function ensureRules(pool: Pool): Promise<void> {
  const missing = await currentRules(pool).then(
    () => false,
    (error: unknown) => {
      if (error instanceof StoreError && error.code === 'no-rules') return true;
      throw error;
    },
  );
  if (!missing) return countPausesOnce(pool);
  await adoptPolicy(pool, defaultPolicy);
  await adoptCalendar(pool, defaultCalendar);
  await adoptDutyList(pool, defaultDutyList);
}

/** Names tried for the copy of a calendar: a city may have given one of them away itself. */
const COPIES = [2, 3, 4, 5, 6, 7, 8, 9];

/**
 * A calendar adopted before decision 49 is followed by a copy that counts as limits count now. Cases filed from then on go by the copy;
 * those under way keep their calendar, until somebody moves them.
 */
async function countPausesOnce(pool: Pool): Promise<void> {
  const { calendar } = await currentRules(pool);
  const copy = countedByPresentRules(calendar);
  if (canonicalJson(copy) === canonicalJson(calendar)) return;
  for (const count of COPIES) {
    const isAdopted = await adoptCalendar(pool, { ...copy, version: `${calendar.version.slice(0, 38)}-${count}` }).then(
      () => true,
      (error: unknown) => {
        if (error instanceof StoreError && error.code === 'version-taken') return false;
        throw error;
      },
    );
    if (isAdopted) return;
  }
}

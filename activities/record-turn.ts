import { recordFacts } from '../src/store/record-facts.repository';
import { rulesByVersions } from '../src/store/rules.repository';
import type { ActivityDeps } from './deps';
import type { Turn } from './opened-case';

/** Records the facts of one turn with all that is read from them, in one transaction. Safe to repeat. */
export function recordTurn({ pool, keyring, ledgerKey }: ActivityDeps) {
  return async ({ policyVersion, calendarVersion, ...turn }: Turn): Promise<void> => {
    const rules = await rulesByVersions(pool, { policyVersion, calendarVersion });
    await recordFacts(pool, { ledgerKey, keyring }, { ...turn, rules });
  };
}

import { recordFacts, type CaseHeads } from '../src/store/appeals/record-facts.repository';
import { rulesByVersions, rulesToRecordBy } from '../src/store/rules/rules.repository';
import type { ActivityDeps } from './deps';
import type { StandingTurn, Turn } from './opened-case';

/**
 * Records the facts of one turn with all that is read from them, in one transaction. Safe to repeat. Gives what this run has recorded
 * before in their place, or beyond them; undefined where all went as it was asked.
 */
export function recordTurn({ pool, keyring, ledgerKey }: ActivityDeps, heads: CaseHeads) {
  return async ({ policyVersion, calendarVersion, ...turn }: Turn): Promise<StandingTurn | undefined> => {
    const rules = await rulesToRecordBy(pool, { policyVersion, calendarVersion });
    const { standing } = await recordFacts(pool, { ledgerKey, keyring, heads }, { ...turn, rules });
    if (standing === undefined) return undefined;
    const moved = standing.filter((fact) => fact.type === 'rules-moved').at(-1);
    return { facts: standing, ...(moved && { rules: await rulesByVersions(pool, moved.body.to) }) };
  };
}

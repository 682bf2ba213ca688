import type { Rules } from '../src/domain/rules';
import { approvedRules, type RuleVersions } from '../src/store/rules/rules.repository';
import type { ActivityDeps } from './deps';

/** The rules of these versions, as long as both are approved; null where they are not, or there are none. Only reads. */
export function readRules({ pool }: ActivityDeps) {
  return async (versions: Pick<RuleVersions, 'policyVersion' | 'calendarVersion'>): Promise<Rules | null> =>
    (await approvedRules(pool, versions)) ?? null;
}

import type { DutyKind, LaterDutyKind } from './duty-kinds';
import type { DutyRule, Policy } from './policy';

const NOTICE = { limit: { amount: 1, unit: 'working-days' }, grace: 0, consequence: 'remind-again' } as const;

/**
 * What holds for a duty that is younger than the policy and has no rule in it. Permanent: cases go by these for as long as their policy
 * says nothing else, and recorded histories are replayed by them.
 */
const LATER_DUTIES: Record<LaterDutyKind, DutyRule> = {
  'mechanism-check': {
    actor: 'office',
    limit: { amount: 10, unit: 'working-days' },
    reminder: { fraction: 0.7 },
    grace: 0,
    consequence: 'remind-again',
  },
  'supervision-notice-1': { ...NOTICE, actor: 'centre' },
  'supervision-notice-2': { ...NOTICE, actor: 'supervisor' },
};

/** The rule of a duty: the policy's own, or what holds where the policy is older than the duty. */
export function ruleOfDuty({ duties }: Pick<Policy, 'duties'>, kind: DutyKind): DutyRule {
  const own = duties[kind];
  return own ?? LATER_DUTIES[kind as LaterDutyKind];
}

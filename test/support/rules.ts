import { PRESENT_EDITION } from '../../src/domain/editions';
import { defaultCalendar } from '../../src/domain/calendar/default-calendar';
import { defaultPolicy } from '../../src/domain/policy/default-policy';
import type { Policy } from '../../src/domain/policy/policy';
import { defaultDutyList } from '../../src/domain/registry/default-duty-list';
import type { Rules } from '../../src/domain/rules';

/** The rules a city starts with: default policy, statutory calendar, default duty list. */
export const defaultRules: Rules = {
  policy: defaultPolicy,
  calendar: defaultCalendar,
  dutyList: defaultDutyList,
  ...PRESENT_EDITION,
};

/** The default rules with some numbers of the policy changed. */
export function rulesWith(change: Partial<Policy>): Rules {
  return { ...defaultRules, policy: { ...defaultPolicy, ...change } };
}

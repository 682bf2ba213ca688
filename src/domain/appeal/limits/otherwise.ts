import type { DutyKind } from '../../policy/duty-kinds';
import type { Rules } from '../../rules';
import type { Duty } from './duty';
import { CONSEQUENCE_TITLES } from '../titles';

/** What happens if nobody acts: at first only a reminder where the policy grants further limits (DOMAIN.md section 3). */
export function otherwiseOf(duty: Duty, { policy }: Rules): string {
  const { consequence, grace } = policy.duties[duty.kind];
  const title = CONSEQUENCE_TITLES[consequence];
  return duty.misses < grace ? `提醒；到 ${grace + 1} 倍期限时${title}` : title;
}

/** A right that may be used, not a duty that is owed: its end is nobody's delay. */
const WINDOWS: ReadonlySet<DutyKind> = new Set<DutyKind>(['objection', 'display', 'reopen-window']);

export function isWindow(kind: DutyKind): boolean {
  return WINDOWS.has(kind);
}

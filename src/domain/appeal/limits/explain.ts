import { explainDue, type DueExplanation } from '../../calendar/explain-due';
import { toRfc3339 } from '../../calendar/instant';
import type { Rules } from '../../rules';
import { primaryDuty } from './light-of';
import { limitOf } from './limits';
import { otherwiseOf } from './otherwise';
import type { AppealState } from '../state';
import { DUTY_TITLES } from '../titles';

/** How the present limit was computed: every counted and skipped interval, every extension and pause (DOMAIN.md section 8). */
export interface LimitExplanation extends DueExplanation {
  readonly duty: string;
  readonly title: string;
  readonly otherwise: string;
  readonly policyVersion: string;
}

/** Explains the limit shown on the case; undefined when nobody is waited for. */
export function explainLimit(state: AppealState, rules: Rules): LimitExplanation | undefined {
  const duty = primaryDuty(state);
  if (duty === undefined) return undefined;
  const explanation = explainDue(rules.calendar, duty.clock, limitOf(state, duty, rules.policy), duty.misses + 1);
  return {
    ...explanation,
    duty: duty.kind,
    title: DUTY_TITLES[duty.kind],
    otherwise: otherwiseOf(duty, rules, state),
    policyVersion: rules.policy.version,
  };
}

/** The same with its moments as people and programs read them, wherever they stand (RFC 3339). */
export function inWords(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return MOMENTS.has(key) ? toRfc3339(value) : value;
  if (Array.isArray(value)) return value.map((one) => inWords(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, inWords(held, name)]));
}
const MOMENTS: ReadonlySet<string> = new Set(['startedAt', 'from', 'to', 'fixedDue', 'dueAt', 'listedUntil']);

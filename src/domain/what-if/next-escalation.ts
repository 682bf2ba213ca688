import { agenda } from '../appeal/limits/agenda';
import { appeals } from '../appeal/decider';
import { fallDue } from '../decider/fall-due';
import type { Fact } from '../appeal/facts';
import type { AppealState } from '../appeal/state';
import type { Instant } from '../calendar/instant';
import type { Rules } from '../rules';

/** The steps up that a case can come to by itself: the ladder's three levels, and what lies beyond them. */
export const escalationSteps = [
  'supervision-1',
  'supervision-2',
  'accountability',
  'listed',
  'session',
  'standing',
] as const;
export type EscalationStep = (typeof escalationSteps)[number];

/** The next step up, and when, if nobody acts before. */
export interface Escalation {
  readonly step: EscalationStep;
  readonly at: Instant;
}

/** So many limits ahead: what lies further off says nothing of the next weeks. */
const MOST_AHEAD = 8;

/** Lets time pass over a copy of the case, limit by limit, until it climbs; undefined where it does not within the next few. */
export function nextEscalation(state: AppealState, rules: Rules): Escalation | undefined {
  let current = state;
  for (let turn = 0; turn < MOST_AHEAD; turn += 1) {
    const due = agenda(current, rules)[0];
    if (due === undefined || isOver(current)) return undefined;
    const passed = fallDue(appeals, current, { now: due.plannedAt, rules });
    const step = stepIn(passed.facts);
    if (step !== undefined) return { step, at: due.plannedAt };
    current = passed.state;
  }
  return undefined;
}

function isOver({ status }: AppealState): boolean {
  return status === 'closed' || status === 'ended';
}

function stepIn(facts: readonly Fact[]): EscalationStep | undefined {
  for (const fact of facts) {
    if (fact.type === 'supervised') return fact.body.level === 1 ? 'supervision-1' : 'supervision-2';
    const step = STEPS[fact.type];
    if (step !== undefined) return step;
  }
  return undefined;
}

const STEPS: Partial<Record<Fact['type'], EscalationStep>> = {
  'accountability-proposed': 'accountability',
  listed: 'listed',
  'session-called': 'session',
  'put-on-standing-list': 'standing',
};

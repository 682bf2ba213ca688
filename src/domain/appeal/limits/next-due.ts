import type { Instant } from '../../calendar/instant';
import type { Due as NextDue } from '../../decider/decider';
import { furtherMisses } from '../../decider/fall-due';
import type { DutyKind } from '../../policy/duty-kinds';
import type { Rules } from '../../rules';
import { agenda, type Due } from './agenda';
import { lapsed } from '../cancellation';
import type { Duty } from './duty';
import type { NewFact } from '../facts';
import type { Timing } from './timing';
import { dueOfDuty } from './limits';
import { consequenceOf } from './otherwise';
import { mustBeSeenSolved } from '../follows/gates';
import { TIMER } from '../../people/people';
import { jitterOf } from './jitter';
import type { AppealState } from '../state';
import { DUTY_TITLES } from '../titles';

/** Duties owed again and again: passing a limit starts the next one, so no miss is the last. */
const RECURRING: ReadonlySet<DutyKind> = new Set<DutyKind>(['listed-progress']);

/** What time does first to a case, and the fact it becomes. */
export function nextDue(state: AppealState, rules: Rules): NextDue<NewFact> | undefined {
  const [due] = agenda(state, rules);
  if (due === undefined) return undefined;
  const { plannedAt, title } = due;
  return { plannedAt, title, fact: (now) => factOf(state, due, now, rules) };
}

function factOf(state: AppealState, due: Due, now: Instant, rules: Rules): NewFact {
  if (due.kind === 'lapse') return lapsed(due);
  const { kind, duty, dueAt, plannedAt } = due;
  const timing: Timing = { dutyId: duty.id, duty: duty.kind, dueAt, plannedAt };
  if (kind === 'reminder') return { type: 'reminded', body: { what: DUTY_TITLES[duty.kind] }, by: TIMER, timing };
  const { consequence, grace } = consequenceOf(state, duty, rules);
  if (!neverEnds(state, duty, rules)) {
    return { type: 'limit-missed', body: { consequence, final: duty.misses >= grace }, by: TIMER, timing };
  }
  const also = furtherMissesOf(state, duty, now, rules);
  return { type: 'limit-missed', body: { consequence, final: false, ...(also > 0 && { also }) }, by: TIMER, timing };
}

/** A duty that is asked for again and again, until somebody has done it. */
function neverEnds(state: AppealState, duty: Duty, rules: Rules): boolean {
  if (consequenceOf(state, duty, rules).consequence === 'remind-again' || RECURRING.has(duty.kind)) return true;
  // Silence of the appellant and of the office together do not make a matter solved where a gate asks for it (X15).
  return duty.kind === 'verify' && state.evaluation === undefined && mustBeSeenSolved(state, rules);
}

function furtherMissesOf(state: AppealState, duty: Duty, now: Instant, rules: Rules): number {
  const spread = jitterOf(state.id, rules.policy.spreadSeconds);
  return furtherMisses((also) => {
    const due = dueOfDuty(state, { ...duty, misses: duty.misses + also + 1 }, rules);
    return due === undefined ? undefined : due + spread;
  }, now);
}

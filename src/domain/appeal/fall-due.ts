import type { Instant } from '../calendar/instant';
import type { DutyKind } from '../policy/duty-kinds';
import type { Rules } from '../rules';
import { agenda, type Due } from './agenda';
import { lapsed } from './cancellation';
import type { Duty } from './duty';
import type { Fact, NewFact, Timing } from './facts';
import { dueOfDuty } from './limits';
import { mustBeSeenSolved } from './next-step';
import { TIMER } from './people';
import { spreadOf } from './spread';
import type { AppealState } from './state';
import { DUTY_TITLES } from './titles';
import { unfold, type Unfolded } from './unfold';

/** Duties owed again and again: passing a limit starts the next one, so no miss is the last. */
const RECURRING: ReadonlySet<DutyKind> = new Set<DutyKind>(['listed-progress']);

/** After an outage a case catches up one by one; more than this at once would be a rule that never lets go. */
const MOST_AT_ONCE = 50;

/** Carries out everything that has fallen due by now, in order; late ones show it by `plannedAt` against `at` (R5). */
export function fallDue(state: AppealState, now: Instant, rules: Rules): Unfolded {
  const facts: Fact[] = [];
  let current = state;
  for (let turn = 0; turn < MOST_AT_ONCE; turn += 1) {
    const due = agenda(current, rules)[0];
    if (due === undefined || due.plannedAt > now) break;
    const unfolded = unfold(current, [dueFact(current, due, now, rules)], now, rules);
    facts.push(...unfolded.facts);
    current = unfolded.state;
  }
  return { state: current, facts };
}

function dueFact(state: AppealState, due: Due, now: Instant, rules: Rules): NewFact {
  if (due.kind === 'lapse') return lapsed(due);
  const { kind, duty, dueAt, plannedAt } = due;
  const timing: Timing = { dutyId: duty.id, duty: duty.kind, dueAt, plannedAt };
  if (kind === 'reminder') return { type: 'reminded', body: { what: DUTY_TITLES[duty.kind] }, by: TIMER, timing };
  const { consequence, grace } = rules.policy.duties[duty.kind];
  if (!neverEnds(state, duty, rules)) {
    return { type: 'limit-missed', body: { consequence, final: duty.misses >= grace }, by: TIMER, timing };
  }
  const also = furtherMisses(state, duty, now, rules);
  return { type: 'limit-missed', body: { consequence, final: false, ...(also > 0 && { also }) }, by: TIMER, timing };
}

/** A duty that is asked for again and again, until somebody has done it. */
function neverEnds(state: AppealState, duty: Duty, rules: Rules): boolean {
  if (rules.policy.duties[duty.kind].consequence === 'remind-again' || RECURRING.has(duty.kind)) return true;
  // Silence of the appellant and of the office together do not make a matter solved where a gate asks for it (X15).
  return duty.kind === 'verify' && state.evaluation === undefined && mustBeSeenSolved(state, rules);
}

/** Ten years of monthly reviews. */
const MOST_MISSES = 120;

/** How many more of its limits passed while nobody was there to act: one fact stands for all, without a burst of repeats (R5). */
function furtherMisses(state: AppealState, duty: Duty, now: Instant, rules: Rules): number {
  for (let also = 0; also < MOST_MISSES; also += 1) {
    const due = dueOfDuty(state, { ...duty, misses: duty.misses + also + 1 }, rules);
    if (due === undefined || due + spreadOf(state.id, rules.policy.spreadSeconds) > now) return also;
  }
  return MOST_MISSES;
}

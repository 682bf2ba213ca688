import type { Duty } from '../domain/appeal/limits/duty';
import { isCovered } from '../domain/appeal/limits/duties';
import type { Fact } from '../domain/appeal/facts';
import { dueOfDuty, limitOf, yellowOfDuty } from '../domain/appeal/limits/limits';
import { isWindow } from '../domain/appeal/limits/otherwise';
import { jitterOf } from '../domain/appeal/limits/jitter';
import type { AppealState } from '../domain/appeal/state';
import { explainDue, type DueExplanation } from '../domain/calendar/explain-due';
import type { Instant } from '../domain/calendar/instant';
import type { Rules } from '../domain/rules';

/** A moment of the life: a fact and the case after it. */
export interface Lived {
  readonly fact: Fact;
  readonly state: AppealState;
}

/** One limit of the life, from the moment somebody was first waited for until that was over. */
export interface LivedLimit {
  readonly duty: Duty;
  /** The first of a duty is 1; each miss without a final consequence grants another. */
  readonly turn: number;
  /** Undefined while the clock stands still. */
  readonly dueAt: Instant | undefined;
  readonly yellowAt: Instant | undefined;
  readonly plannedAt: Instant | undefined;
  readonly explanation: DueExplanation;
  /** A pause or an extension moved it: when, and to when. */
  readonly moves: readonly { readonly at: Instant; readonly dueAt: Instant | undefined }[];
  readonly remindedAt: Instant | undefined;
  /** `open` is still waited for at the end. `expired` is a right that ran out, which is nobody's delay. */
  readonly end: 'settled' | 'missed' | 'expired' | 'open';
  readonly endedAt: Instant | undefined;
  /** Under a supervision its passing is only put on record. */
  readonly covered: boolean;
}

/** Every limit there was, in the order they began. Pure: what the policy and the calendar say of the facts. */
export function limitsOf(life: readonly Lived[], rules: Rules): LivedLimit[] {
  const open = new Map<string, LivedLimit>();
  const over: LivedLimit[] = [];
  const missed = new Set(life.map(({ fact }) => missedBy(fact)));
  for (const { fact, state } of life) {
    const now = new Map(state.duties.map((duty) => [keyOf(duty), duty]));
    for (const [key, limit] of open) {
      if (now.has(key)) continue;
      over.push(ended(limit, fact.at, missed.has(`${limit.duty.id}@${fact.at}`)));
      open.delete(key);
    }
    for (const [key, duty] of now) {
      const limit = seen(open.get(key), { duty, state, fact, rules });
      open.set(key, duty.missed && limit.end === 'open' ? { ...limit, end: 'missed', endedAt: fact.at } : limit);
    }
  }
  return [...over, ...open.values()].sort((a, b) => a.duty.clock.startedAt - b.duty.clock.startedAt || a.turn - b.turn);
}

function keyOf({ id, clock, misses }: Duty): string {
  return `${id}@${clock.startedAt}#${misses}`;
}

interface Seeing {
  readonly duty: Duty;
  readonly state: AppealState;
  readonly fact: Fact;
  readonly rules: Rules;
}

/** The limit as it stands after a fact; one that is over stays as it was. */
function seen(before: LivedLimit | undefined, seeing: Seeing): LivedLimit {
  if (before === undefined) return { ...asItStands(seeing), moves: [], remindedAt: undefined };
  if (before.end !== 'open') return before;
  const { duty, fact } = seeing;
  const now = asItStands(seeing);
  const moves = before.dueAt === now.dueAt ? before.moves : [...before.moves, { at: fact.at, dueAt: now.dueAt }];
  return { ...now, moves, remindedAt: duty.reminded && !before.duty.reminded ? fact.at : before.remindedAt };
}

function asItStands({ duty, state, rules }: Seeing): Omit<LivedLimit, 'moves' | 'remindedAt'> {
  const dueAt = dueOfDuty(state, duty, rules);
  return {
    duty,
    dueAt,
    turn: duty.misses + 1,
    yellowAt: yellowOfDuty(state, duty, rules),
    plannedAt: dueAt === undefined ? undefined : dueAt + jitterOf(state.id, rules.policy.spreadSeconds),
    explanation: explainDue(rules.calendar, duty.clock, limitOf(state, duty, rules.policy), duty.misses + 1),
    end: 'open',
    endedAt: undefined,
    covered: isCovered(state, duty.kind),
  };
}

function missedBy({ type, timing, at }: Fact): string | undefined {
  return type === 'limit-missed' && timing !== undefined ? `${timing.dutyId}@${at}` : undefined;
}

/** It is gone: by its own limit, or because what it waited for was done or is owed no more. */
function ended(limit: LivedLimit, at: Instant, missed: boolean): LivedLimit {
  if (limit.end !== 'open') return limit;
  const end = isWindow(limit.duty.kind) ? 'expired' : 'missed';
  return { ...limit, end: missed ? end : 'settled', endedAt: at };
}

import { agenda } from '../domain/appeal/limits/agenda';
import type { DutyHolderOf } from '../domain/appeal/limits/duty';
import type { Fact } from '../domain/appeal/facts';
import { tellFact } from '../domain/appeal/card/fact-story';
import { inWords } from '../domain/appeal/limits/explain';
import { lightAt } from '../domain/appeal/limits/light-of';
import { otherwiseOf } from '../domain/appeal/limits/otherwise';
import type { AppealState } from '../domain/appeal/state';
import { DUTY_TITLES } from '../domain/appeal/titles';
import { toRfc3339, type Instant } from '../domain/calendar/instant';
import type { Rules } from '../domain/rules';
import { howText } from './how-words';
import type { Refused } from './play-script';
import type { Story } from './story-schema';
import { lightsOf } from './story-lights';
import { limitsOf, type Lived, type LivedLimit } from './story-limits';
import { summaryOf } from './summary';

/** What a rehearsal has brought to light, to be told. */
export interface Lifetime {
  /** Every fact with the case after it, in order. */
  readonly life: readonly Lived[];
  /** So many of them were brought along by a copy. */
  readonly brought: number;
  readonly refused: readonly Refused[];
  readonly rules: Rules;
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly ended: boolean;
}

/** The story of a life. Pure: the same facts under the same rules give the same story. */
export function storyOf(lifetime: Lifetime): Story {
  const { life, brought, refused, rules, startAt, endAt, ended } = lifetime;
  const { state } = lastOf(life);
  // What was before the rehearsal went by other rules, so nothing is computed of it.
  const lived = life.slice(Math.max(0, brought - 1));
  const limits = limitsOf(lived, rules);
  const story = {
    caseId: state.id,
    title: state.title,
    ...present({ number: state.number }),
    policyVersion: rules.policy.version,
    calendarVersion: rules.calendar.version,
    startAt: toRfc3339(startAt),
    endAt: toRfc3339(endAt),
    ended,
    facts: life.map(({ fact }) => factOf(fact, rules, fact.seq < brought)),
    refused: [...refused.map(refusalOf), ...life.flatMap(({ fact }) => refusedSignal(fact, brought))],
    limits: limits.map((limit) => limitOf(limit, rules)),
    lights: lightsOf(lived, rules, endAt).map(({ at, ...rest }) => ({ at: toRfc3339(at), ...rest })),
    levels: levelsOf(lived, rules),
    notices: state.notices.map(noticeOf),
    points: state.points.map(({ at, unit, reason, points }) => ({ at: toRfc3339(at), unit, reason, points })),
    waits: ended ? [] : waitsOf(state, rules),
    state: standing(state, endAt, rules),
  };
  return { ...story, summary: summaryOf(story, { state, rules, limits }) };
}

function lastOf(life: readonly Lived[]): Lived {
  const last = life.at(-1);
  if (last === undefined) throw new RangeError('a life has facts');
  return last;
}

function factOf(fact: Fact, rules: Rules, before: boolean): Story['facts'][number] {
  const { seq, at, type, by, timing, body } = fact;
  return {
    seq,
    at: toRfc3339(at),
    fact: type,
    text: tellFact(fact, rules),
    by: whoOf(by),
    ...(timing && {
      limit: { duty: timing.duty, dueAt: toRfc3339(timing.dueAt), plannedAt: toRfc3339(timing.plannedAt) },
    }),
    ...(before && { before: true as const }),
    body: { ...body },
  };
}

function refusalOf({ step, at, by, act, code, reason }: Refused): Story['refused'][number] {
  return { step, at: toRfc3339(at), by: whoOf(by), act, code, reason };
}

/** A signal has nobody to answer: its refusal is a fact. */
function refusedSignal({ type, seq, at, by, body }: Fact, brought: number): Story['refused'] {
  if (type !== 'message-refused' || seq < brought) return [];
  const { message, code, reason } = body;
  return [{ at: toRfc3339(at), by: whoOf(by), act: message, code, reason }];
}

function limitOf(limit: LivedLimit, rules: Rules): Story['limits'][number] {
  const { duty, turn, explanation, moves, end, covered } = limit;
  return {
    duty: duty.kind,
    title: DUTY_TITLES[duty.kind],
    who: whoOf(duty.holder),
    turn,
    budget: explanation.budget,
    startedAt: toRfc3339(duty.clock.startedAt),
    ...times({ dueAt: limit.dueAt, yellowAt: limit.yellowAt, plannedAt: limit.plannedAt }),
    ...times({ remindedAt: limit.remindedAt }),
    moves: moves.map(({ at, dueAt }) => ({ at: toRfc3339(at), ...times({ dueAt }) })),
    end,
    ...times({ endedAt: limit.endedAt }),
    otherwise: otherwiseOf(duty, rules),
    ...(covered && { covered: true as const }),
    how: howText(explanation),
    provisional: explanation.provisional,
    skipped: inWords(explanation.skipped) as Story['limits'][number]['skipped'],
  };
}

function levelsOf(lived: readonly Lived[], rules: Rules): Story['levels'] {
  return lived.flatMap(({ fact, state }, index) => {
    const from = lived[index - 1]?.state.level ?? state.level;
    if (from === state.level) return [];
    return [{ at: toRfc3339(fact.at), from, to: state.level, why: tellFact(fact, rules) }];
  });
}

function noticeOf(notice: AppealState['notices'][number]): Story['notices'][number] {
  const { id, kind, title, status, unit, objection, publishedAt, archivedAt, draftedAt } = notice;
  return {
    id,
    kind,
    title,
    status,
    draftedAt: toRfc3339(draftedAt),
    ...present({ unit }),
    ...times({ objectedAt: objection?.at, publishedAt, archivedAt }),
  };
}

/** Everything the case waits for, the next first. */
function waitsOf(state: AppealState, rules: Rules): Story['waits'] {
  const order = agenda(state, rules).flatMap((due) => (due.kind === 'limit' ? [due] : []));
  const timed = order.map(({ duty, dueAt }) => ({ duty, dueAt }));
  const still = state.duties.filter((duty) => !duty.missed && !timed.some((one) => one.duty.id === duty.id));
  return [...timed, ...still.map((duty) => ({ duty, dueAt: undefined }))].map(({ duty, dueAt }) => ({
    duty: duty.kind,
    title: DUTY_TITLES[duty.kind],
    who: whoOf(duty.holder),
    ...times({ by: dueAt }),
    otherwise: otherwiseOf(duty, rules, state),
  }));
}

function standing(state: AppealState, at: Instant, rules: Rules): Story['state'] {
  const { stage, status, level, round, outcome } = state;
  return { stage, status, light: lightAt(state, at, rules), level, round, ...present({ outcome }) };
}

type Who = Pick<DutyHolderOf, 'role'> & { readonly unit?: string | undefined };

function whoOf({ role, unit }: Who): { role: Who['role']; unit?: string } {
  return { role, ...(unit !== undefined && { unit }) };
}

function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function times<K extends string>(moments: Record<K, Instant | undefined>): Partial<Record<K, string>> {
  const known = Object.entries<Instant | undefined>(moments);
  return Object.fromEntries(known.flatMap(([name, at]) => (at === undefined ? [] : [[name, toRfc3339(at)]]))) as never;
}

import fc from 'fast-check';
import { agenda } from '../../../src/domain/appeal/limits/agenda';
import { appeals, type CaseApplied } from '../../../src/domain/appeal/decider';
import { allowedActs } from '../../../src/domain/decider/allowed-acts';
import { acts, type ActName } from '../../../src/domain/appeal/acts/acts';
import { decide } from '../../../src/domain/decider/decide';
import type { Command } from '../../../src/domain/decider/command';
import { escalate } from '../../../src/domain/appeal/escalate';
import { fallDue } from '../../../src/domain/decider/fall-due';
import type { Actor } from '../../../src/domain/people/people';
import { channels, kinds } from '../../../src/domain/appeal/intake/intake';
import type { Refusal } from '../../../src/domain/decider/refusal';
import type { AppealState } from '../../../src/domain/appeal/state';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/calendar/instant';
import { act, evidence, fileCase, people, refusalOf, type Story } from '../../support/cases-builder';
import { bodyFor } from './random-body';

/** One thing that may happen to a case; numbers choose among what is there, so that a failing run shrinks. */
export type Step =
  | { readonly what: 'fitting-act'; readonly pick: number; readonly body: number }
  | { readonly what: 'any-act'; readonly pick: number; readonly who: number; readonly body: number }
  | { readonly what: 'signal'; readonly level: 1 | 2 | 3; readonly who: number }
  | { readonly what: 'wait-for-due'; readonly late: number }
  | { readonly what: 'wait'; readonly minutes: number };

/** Evenly spread: small numbers would choose the first act of the list again and again. */
const nat = fc.noBias(fc.nat({ max: 9_999 }));
export const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ what: fc.constant('fitting-act' as const), pick: nat, body: nat }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('any-act' as const), pick: nat, who: nat, body: nat }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('signal' as const), level: fc.constantFrom(1, 2, 3), who: nat }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('wait-for-due' as const), late: fc.constantFrom(0, 0, 0, 1, 90) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('wait' as const), minutes: fc.nat({ max: 600 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('wait' as const), minutes: fc.nat({ max: 4 * 24 * 60 }) }) },
);

/** Every kind of beginning: each channel, urgent or not, sure or not, answered at once, outside remit. */
export const beginnings = fc.record({
  id: fc.nat({ max: 400 }),
  at: fc.integer({ min: 0, max: 300 * 24 * 60 }),
  channel: fc.constantFrom(...channels, 'radio' as const, 'radio' as const),
  kind: fc.constantFrom(...kinds),
  urgent: fc.boolean(),
  confident: fc.boolean(),
  away: fc.nat({ max: 7 }).map((one) => one === 0),
  instant: fc.boolean(),
  confidential: fc.boolean(),
  accusing: fc.nat({ max: 19 }).map((one) => one === 0),
  /** So many of the ordinary steps are behind it. */
  headStart: fc.nat({ max: 5 }),
});
type Beginning = typeof beginnings extends fc.Arbitrary<infer One> ? One : never;

export function storyOf({
  id,
  at,
  channel,
  kind,
  urgent,
  confident,
  away,
  instant,
  confidential,
  accusing,
  headStart,
}: Beginning): Story {
  const filed = fileCase(Date.parse('2026-01-01T00:00:00+08:00') + at * MINUTE, {
    id: `web~case-${id}`,
    input: { channel, confidential },
    proposal: {
      ...{ kind, urgent, confident: confident && !accusing },
      ...(accusing && { rules: ['discipline'] }),
      ...(away && !confident && { redirect: { destination: '人民法院', reason: '已立案' } }),
      ...(instant && confident && !accusing && { instant: { text: '请见办事指南', articleId: 'a-1' } }),
    },
  });
  return ORDINARY.slice(0, headStart).reduce(
    (story, [name, by, body]) => (refusalOf(story, name, by, body) === undefined ? act(story, name, by, body) : story),
    filed,
  );
}

const ORDINARY: readonly (readonly [ActName, Actor, unknown])[] = [
  ['confirm-theme', people.office, {}],
  ['judge', people.office, { lawful: true, reasonable: true, reason: '属实' }],
  ['assign', people.office, { lead: 'housing' }],
  ['sign', people.unit, {}],
  ['reply', people.unit, { result: 'solved', text: '已修好', evidence }],
];

const crowd: readonly Actor[] = Object.values(people);

/** Somebody with a role: for a unit, the one that has the case. */
function actorsFor(state: AppealState): readonly Actor[] {
  const lead: Actor[] = state.lead === undefined ? [] : [{ role: 'unit', id: 'lead', unit: state.lead }];
  const helpers = state.subtasks.map(({ unit }): Actor => ({ role: 'unit', id: 'helper', unit }));
  return [...crowd.filter((one) => one.role !== 'unit'), ...lead, ...helpers];
}

export interface Happened {
  readonly at: Instant;
  readonly answer: CaseApplied | Refusal;
  readonly command?: { readonly command: Command; readonly by: Actor };
}

/** Carries out one step. Ids of commands are the step's place, so that no two are alike. */
export function happen({ state, rules, now }: Story, step: Step, place: number): Happened {
  if (step.what === 'wait') return pass(state, rules, now + step.minutes * MINUTE);
  if (step.what === 'wait-for-due') {
    const next = agenda(state, rules)[0]?.plannedAt ?? now + HOUR;
    return pass(state, rules, Math.min(Math.max(next, now), now + 200 * DAY) + step.late * DAY);
  }
  // An act that comes after a limit finds its consequence carried out: the workflow does what is due first.
  const settled = fallDue(appeals, state, { now, rules });
  if (settled.facts.length > 0) return { at: now, answer: settled };
  if (step.what === 'signal') return signal(state, rules, now, step, place);
  const [by, name] = step.what === 'fitting-act' ? fitting(state, rules, now, step.pick) : anyone(step.pick, step.who);
  const command = {
    act: name,
    commandId: `c${place}`,
    digest: String(step.body),
    body: bodyFor(name, state, now, step.body),
  };
  return { at: now, answer: decide(appeals, state, command, { by, now, rules }), command: { command, by } };
}

function pass(state: AppealState, rules: Story['rules'], at: Instant): Happened {
  return { at, answer: fallDue(appeals, state, { now: at, rules }) };
}

function signal(
  state: AppealState,
  rules: Story['rules'],
  now: Instant,
  { level, who }: Step & { what: 'signal' },
  place: number,
): Happened {
  const by = who % 4 === 0 ? (crowd[who % crowd.length] ?? people.office) : people.supervisor;
  return {
    at: now,
    answer: escalate(state, { commandId: `e${place}`, by, level, reason: '媒体关注' }, { now, rules }),
  };
}

function fitting(state: AppealState, rules: Story['rules'], now: Instant, pick: number): readonly [Actor, string] {
  const offers = actorsFor(state).flatMap((by) =>
    allowedActs(appeals, state, { by, now, rules }).map((one) => [by, one.name] as const),
  );
  // The ways out of a case are taken rarely, and what can be done at any time does not crowd out what the step is about.
  const staying = offers.filter(([, name]) => !WAYS_OUT.has(name) || pick % 13 === 0);
  const fit = staying.filter(([, name]) => pick % 3 === 0 || !ANY_TIME.has(name));
  return (
    fit[pick % Math.max(1, fit.length)] ?? staying[pick % Math.max(1, staying.length)] ?? [people.office, 'commend']
  );
}

const ANY_TIME = new Set(acts.filter(({ when }) => when === 'any' || when === 'open').map(({ name }): string => name));
const WAYS_OUT = new Set<string>(['return-dossier', 'withdraw', 'merge', 'redirect', 'transfer', 'list', 'reopen']);

function anyone(pick: number, who: number): readonly [Actor, string] {
  return [crowd[who % crowd.length] ?? people.office, acts[pick % acts.length]?.name ?? 'sign'];
}

import { agenda } from '../../src/domain/appeal/limits/agenda';
import { findAct, type ActName } from '../../src/domain/appeal/acts/acts';
import { begin } from '../../src/domain/appeal/intake/begin';
import { appeals, type CaseApplied } from '../../src/domain/appeal/decider';
import { decide } from '../../src/domain/decider/decide';
import { escalate } from '../../src/domain/appeal/escalate';
import { fallDue } from '../../src/domain/decider/fall-due';
import type { Fact, FactType } from '../../src/domain/appeal/facts';
import type { AppealInput } from '../../src/domain/appeal/intake/intake';
import type { Actor } from '../../src/domain/people/people';
import type { Refusal, RefusalCode } from '../../src/domain/decider/refusal';
import { stableHash } from '../../src/domain/stable-hash';
import type { AppealState } from '../../src/domain/appeal/state';
import type { Instant } from '../../src/domain/calendar/instant';
import type { Proposal } from '../../src/domain/registry/proposal/proposal';
import type { Rules } from '../../src/domain/rules';
import { defaultRules } from './rules';

/** One account of each role, by the words a case officer uses. */
export const people = {
  appellant: { role: 'appellant', id: 'appellant-1' },
  upstream: { role: 'upstream', id: 'hotline-12345' },
  office: { role: 'office', id: 'office-1' },
  centre: { role: 'centre', id: 'centre-1' },
  supervisor: { role: 'supervisor', id: 'supervisor-1' },
  discipline: { role: 'discipline', id: 'discipline-1' },
  operator: { role: 'operator', id: 'operator-1' },
  /** The unit on duty for the sample case. */
  unit: { role: 'unit', id: 'housing-1', unit: 'housing' },
  otherUnit: { role: 'unit', id: 'tax-1', unit: 'tax' },
  assistant: { role: 'unit', id: 'water-1', unit: 'water' },
} as const satisfies Record<string, Actor>;

/** A case as far as it has come: immutable, so that many endings can be told from one beginning. */
export interface Story {
  readonly rules: Rules;
  readonly state: AppealState;
  readonly facts: readonly Fact[];
  readonly now: Instant;
}

/** An id the sample of one in ten leaves alone in its first rounds, with a spread of 3 minutes and 14 seconds. */
export const SAMPLE_ID = 'web~case-6';

export const evidence = [
  { name: '照片.jpg', mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: 'a'.repeat(64) },
];

export const sampleProposal: Proposal = {
  ...{ kind: 'help', category: '物业管理', theme: '民生服务', track: 'first-asked', urgent: false, unit: 'housing' },
  ...{ confident: false, rules: [] },
};

export interface Filing {
  readonly id?: string;
  readonly input?: Partial<AppealInput>;
  readonly proposal?: Partial<Proposal>;
  readonly rules?: Rules;
}

/** Files the sample case, a resident's, at an instant; unconfident, so that it waits for the office. */
export function fileCase(
  at: Instant,
  { id = SAMPLE_ID, input = {}, proposal = {}, rules = defaultRules }: Filing = {},
): Story {
  const filing = {
    id,
    input: {
      ...({ source: 'web', externalId: id, channel: 'web', title: '电梯停运', district: '云龙区' } as const),
      ...{ appellant: { type: 'resident' } as const, ...input },
    },
    proposal: { ...sampleProposal, ...proposal },
    reservedNumber: '2026-000001',
  };
  const { state, facts } = begin(filing, at, rules);
  return { rules, state, facts, now: at };
}

let sent = 0;

/** What the rules make of an act, without going on with it. */
export function attempt(
  story: Story,
  name: ActName,
  by: Actor,
  body: unknown = findAct(name)?.example,
  at = story.now,
): CaseApplied | Refusal {
  sent += 1;
  const command = { act: name, commandId: `c${sent}`, digest: String(stableHash(JSON.stringify([body]))), body };
  return decide(appeals, story.state, command, { by, now: at, rules: story.rules });
}

/** Does an act that has to work; without a body, with the act's own example. */
export function act(story: Story, name: ActName, by: Actor, body?: unknown, at: Instant = story.now): Story {
  return goOn(story, attempt(story, name, by, body, at), at, name);
}

/** The code an act is refused with; undefined where it works. */
export function refusalOf(
  story: Story,
  name: ActName,
  by: Actor,
  body?: unknown,
  at = story.now,
): RefusalCode | undefined {
  const answer = attempt(story, name, by, body, at);
  return 'code' in answer ? answer.code : undefined;
}

/** The signal of a supervisor. */
export function raise(story: Story, level: 1 | 2 | 3, at: Instant = story.now): Story {
  sent += 1;
  const signal = { commandId: `e${sent}`, by: people.supervisor, level, reason: '媒体关注' };
  return goOn(story, escalate(story.state, signal, { now: at, rules: story.rules }), at, 'escalate');
}

/** Lets time pass: everything that falls due until then happens at its own planned moment, as with a worker that never sleeps. */
export function wait(story: Story, until: Instant): Story {
  let told = story;
  for (let turn = 0; turn < 2_000; turn += 1) {
    const next = agenda(told.state, told.rules)[0];
    if (next === undefined || next.plannedAt > until) return { ...told, now: until };
    const moment = Math.max(next.plannedAt, told.now);
    told = goOn(told, fallDue(appeals, told.state, { now: moment, rules: told.rules }), moment, next.title);
  }
  throw new Error('time never came to an end');
}

/** Everything stands still until then, and catches up at once, as after an outage. */
export function outageUntil(story: Story, until: Instant): Story {
  return goOn(story, fallDue(appeals, story.state, { now: until, rules: story.rules }), until, 'outage');
}

export function typesOf(facts: readonly Fact[]): FactType[] {
  return facts.map((fact) => fact.type);
}

/** The facts since an earlier moment of the same story. */
export function since(before: Story, after: Story): FactType[] {
  return typesOf(after.facts.slice(before.facts.length));
}

/** The last fact of a type; fails where there is none. */
export function last<T extends FactType>(story: Story, type: T): Extract<Fact, { type: T }> {
  const fact = story.facts.filter((one) => one.type === type).at(-1);
  if (fact === undefined) throw new Error(`no fact "${type}" among ${typesOf(story.facts).join(' ')}`);
  return fact as Extract<Fact, { type: T }>;
}

export function count(story: Story, type: FactType): number {
  return story.facts.filter((fact) => fact.type === type).length;
}

function goOn(story: Story, answer: CaseApplied | Refusal, at: Instant, what: string): Story {
  if ('code' in answer) throw new Error(`${what} refused: ${answer.code} ${answer.reason}`);
  return { ...story, state: answer.state, facts: [...story.facts, ...answer.facts], now: at };
}

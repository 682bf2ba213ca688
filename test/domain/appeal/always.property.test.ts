import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { acts } from '../../../src/domain/appeal/acts/acts';
import { appeals } from '../../../src/domain/appeal/decider';
import { decide } from '../../../src/domain/decider/decide';
import type { FactType } from '../../../src/domain/appeal/facts';
import { statuses, type AppealState } from '../../../src/domain/appeal/state';
import { sized } from '../../support/size';
import type { Story } from '../../support/cases-builder';
import { LAWS } from './always-true';
import { beginnings, happen, steps, storyOf, type Step } from './random-case';

const SEQUENCES = Number(process.env.LIUBU_SEQUENCES ?? sized(2_000, 10_000));

/** Laws that look at the whole record are asked at the end only: what they find at any step they find there too. */
const WHOLE = new Set([
  'the state is the fold of the facts',
  'facts are numbered without a gap',
  'time never goes back',
  'a stage follows the one before, but for the turns on record',
  'the level of supervision never falls within a round',
  'a case closes once each time it is open',
  'nothing happens after the end',
  'a listing number is never given twice',
  'nobody answers for a ladder that the unit itself has not climbed',
  'the state is plain data, small enough for the engine',
]);

/** All but `filed`, which every sequence begins with, and `message-refused`, which the workflow writes itself. */
const factTypes: readonly FactType[] = [
  ...([
    'theme-confirmed',
    'numbered',
    'redirected',
    'supplement-requested',
    'supplemented',
    'merged',
    'judged',
    'assigned',
  ] as const),
  ...([
    'signed',
    'returned',
    'arbitrated',
    'contacted',
    'planned',
    'progressed',
    'subtask-finished',
    'extension-requested',
  ] as const),
  ...([
    'extension-decided',
    'paused',
    'resumed',
    'replied',
    'evaluated',
    'evaluation-lapsed',
    'verified',
    'follow-up-decided',
  ] as const),
  ...([
    'listed',
    'delisted',
    'session-called',
    'put-on-standing-list',
    'reminded',
    'limit-missed',
    'supervised',
    'escalated',
  ] as const),
  ...([
    'accountability-proposed',
    'held-accountable',
    'commended',
    'points-given',
    'points-reversed',
    'contested',
  ] as const),
  ...([
    'contest-decided',
    'transferred',
    'dossier-returned',
    'notice-drafted',
    'notice-objected',
    'objection-decided',
    'notice-published',
  ] as const),
  ...([
    'notice-withheld',
    'rectification-reported',
    'notice-archived',
    'reviewed',
    'closed',
    'reopened',
    'withdrawn',
    'ended',
  ] as const),
];

describe('a case to which anything may happen, by anybody, at any time', () => {
  it(`keeps the laws through ${SEQUENCES} sequences of acts, signals and limits`, () => {
    fc.assert(
      fc.property(beginnings, fc.array(steps, { minLength: 5, maxLength: 45, size: 'max' }), (beginning, path) => {
        const story = run(storyOf(beginning), path);
        check(story, (law) => WHOLE.has(law));
      }),
      { numRuns: SEQUENCES, seed: 20_261_004 },
    );
    // About 45 s of one core; more where others use it as well.
  }, 400_000);

  // A shorter run need not come everywhere; every act and every fact has its table besides.
  const whole = SEQUENCES >= 5_000;
  it(`was everywhere${whole ? '' : ', nearly'}: every status, every act, every fact`, () => {
    expect(statuses.filter((status) => !seen.has(status))).toEqual([]);
    expect(acts.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
    expect(factTypes.filter((type) => !seen.has(type))).toEqual([]);
  });
});

/** How often each status was come to, each act worked and each fact happened: a run is worth something only if it comes everywhere. */
const seen = new Map<string, number>();
const see = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);

function run(beginning: Story, path: readonly Step[]): Story {
  let story = { ...beginning, state: frozen(beginning.state) };
  path.forEach((step, place) => {
    const { at, answer, command } = happen(story, step, place);
    if ('code' in answer) {
      story = { ...story, now: at };
    } else {
      story = { ...story, now: at, state: frozen(answer.state), facts: [...story.facts, ...answer.facts] };
      see(answer.state.status);
      answer.facts.forEach(({ type }) => see(type));
      if (command) see(command.command.act);
      if (command) repeatIsNothing(story, command);
    }
    check(story, (law) => !WHOLE.has(law));
  });
  return story;
}

function check(story: Story, which: (law: string) => boolean): void {
  for (const [law, holds] of Object.entries(LAWS)) {
    const fault = which(law) ? holds(story) : undefined;
    if (fault !== undefined) throw new Error(`${law}: ${fault}\n${told(story)}`);
  }
}

function repeatIsNothing(story: Story, { command, by }: NonNullable<ReturnType<typeof happen>['command']>): void {
  const again = decide(appeals, story.state, command, { by, now: story.now, rules: story.rules });
  if (!isDeepStrictEqual(again, { state: story.state, facts: [] }))
    throw new Error(`a repeated "${command.act}" did something`);
}

function told({ facts }: Story): string {
  return facts
    .map(
      ({ seq, type, by, body, at }) =>
        `${seq} ${new Date(at).toISOString()} ${type} ${by.role} ${JSON.stringify(body).slice(0, 150)}`,
    )
    .join('\n');
}

/** A state nobody can change: an act that did would throw. Parts already frozen were looked at before. */
function frozen<T extends AppealState>(state: T): T {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  freeze(state);
  return state;
}

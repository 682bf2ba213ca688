import fc from 'fast-check';
import { acts, findAct } from '../../../../src/domain/appeal/acts/acts';
import { appeals } from '../../../../src/domain/appeal/decider';
import { allowedActs, exampleFor } from '../../../../src/domain/decider/allowed-acts';
import { decide } from '../../../../src/domain/decider/decide';
import { fallDue } from '../../../../src/domain/decider/fall-due';
import type { Actor } from '../../../../src/domain/people/people';
import type { AppealState } from '../../../../src/domain/appeal/state';
import { filed, replied, signed } from '../../../support/case-stages';
import { people, type Story } from '../../../support/cases-builder';
import { sized } from '../../../support/size';
import { bodyFor } from '../random-body';
import { beginnings, happen, steps, storyOf, type Step } from '../random-case';

/** So many bodies of every kind are sent, and these, which chance does not make. */
const TRIES = 96;
const BESIDES: Record<string, unknown> = {
  withdraw: { reason: '已解决', appellantWord: { how: 'phone', note: '问题已经解决，不用办了' } },
  evaluate: {
    ...{ contacted: true, solved: true, satisfaction: 'satisfied' },
    appellantWord: { how: 'phone', note: '电话回访：已解决' },
  },
  'take-check': { check: 'check~2026-7777', step: 'opened' },
};

function lived(story: Story, life: readonly Step[]): Story {
  return life.reduce((so, step, place) => {
    const { at, answer } = happen(so, step, place);
    return 'code' in answer ? { ...so, now: at } : { ...so, state: answer.state, now: at };
  }, story);
}

/** Everybody who may come: each role, and a unit for each part somebody has in the case. */
function callers({ lead, subtasks, notices, points }: AppealState): Actor[] {
  const units = new Set([lead, ...[...subtasks, ...notices, ...points].map(({ unit }) => unit)]);
  const others = Object.values(people).filter((one) => one.role !== 'unit');
  return [...others, people.otherUnit, ...[...units].flatMap((unit) => (unit ? [unitActor(unit)] : []))];
}

function unitActor(unit: string): Actor {
  return { role: 'unit', id: `${unit}-1`, unit };
}

/** Whether `decide` takes the act from this person now, with one body or another. */
function isTaken({ state, now, rules }: Story, name: string, by: Actor): boolean {
  const passed = fallDue(appeals, state, { now, rules });
  const bodies = Array.from({ length: TRIES }, (_, n) => bodyFor(name, passed.state, now, n));
  const besides = BESIDES[name] === undefined ? [] : [findAct(name)?.body.parse(BESIDES[name])];
  return [...bodies, ...besides].some((body) => {
    return !(
      'code' in decide(appeals, passed.state, { act: name, commandId: 'one', digest: '', body }, { by, now, rules })
    );
  });
}

/** What is offered and what is taken, by role and act, where the two differ. */
function differences(story: Story): string[] {
  const { state, now, rules } = story;
  return callers(state).flatMap((by) => {
    const offered = new Set(allowedActs(appeals, state, { by, now, rules }).map(({ name }) => name));
    return acts
      .filter(({ name }) => offered.has(name) !== isTaken(story, name, by))
      .map(({ name }) => `${by.role} ${by.unit ?? ''} ${name} ${offered.has(name) ? 'offered' : 'not offered'}`);
  });
}

/** What is offered with an example that is not taken, by role and act and why. */
function wrongExamples({ state, now, rules }: Story): string[] {
  const passed = fallDue(appeals, state, { now, rules });
  return callers(state).flatMap((by) =>
    allowedActs(appeals, state, { by, now, rules }).flatMap((act) => {
      const body = act.body.safeParse(exampleFor(appeals, state, act, { by, now, rules }));
      if (!body.success) return [`${by.role} ${act.name}: ${body.error.message}`];
      const sent = { act: act.name, commandId: 'one', digest: '', body: body.data };
      const answer = decide(appeals, passed.state, sent, { by, now, rules });
      return 'code' in answer ? [`${by.role} ${by.unit ?? ''} ${act.name}: ${answer.code}`] : [];
    }),
  );
}

const namesFor = ({ state, now, rules }: Story, by: Actor): string[] =>
  allowedActs(appeals, state, { by, now, rules }).map(({ name }) => name);

describe('the acts a case offers somebody', () => {
  it('are exactly those it would take from them now, wherever it stands', () => {
    fc.assert(
      fc.property(beginnings, fc.array(steps, { maxLength: 25 }), (beginning, life) => {
        expect(differences(lived(storyOf(beginning), life))).toEqual([]);
      }),
      { numRuns: sized(60, 600) },
    );
  });

  it('come each with an example that it takes from them as it is', () => {
    fc.assert(
      fc.property(beginnings, fc.array(steps, { maxLength: 25 }), (beginning, life) => {
        expect(wrongExamples(lived(storyOf(beginning), life))).toEqual([]);
      }),
      { numRuns: sized(300, 3_000) },
    );
  });

  it('show the session that it takes to assign what a unit already has, and the appellant’s word to withdraw for them', () => {
    const example = (name: string): unknown => {
      const { state, now, rules } = signed();
      const context = { by: people.office, now, rules };
      const act = allowedActs(appeals, state, context).find((one) => one.name === name);
      return act && exampleFor(appeals, state, act, context);
    };
    expect(example('assign')).toMatchObject({ lead: 'housing', session: { dueDay: '2026-09-27' } });
    expect(example('withdraw')).toMatchObject({ appellantWord: { how: 'phone' } });
  });

  it.each([
    ['to the office, of a case just filed', filed, people.office],
    ['to the supervisor, of a case being handled', signed, people.supervisor],
    ['to the office, of a case that was answered', replied, people.office],
  ])('say nothing of what there is none of, %s', (_, story, by) => {
    const names = namesFor(story(), by);
    for (const none of ['delist', 'hold-accountable', 'decide-contest', 'decide-objection', 'withhold-notice'])
      expect(names).not.toContain(none);
    expect(names).not.toContain('revise-notice');
  });

  it('are none of those that the policy keeps from an operator who acts for somebody', () => {
    const operator: Actor = { ...people.operator, onBehalfOf: people.office };
    expect(namesFor(signed(), operator)).not.toContain('transfer');
    expect(namesFor(signed(), people.office)).toContain('transfer');
  });

  it('are those of the case after what has fallen due, when somebody comes late', () => {
    const late = { ...replied(), now: replied().now + 60 * 86_400_000 };
    expect(namesFor(replied(), people.appellant)).toContain('evaluate');
    expect(namesFor(late, people.appellant)).not.toContain('evaluate');
  });
});

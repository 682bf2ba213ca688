import { moveRules, type Moved } from '../../../src/domain/appeal/move-rules';
import type { Actor } from '../../../src/domain/people/people';
import type { Refusal } from '../../../src/domain/decider/refusal';
import { tellFact } from '../../../src/domain/appeal/card/fact-story';
import { defaultPolicy } from '../../../src/domain/policy/default-policy';
import { people, wait, type Story } from '../../support/cases-builder';
import { evaluated, MONDAY, signed } from '../../support/case-stages';
import { rulesWith } from '../../support/rules';

const LONGER = rulesWith({
  version: '2027.1',
  handle: { ...defaultPolicy.handle, 'first-asked': { amount: 8, unit: 'working-days' } },
});

function move(story: Story, by: Actor = people.supervisor, now = story.now): Moved | Refusal {
  const { version: calendarVersion } = LONGER.calendar;
  const moving = { policyVersion: '2027.1', calendarVersion, reason: '新办法施行', commandId: 'm-1', by };
  return moveRules(story.state, moving, { now, from: story.rules, to: LONGER });
}

function moved(story: Story, now = story.now): Moved {
  const answer = move(story, people.supervisor, now);
  if ('code' in answer) throw new Error(answer.reason);
  return answer;
}

describe('a case that is moved to other rules', () => {
  it('says from which to which, and which limits move from when to when', () => {
    const { state, facts, rules } = moved(signed());
    expect(rules).toBe(LONGER);
    expect(state.policyVersion).toBe('2027.1');
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({
      type: 'rules-moved',
      by: people.supervisor,
      body: {
        from: { policyVersion: defaultPolicy.version },
        to: { policyVersion: '2027.1' },
        reason: '新办法施行',
        limits: [
          {
            dutyId: 'handle',
            from: Date.parse('2026-09-14T17:30:00+08:00'),
            to: Date.parse('2026-09-17T17:30:00+08:00'),
          },
        ],
      },
    });
    expect(facts.map((fact) => tellFact(fact, LONGER))).toEqual([
      `改按制度 2027.1、日历 ${LONGER.calendar.version} 计时：办理并答复 2026-09-14 17:30 改为 2026-09-17 17:30`,
    ]);
  });

  it('goes by the new ones from then on', () => {
    const { state, facts } = moved(signed());
    const story: Story = { rules: LONGER, state, facts, now: MONDAY };
    expect(wait(story, Date.parse('2026-09-17T17:00:00+08:00')).state.level).toBe(0);
    expect(wait(story, Date.parse('2026-09-18T09:00:00+08:00')).state.level).toBe(1);
  });

  it('first meets what had fallen due by the old ones: nothing that happened is undone', () => {
    const story = signed();
    const late = moved(story, Date.parse('2026-09-15T09:00:00+08:00'));
    const types = late.facts.map(({ type }) => type);
    expect(types).toContain('supervised');
    expect(types.at(-1)).toBe('rules-moved');
    expect(late.state.level).toBe(1);
    expect(late.state.duties.find(({ kind }) => kind === 'handle')).toMatchObject({ missed: true });
  });

  it('is moved once, however often it is told', () => {
    const { state, facts } = moved(signed());
    expect(move({ rules: LONGER, state, facts, now: MONDAY })).toEqual({ state, facts: [], rules: LONGER });
  });

  it.each(['office', 'centre', 'unit', 'discipline', 'upstream', 'appellant'] as const)(
    'is not moved by the role %s',
    (role) => {
      expect(move(signed(), people[role])).toMatchObject({ code: 'role-not-allowed' });
    },
  );

  it('is left as it was promised once it has closed', () => {
    expect(move(evaluated())).toMatchObject({ code: 'case-closed' });
  });
});

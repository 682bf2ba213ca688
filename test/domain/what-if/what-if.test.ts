import { appeals } from '../../../src/domain/appeal/decider';
import { fallDue } from '../../../src/domain/decider/fall-due';
import { moveRules } from '../../../src/domain/appeal/move-rules';
import { toMinuteText } from '../../../src/domain/calendar/instant';
import { defaultPolicy } from '../../../src/domain/policy/default-policy';
import type { Rules } from '../../../src/domain/rules';
import { countWhatIf } from '../../../src/domain/what-if/summary';
import { isDifferent, whatIf, type WhatIf } from '../../../src/domain/what-if/what-if';
import { wait, people, type Story } from '../../support/cases-builder';
import { evaluated, inSession, listedAtWork, MONDAY, signed, standing } from '../../support/case-stages';
import { defaultRules, rulesWith } from '../../support/rules';

/** Two working days less for the handling of ordinary cases: three in place of five. */
const SHORTER = rulesWith({
  version: 'shorter',
  handle: { ...defaultPolicy.handle, 'first-asked': { amount: 3, unit: 'working-days' } },
});
const at = (day: string, time = '10:00'): number => Date.parse(`2026-09-${day}T${time}:00+08:00`);
const compare = (story: Story, now = story.now, to: Rules = SHORTER): WhatIf =>
  whatIf(story.state, now, story.rules, to);

/** Limits and next steps in the words of a calendar. */
function told({ limits, escalation: { from, to } }: WhatIf): unknown {
  const when = (moment: number | undefined): string => (moment === undefined ? '—' : toMinuteText(moment));
  return {
    limits: limits.map((one) => `${one.dutyId} ${when(one.from)} → ${when(one.to)}`),
    escalation: [from, to].map((one) => `${one?.step ?? '—'} ${when(one?.at)}`),
  };
}

describe('a case in hand, if its unit had three days in place of five', () => {
  it('would be due two working days earlier, and climb then', () => {
    expect(told(compare(signed()))).toEqual({
      limits: ['handle 2026-09-14 17:30 → 2026-09-10 17:30'],
      escalation: ['supervision-1 2026-09-14 17:33', 'supervision-1 2026-09-10 17:33'],
    });
  });

  it.each([
    ['before either turns yellow', at('07'), 'green', 'green'],
    ['between the two', at('10', '12:00'), 'green', 'yellow'],
    ['behind the new limit', at('11'), 'green', 'red'],
    ['behind the new limit, and nearly at its own', at('11', '15:00'), 'yellow', 'red'],
  ])('shows its light %s', (_when, now, from, to) => {
    const story = wait(signed(), now);
    expect(compare(story).light).toEqual({ from, to });
  });

  it('would be supervised at once where the new limit has passed', () => {
    expect(compare(wait(signed(), at('11'))).atOnce).toEqual([
      'reminded',
      'limit-missed',
      'supervised',
      'points-given',
    ]);
    expect(compare(wait(signed(), at('10', '12:00'))).atOnce).toEqual(['reminded']);
    expect(compare(wait(signed(), at('09'))).atOnce).toEqual([]);
  });

  it('keeps what has happened: after its limit was missed, only the supervision counts, and that does not move', () => {
    const late = wait(signed(), at('15'));
    expect(late.state.level).toBe(1);
    expect(told(compare(late))).toMatchObject({ limits: [] });
    expect(isDifferent(compare(late))).toBe(false);
  });

  it('is not different under the same numbers by another name', () => {
    const same = compare(signed(), MONDAY, rulesWith({ version: 'same' }));
    expect(isDifferent(same)).toBe(false);
  });
});

describe('other rules', () => {
  it('move the day a notice is published, and the listed round', () => {
    const { duties } = defaultPolicy;
    const longer = rulesWith({
      duties: {
        ...duties,
        objection: { ...duties.objection, limit: { amount: 4, unit: 'working-days' } },
        'listed-round': { ...duties['listed-round'], limit: { amount: 12, unit: 'working-days' } },
      },
    });
    // Nobody acts: two supervisions, then accountability, with a criticism the unit may object to.
    const accused = wait(signed(), at('22', '18:00'));
    const { notices } = compare(accused, accused.now, longer);
    const moved = { what: 'published', from: at('23', '17:30'), to: at('28', '17:30') };
    expect(notices).toEqual(['2026-000001-N1', '2026-000001-N2'].map((notice) => ({ notice, ...moved })));
    const round = listedAtWork();
    expect(compare(round, round.now, longer).limits.map(({ duty }) => duty)).toEqual(['listed-round']);
  });

  it('that add a holiday move every limit over it', () => {
    const calendar = {
      ...defaultRules.calendar,
      version: 'with-a-holiday',
      daysOff: [...defaultRules.calendar.daysOff, { day: '2026-09-09', reason: '市庆' }],
    };
    expect(told(compare(signed(), MONDAY, { ...defaultRules, calendar }))).toMatchObject({
      limits: ['handle 2026-09-14 17:30 → 2026-09-15 17:30'],
    });
  });
});

describe('what the preview says', () => {
  const longer = rulesWith({ handle: { ...defaultPolicy.handle, 'first-asked': { amount: 8, unit: 'working-days' } } });
  const stories: readonly Story[] = [
    signed(),
    wait(signed(), at('11')),
    evaluated(),
    listedAtWork(),
    inSession(),
    standing(),
  ];

  it.each([SHORTER, longer])('is what then happens to the case that is moved: %#', (to) => {
    for (const { state, now, rules: from } of stories) {
      const said = whatIf(state, now, from, to);
      const versions = { policyVersion: `${to.policy.version}-2`, calendarVersion: to.calendar.version };
      const moved = moveRules(
        state,
        { ...versions, reason: '新办法', commandId: 'm-1', by: people.supervisor },
        { now, from, to },
      );
      if ('code' in moved) {
        expect(state.status).toBe('closed');
        continue;
      }
      const [fact] = moved.facts;
      expect(fact?.type === 'rules-moved' && fact.body.limits).toEqual(
        said.limits.map(({ yellowFrom: _before, yellowTo: _after, ...limit }) => limit),
      );
      expect(fallDue(appeals, moved.state, { now, rules: to }).facts.map(({ type }) => type)).toEqual(said.atOnce);
    }
  });

  it('is summed up case by case', () => {
    const counted = countWhatIf();
    [compare(signed()), compare(wait(signed(), at('11'))), compare(wait(signed(), at('15')))].forEach(counted.add);
    expect(counted.sum()).toEqual({
      cases: 3,
      different: 2,
      limits: { earlier: 2, later: 0, histogram: [{ fromDays: -8, toDays: -4, limits: 2 }] },
      lights: [{ from: 'green', to: 'red', cases: 1 }],
      escalations: { sooner: 2, later: 0, added: 0, removed: 0, otherStep: 0 },
      notices: { sooner: 0, later: 0 },
      atOnce: {
        cases: 1,
        facts: [
          { fact: 'limit-missed', count: 1 },
          { fact: 'points-given', count: 1 },
          { fact: 'reminded', count: 1 },
          { fact: 'supervised', count: 1 },
        ],
      },
    });
  });
});

import { agenda } from '../../../../src/domain/appeal/limits/agenda';
import type { Fact } from '../../../../src/domain/appeal/facts';
import { lightAt } from '../../../../src/domain/appeal/limits/light-of';
import { readModelOf } from '../../../../src/domain/appeal/view/read-model-of';
import { jitterOf } from '../../../../src/domain/appeal/limits/jitter';
import { evolve } from '../../../../src/domain/appeal/evolve/evolve';
import type { AppealState } from '../../../../src/domain/appeal/state';
import { at, text } from '../../calendar/at';
import { assigned, filed, replied, signed } from '../../../support/case-stages';
import { act, fileCase, people, wait, type Story } from '../../../support/cases-builder';
import { rulesWith } from '../../../support/rules';

/**
 * Nobody ever does anything. Dates by hand: 25 September 2026 is off (Mid-Autumn), 1 to 7 October are off (National Day),
 * Saturday 10 October is a make-up working day. The spread of the sample case is 3 minutes and 14 seconds.
 */
const unattended = wait(fileCase(at('2026-09-24 10:00')), at('2027-01-31 12:00'));

function line(fact: Fact): string {
  const what =
    fact.type === 'limit-missed' || fact.type === 'reminded'
      ? ` ${fact.timing?.duty} due ${text(fact.timing?.dueAt)}`
      : fact.type === 'supervised'
        ? ` ${fact.body.level} over ${fact.body.over}`
        : '';
  return `${text(fact.at)} ${fact.type}${what}`;
}

const QUIET = new Set(['points-given', 'numbered', 'notice-drafted', 'reminded']);

describe('a case nobody ever attends to, filed on Thursday 24 September 2026 at 10:00', () => {
  it('goes by itself, date by date, from the first step to the standing list', () => {
    const story = unattended.facts.filter(({ type }) => !QUIET.has(type)).map(line);
    expect(story).toEqual([
      '2026-09-24 10:00 filed',
      // Four working hours, then four more past the day off and the weekend.
      '2026-09-24 15:33:14 limit-missed theme due 2026-09-24 15:30',
      '2026-09-28 11:03:14 limit-missed theme due 2026-09-28 11:00',
      '2026-09-28 11:03:14 theme-confirmed',
      '2026-09-29 17:33:14 limit-missed judge due 2026-09-29 17:30',
      '2026-09-30 17:33:14 limit-missed judge due 2026-09-30 17:30',
      '2026-09-30 17:33:14 judged',
      // After closing time on the eve of National Day: the four hours begin on 8 October at 9:00.
      '2026-10-08 14:33:14 limit-missed assign due 2026-10-08 14:30',
      '2026-10-08 14:33:14 assigned',
      '2026-10-09 10:06:28 limit-missed sign due 2026-10-09 10:03:14',
      '2026-10-09 10:06:28 supervised 1 over sign',
      '2026-10-09 17:33:14 limit-missed contact due 2026-10-09 17:30',
      '2026-10-10 17:33:14 limit-missed supervision-notice-1 due 2026-10-10 17:30',
      '2026-10-12 17:33:14 limit-missed supervision-notice-1 due 2026-10-12 17:30',
      // Three working days: Saturday the 10th, the 12th, the 13th.
      '2026-10-13 17:33:14 limit-missed supervision-1 due 2026-10-13 17:30',
      '2026-10-13 17:33:14 supervised 2 over sign',
      '2026-10-14 17:33:14 limit-missed handle due 2026-10-14 17:30',
      '2026-10-14 17:33:14 limit-missed supervision-notice-2 due 2026-10-14 17:30',
      '2026-10-15 17:33:14 limit-missed supervision-notice-2 due 2026-10-15 17:30',
      '2026-10-16 17:33:14 limit-missed supervision-2 due 2026-10-16 17:30',
      '2026-10-16 17:33:14 accountability-proposed',
      '2026-10-16 17:33:14 listed',
      '2026-10-19 14:33:14 limit-missed assign due 2026-10-19 14:30',
      '2026-10-19 14:33:14 assigned',
      '2026-10-20 10:06:28 limit-missed sign due 2026-10-20 10:03:14',
      '2026-10-20 17:33:14 limit-missed objection due 2026-10-20 17:30',
      '2026-10-20 17:33:14 notice-published',
      '2026-10-20 17:33:14 limit-missed objection due 2026-10-20 17:30',
      '2026-10-20 17:33:14 notice-published',
      '2026-10-20 17:33:14 limit-missed contact due 2026-10-20 17:30',
      '2026-10-26 17:33:14 limit-missed listed-progress due 2026-10-26 17:30',
      '2026-10-30 17:33:14 limit-missed accountability due 2026-10-30 17:30',
      '2026-11-02 17:33:14 limit-missed listed-round due 2026-11-02 17:30',
      '2026-11-02 17:33:14 session-called',
      '2026-11-13 17:33:14 limit-missed accountability due 2026-11-13 17:30',
      '2026-11-20 00:03:14 limit-missed display due 2026-11-20 00:00',
      '2026-11-20 00:03:14 notice-archived',
      '2026-11-27 17:33:14 limit-missed accountability due 2026-11-27 17:30',
      '2026-11-30 17:33:14 limit-missed session due 2026-11-30 17:30',
      '2026-11-30 17:33:14 put-on-standing-list',
      '2026-12-11 17:33:14 limit-missed accountability due 2026-12-11 17:30',
      '2026-12-25 17:33:14 limit-missed accountability due 2026-12-25 17:30',
      '2026-12-31 00:03:14 limit-missed standing-review due 2026-12-31 00:00',
      '2027-01-11 17:33:14 limit-missed accountability due 2027-01-11 17:30',
      '2027-01-25 17:33:14 limit-missed accountability due 2027-01-25 17:30',
      '2027-01-30 00:03:14 limit-missed standing-review due 2027-01-30 00:00',
    ]);
  });

  it('reminds the unit before each limit of the ladder, once', () => {
    const reminders = unattended.facts.filter(({ type }) => type === 'reminded').map(({ timing }) => timing?.duty);
    expect(reminders).toEqual(['sign', 'supervision-1', 'supervision-2', 'sign', 'listed-round', 'session']);
  });

  it('keeps a ledger of points, each resting on its fact', () => {
    const { points } = unattended.state;
    expect(points.map(({ reason, points: given }) => [reason, given])).toEqual([
      ['supervision-1', -2],
      ['contact-missed', -1],
      ['supervision-2', -4],
      ['accountability', -10],
      ['listed', -3],
      ['contact-missed', -1],
      ['progress-missed', -1],
    ]);
    expect(points.every(({ cites, id }) => cites < Number(id.slice(1)))).toBe(true);
  });

  it('shows the light of its limit at every hour', () => {
    const lights = [
      ['2026-09-24 14:17', 'green'],
      ['2026-09-24 14:18', 'yellow'],
      ['2026-09-24 15:29', 'yellow'],
      ['2026-09-24 15:30', 'red'],
      ['2026-09-28 11:04', 'green'],
      ['2026-10-07 12:00', 'green'],
      ['2026-10-08 17:21', 'green'],
      ['2026-10-08 17:22', 'yellow'],
      ['2026-10-09 10:03', 'yellow'],
      ['2026-10-09 10:04', 'red'],
      ['2026-10-16 17:34', 'green'],
      ['2026-11-02 17:30', 'red'],
      ['2026-12-15 09:00', 'green'],
      ['2026-12-31 00:00', 'red'],
    ] as const;
    expect(lights.map(([when]) => [when, lightAt(stateAt(at(when)), at(when), unattended.rules)])).toEqual(lights);
  });

  it('is read from lists by the same light and limit', () => {
    const when = at('2026-10-09 09:00');
    expect(readModelOf(stateAt(when), when, unattended.rules)).toEqual({
      ...{ light: 'yellow', overdue: false, asOf: when, holderRole: 'unit', holderUnit: 'housing' },
      ...{ dueAt: at('2026-10-09 10:03') + 14_000, yellowAt: at('2026-10-08 17:21') + 14_000 },
    });
  });
});

function stateAt(when: number): AppealState {
  const state = unattended.facts
    .filter((fact) => fact.at <= when)
    .reduce<AppealState | undefined>((before, fact) => evolve(before, fact), undefined);
  if (state === undefined) throw new Error('not filed yet');
  return state;
}

describe('a unit under supervision', () => {
  it('signs after the reminder: the supervision over the signature is over, the handling limit stands', () => {
    const late = act(wait(assigned(), at('2026-09-08 09:00')), 'sign', people.unit);
    expect(late.state.duties.map(({ id }) => id)).toEqual(['handle', 'contact']);
    expect(late.state.level).toBe(1);
  });

  it('signs only when the handling limit has passed as well: the same supervision now stands over the handling', () => {
    const story = assigned({ proposal: { kind: 'consult' } });
    const late = act(wait(story, at('2026-09-09 09:00')), 'sign', people.unit);
    expect(late.state.duties.map(({ id }) => id)).toContain('supervision-1:handle');
    const between = act(wait(story, at('2026-09-08 17:31')), 'sign', people.unit);
    expect(between.state.duties.map(({ id }) => id)).toContain('supervision-1:handle');
  });

  it('climbs from there, not from the start, when it then lets the handling limit pass', () => {
    const late = wait(act(wait(assigned(), at('2026-09-08 09:00')), 'sign', people.unit), at('2026-09-14 18:00'));
    expect(late.facts.filter(({ type }) => type === 'supervised').map(line)).toEqual([
      '2026-09-07 15:33:14 supervised 1 over sign',
      '2026-09-14 17:33:14 supervised 2 over handle',
    ]);
  });

  it('is out of it with its answer', () => {
    const late = wait(signed(), at('2026-09-15 09:00'));
    expect(late.state.level).toBe(1);
    const answered = act(late, 'reply', people.unit);
    expect(answered.state.duties.map(({ id }) => id)).toEqual(['evaluate']);
  });

  it('shows red until then', () => {
    const late = wait(signed(), at('2026-09-15 09:00'));
    expect(lightAt(late.state, late.now, late.rules)).toBe('red');
    expect(lightAt(replied().state, at('2026-09-30 09:00'), late.rules)).toBe('green');
  });
});

describe('the spread of limits', () => {
  const delays = Array.from({ length: 500 }, (_, index) => {
    const due = agenda(filed({ id: `web~spread-${index}` }).state, unattended.rules)[0];
    return due === undefined ? -1 : (due.plannedAt - due.dueAt) / 1_000;
  });

  it('is 0 to 600 whole seconds after the limit, by the case', () => {
    expect(delays.every((delay) => Number.isInteger(delay) && delay >= 0 && delay <= 600)).toBe(true);
    expect(new Set(delays).size).toBeGreaterThan(250);
    expect(Math.max(...delays)).toBeGreaterThan(570);
    expect(Math.min(...delays)).toBeLessThan(30);
  });

  it('is the same each time for a case, and none where the policy says none', () => {
    expect(jitterOf('web~case-6', 600)).toBe(194_000);
    const exact: Story = wait(filed({ rules: rulesWith({ spreadSeconds: 0 }) }), at('2026-09-08 09:00'));
    expect(exact.facts.filter(({ timing }) => timing !== undefined && timing.plannedAt !== timing.dueAt)).toEqual([]);
  });

  it('is on record with every limit: due, planned, and carried out', () => {
    const timed = unattended.facts.filter(({ timing }) => timing !== undefined);
    expect(timed.length).toBeGreaterThan(20);
    const carried = timed.map((fact) => [fact.timing?.dueAt, fact.timing?.plannedAt, fact.at]);
    expect(carried).toEqual(timed.map(({ at: fired }) => [fired - 194_000, fired, fired]));
  });
});

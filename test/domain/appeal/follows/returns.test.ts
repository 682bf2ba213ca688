import type { Rules } from '../../../../src/domain/rules';
import { defaultRules } from '../../../support/rules';
import { clocksAt } from '../../../../src/domain/appeal/view/view-of';
import { dueOfDuty } from '../../../../src/domain/appeal/limits/limits';
import { at, text } from '../../calendar/at';
import { assigned, judged } from '../../../support/case-stages';
import { act, count, evidence, last, people, refusalOf, wait, type Story } from '../../../support/cases-builder';

const RETURN = { reason: '该路段由区城管部门管养', evidence };
/** Assigned on the 7th at 17:00: to be signed by 14:00 on the 8th and answered by 17:30. */
const consult = (): Story =>
  act(judged({ proposal: { kind: 'consult' } }), 'assign', people.office, { lead: 'housing' }, at('2026-09-07 17:00'));
const returned = (when = '2026-09-08 13:45'): Story =>
  act(wait(act(consult(), 'contact', people.unit), at(when)), 'return', people.unit, RETURN);
const handleDue = ({ state, rules }: Story): string | undefined => {
  const duty = state.duties.find(({ kind }) => kind === 'handle');
  return duty && text(dueOfDuty(state, duty, rules));
};

describe('an escalated matter: not whether, only how (X9)', () => {
  const { escalated: _, crossingOff: __, ...asBefore } = defaultRules;
  const given = (rules: Rules): Story => assigned({ rules }, { lead: 'housing', track: 'escalated' });
  const bare = { result: 'explained', text: '该项收费合规' };

  it('is not handed back, nor explained without its basis, nor without being looked at', () => {
    expect(refusalOf(given(defaultRules), 'return', people.unit)).toBe('not-returnable');
    const signed = act(given(defaultRules), 'sign', people.unit);
    expect(refusalOf(signed, 'reply', people.unit, bare)).toBe('evidence-missing');
    const explained = act(signed, 'reply', people.unit, { ...bare, basis: '条例第十二条' });
    expect(act(explained, 'evaluate', people.appellant).state.status).toBe('awaiting-verification');
  });

  it('was both by the rules of before', () => {
    expect(act(given(asBefore), 'return', people.unit).state.status).toBe('awaiting-arbitration');
    const explained = act(act(given(asBefore), 'sign', people.unit), 'reply', people.unit, bare);
    expect(act(explained, 'evaluate', people.appellant).state.status).toBe('closed');
  });
});

describe('a unit returns a consult in time, on the day its answer is due', () => {
  it('is not chased while the office thinks about it', () => {
    const waiting = wait(returned(), at('2026-09-09 09:14'));
    expect(waiting.state.status).toBe('awaiting-arbitration');
    expect(count(waiting, 'limit-missed')).toBe(0);
  });

  it("gets the office's working day back when the return is refused", () => {
    const ruled = act(
      returned(),
      'arbitrate',
      people.office,
      { uphold: false, reason: '属本单位' },
      at('2026-09-09 10:00'),
    );
    expect(handleDue(ruled)).toBe('2026-09-09 17:30');
    // 13:45 to 10:00, and the seven hours before it was assigned.
    expect(clocksAt(ruled.state, ruled.now).office).toBe((20.25 + 7) * 3600);
  });

  it('need not make its first contact again', () => {
    const ruled = act(returned(), 'arbitrate', people.office, { uphold: false, reason: '属本单位' });
    expect(ruled.state.duties.map(({ kind }) => kind)).not.toContain('contact');
  });
});

describe('a return the office finds right', () => {
  const late = returned('2026-09-08 15:00');
  const ruled = act(
    late,
    'arbitrate',
    people.office,
    { uphold: true, lead: 'urban-management', reason: '职责分工' },
    at('2026-09-09 10:00'),
  );

  it('gives the next unit a whole limit of its own', () => {
    expect(handleDue(ruled)).toBe('2026-09-10 17:30');
    expect(ruled.state.duties.map(({ kind }) => kind).sort()).toEqual(['contact', 'handle', 'sign']);
  });

  it('does not put the next unit under the supervision of the one before', () => {
    expect(last(late, 'supervised').body).toMatchObject({ level: 1, unit: 'housing' });
    const unsigned = wait(ruled, at('2026-09-09 17:00'));
    expect(last(unsigned, 'supervised').body).toMatchObject({ level: 1, unit: 'urban-management' });
  });

  it("is no longer the first unit's case", () => {
    expect(ruled.state.provisionalLead).toBeUndefined();
  });
});

describe('returns', () => {
  const arbitrate = (story: Story, uphold: boolean, lead?: string): Story =>
    act(story, 'arbitrate', people.office, { uphold, ...(lead && { lead }), reason: '职责分工' });
  const other = { ...people.otherUnit };

  it('are final at the second ruling', () => {
    const first = arbitrate(act(assigned(), 'return', people.unit, RETURN), true, 'tax');
    expect(last(first, 'arbitrated').body.final).toBe(false);
    const second = arbitrate(act(first, 'return', other, RETURN), false);
    expect(last(second, 'arbitrated').body).toMatchObject({ lead: 'tax', final: true });
    expect(last(second, 'points-given').body).toMatchObject({ unit: 'tax', reason: 'returned-wrongly', points: -2 });
    expect(refusalOf(second, 'return', other, RETURN)).toBe('not-returnable');
  });

  it('fall back on the unit first asked when the office does not rule', () => {
    const quiet = wait(act(assigned(), 'return', people.unit, RETURN), at('2026-09-07 16:00'));
    expect(last(quiet, 'arbitrated').body).toMatchObject({ lead: 'housing', final: true, byDefault: true });
    expect(refusalOf(quiet, 'return', people.unit, RETURN)).toBe('not-returnable');
  });

  it('need evidence', () => {
    expect(refusalOf(assigned(), 'return', people.unit, { reason: '不是我们的', evidence: [] })).toBe(
      'evidence-missing',
    );
  });

  it('are possible up to the end of the next working day', () => {
    expect(refusalOf(assigned(), 'return', people.unit, RETURN, at('2026-09-08 17:30'))).toBeUndefined();
    expect(refusalOf(assigned(), 'return', people.unit, RETURN, at('2026-09-08 17:31'))).toBe('return-window-passed');
  });

  it('are not possible for what a session assigned on the spot', () => {
    const session = { ref: '会客厅9月场', who: '分管副职', how: '现场解决', dueDay: '2026-09-18' };
    expect(refusalOf(assigned({}, { lead: 'housing', session }), 'return', people.unit, RETURN)).toBe('not-returnable');
  });
});

import { dueOfDuty } from '../../../../src/domain/appeal/limits/limits';
import { lightAt } from '../../../../src/domain/appeal/limits/light-of';
import { at, text } from '../../calendar/at';
import { inSession, listedAtWork, signed } from '../../../support/case-stages';
import { act, count, last, people, refusalOf, wait, type Story } from '../../../support/cases-builder';

const ask = (story: Story, days: number, when = '2026-09-08 10:00'): Story =>
  act(story, 'request-extension', people.unit, { days, reason: '第三方检测' }, at(when));
const grant = (story: Story, when: string, body: object = { grant: true, reason: '属实' }): Story =>
  act(wait(story, at(when)), 'decide-extension', people.office, body);
const handleDue = ({ state, rules }: Story): string | undefined => {
  const duty = state.duties.find(({ kind }) => kind === 'handle');
  return duty && text(dueOfDuty(state, duty, rules));
};

describe('an extension of a first-asked matter due on 14 September at 17:30', () => {
  it.each([
    ['as long as the limit itself', 5, undefined],
    ['a day longer than the limit itself', 6, 'extension-too-long'],
  ])('%s', (_how, days, code) => {
    expect(refusalOf(signed(), 'request-extension', people.unit, { days, reason: '检测' })).toBe(code);
  });

  it('is at most 20 working days on any track', () => {
    const escalated = signed({ proposal: { track: 'escalated' } });
    expect(refusalOf(escalated, 'request-extension', people.unit, { days: 20, reason: '检测' })).toBeUndefined();
    expect(refusalOf(escalated, 'request-extension', people.unit, { days: 21, reason: '检测' })).toBe(
      'extension-too-long',
    );
  });

  it('moves the limit by its working days, past the day off and the make-up day', () => {
    // 15, 16, 17, 18 and the make-up Sunday 20 September.
    expect(handleDue(grant(ask(signed(), 5), '2026-09-08 11:00'))).toBe('2026-09-20 17:30');
  });

  it('can be granted shorter than asked', () => {
    expect(handleDue(grant(ask(signed(), 5), '2026-09-08 11:00', { grant: true, days: 2, reason: '两日足够' }))).toBe(
      '2026-09-16 17:30',
    );
  });

  it('is granted once', () => {
    expect(refusalOf(grant(ask(signed(), 2), '2026-09-08 11:00'), 'request-extension', people.unit)).toBe(
      'already-extended',
    );
  });

  it('is not asked for twice at a time', () => {
    expect(refusalOf(ask(signed(), 2), 'request-extension', people.unit)).toBe('already-answered');
  });

  it.each([
    ['2026-09-14 17:29', undefined],
    ['2026-09-14 17:30', 'deadline-passed'],
  ])('asked at %s', (when, code) => {
    expect(refusalOf(signed(), 'request-extension', people.unit, { days: 2, reason: '检测' }, at(when))).toBe(code);
  });

  it('counts as refused when the office lets its working day pass', () => {
    const quiet = wait(ask(signed(), 5), at('2026-09-09 18:00'));
    expect(last(quiet, 'extension-decided').body).toMatchObject({ granted: false, byDefault: true });
    expect(handleDue(quiet)).toBe('2026-09-14 17:30');
  });
});

describe('an extension asked for on the last afternoon', () => {
  const asked = ask(signed(), 3, '2026-09-14 16:00');

  it('keeps the ladder waiting for the office, though the light is red', () => {
    const night = wait(asked, at('2026-09-15 09:00'));
    expect(count(night, 'supervised')).toBe(0);
    expect(lightAt(night.state, night.now, night.rules)).toBe('red');
  });

  it('leaves no mark when it is granted the next morning', () => {
    const granted = grant(asked, '2026-09-15 10:00');
    expect(handleDue(granted)).toBe('2026-09-17 17:30');
    expect(count(wait(granted, at('2026-09-17 17:29')), 'supervised')).toBe(0);
    expect(granted.facts.some((fact) => fact.timing?.duty === 'handle' && fact.type === 'limit-missed')).toBe(false);
    expect(lightAt(granted.state, granted.now, granted.rules)).not.toBe('red');
  });

  it.each([
    [
      'refused',
      (story: Story) => grant(story, '2026-09-15 10:00', { grant: false, reason: '理由不足' }),
      '2026-09-15 10:00',
    ],
    ['not decided', (story: Story) => story, '2026-09-15 17:45'],
  ])('lets the ladder go on at once when it is %s', (_how, next, when) => {
    const after = wait(next(asked), at(when));
    expect(last(after, 'supervised').body).toMatchObject({ level: 1, unit: 'housing' });
    expect(text(last(after, 'limit-missed').timing?.dueAt)).toBe('2026-09-14 17:30');
  });
});

describe('limits nobody may extend', () => {
  const session = { ref: '会客厅9月场', who: '分管副职', how: '现场解决', dueDay: '2026-09-18' };

  it('the date a session fixed', () => {
    expect(refusalOf(signed({}, { lead: 'housing', session }), 'request-extension', people.unit)).toBe(
      'already-extended',
    );
  });

  it('a listed round', () => {
    expect(refusalOf(listedAtWork(), 'request-extension', people.unit)).toBe('already-extended');
  });

  it('a request of an earlier assignment is forgotten with it', () => {
    expect(inSession().state.extensionAsked).toBeUndefined();
    const raised = act(ask(signed(), 3), 'list', people.supervisor);
    expect(raised.state.extensionAsked).toBeUndefined();
  });
});

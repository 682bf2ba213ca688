import { defaultPolicy } from '../../../../src/domain/policy/default-policy';
import { at, text } from '../../calendar/at';
import {
  CONTENT,
  DENIED,
  evaluated,
  EXPLAINED,
  partly,
  replied,
  signed,
  SOLVED,
  UNHAPPY,
} from '../../../support/case-stages';
import { act, count, evidence, last, people, refusalOf, wait, type Story } from '../../../support/cases-builder';
import { rulesWith } from '../../../support/rules';

const RADIO = { input: { channel: 'radio' } } as const;
const statusOf = ({ state }: Story): string => state.status;
const SEEN = { finding: 'solved', reason: '现场查看属实', evidence };
const ANYWAY = { contacted: true, solved: true, satisfaction: 'dissatisfied' };

describe('a radio case and its three gates', () => {
  it('not while unsolved: a denied answer is looked at, even when nobody claimed to have solved it', () => {
    const denied = evaluated(RADIO, { contacted: true, solved: false, satisfaction: 'fairly' }, EXPLAINED);
    expect(statusOf(denied)).toBe('awaiting-verification');
    expect(statusOf(act(denied, 'verify', people.office, { finding: 'unsolved', reason: '属实' }))).toBe(
      'awaiting-assignment',
    );
  });

  it('not while unsolved: silence is looked at, and goes on being asked of the office until somebody has looked', () => {
    const silent = wait(replied(RADIO), at('2026-09-15 09:00'));
    expect(statusOf(silent)).toBe('awaiting-verification');
    const later = wait(silent, at('2026-12-01 09:00'));
    expect(statusOf(later)).toBe('awaiting-verification');
    expect(count(later, 'verified')).toBe(0);
    expect(statusOf(act(later, 'verify', people.office))).toBe('awaiting-mechanism');
  });

  it('not while dissatisfied, with or without a reason', () => {
    expect(statusOf(evaluated(RADIO, ANYWAY))).toBe('awaiting-assignment');
  });

  it('not while no mechanism: the unit is waited for, and asked again every ten working days', () => {
    const content = evaluated(RADIO);
    expect(statusOf(content)).toBe('awaiting-mechanism');
    expect(refusalOf(content, 'progress', people.unit, { text: '在研究' })).toBe('evidence-missing');
    const later = wait(content, at('2026-10-31 09:00'));
    expect(statusOf(later)).toBe('awaiting-mechanism');
    expect(statusOf(act(later, 'progress', people.unit, { text: '已建', mechanism: '每季巡查' }))).toBe('closed');
  });

  it('passes all three when the answer has the mechanism in it', () => {
    expect(statusOf(evaluated(RADIO, CONTENT, { ...SOLVED, mechanism: '每季巡查' }))).toBe('closed');
  });

  it('closes a case of another channel without them', () => {
    expect(statusOf(evaluated())).toBe('closed');
  });
});

describe('verification', () => {
  it('follows every "solved" that the appellant denies', () => {
    expect(statusOf(evaluated({}, DENIED))).toBe('awaiting-verification');
  });

  it('finds it solved after all: the case closes', () => {
    expect(statusOf(act(evaluated({}, DENIED), 'verify', people.office, SEEN))).toBe('closed');
  });

  it("lets the appellant's word stand when the office does not look within three working days", () => {
    const quiet = wait(evaluated({}, DENIED), at('2026-09-10 18:00'));
    expect(last(quiet, 'verified').body).toMatchObject({ finding: 'unsolved', byDefault: true });
    expect([statusOf(quiet), quiet.state.round]).toEqual(['awaiting-assignment', 2]);
  });

  it('is asked for one case in ten, satisfied or silent', () => {
    const sampled = { id: 'web~case-15' };
    expect(statusOf(evaluated(sampled))).toBe('awaiting-verification');
    expect(statusOf(wait(replied(sampled), at('2026-09-15 09:00')))).toBe('awaiting-verification');
    expect(statusOf(evaluated({ ...sampled, rules: rulesWith({ verifyOneIn: 0 }) }))).toBe('closed');
    expect(statusOf(evaluated({ rules: rulesWith({ verifyOneIn: 1 }) }))).toBe('awaiting-verification');
  });

  it("does not turn an explanation into a solution by the office's silence", () => {
    const silent = wait(replied({ id: 'web~case-15' }, EXPLAINED), at('2026-09-22 09:00'));
    expect(last(silent, 'closed').body.outcome).toBe('explained');
  });

  it('of a falsified answer: criticism, accountability and another round, each once', () => {
    const found = act(evaluated({}, DENIED), 'verify', people.office, {
      finding: 'falsified',
      reason: '照片为旧照',
      evidence,
    });
    expect(found.state.notices.map(({ kind }) => kind)).toEqual(['criticism', 'listing']);
    expect(found.state.accountabilities).toHaveLength(1);
    expect(found.state.points.map(({ reason }) => reason)).toEqual(['falsified', 'listed']);
    expect([statusOf(found), found.state.round, found.state.level]).toEqual(['awaiting-assignment', 2, 3]);
  });

  it('of a falsified answer needs evidence', () => {
    expect(refusalOf(evaluated({}, DENIED), 'verify', people.office, { finding: 'falsified', reason: '假' })).toBe(
      'evidence-missing',
    );
  });
});

describe('a promised date', () => {
  const promised = evaluated({}, CONTENT, partly('2026-09-18'));

  it('is waited for to the end of its day, then the spread', () => {
    expect([statusOf(promised), statusOf(wait(promised, at('2026-09-19 00:03')))]).toEqual([
      'awaiting-promise',
      'awaiting-promise',
    ]);
    const broken = wait(promised, at('2026-09-19 00:04'));
    expect(text(last(broken, 'limit-missed').timing?.dueAt)).toBe('2026-09-19 00:00');
    expect([statusOf(broken), last(broken, 'listed').body.reason]).toEqual(['awaiting-assignment', '承诺到期未兑现']);
  });

  it('kept: the appellant is asked again and the case closes', () => {
    const kept = act(promised, 'reply', people.unit, SOLVED);
    expect([statusOf(kept), statusOf(act(kept, 'evaluate', people.appellant))]).toEqual([
      'awaiting-evaluation',
      'closed',
    ]);
  });

  it('is not put off by another promise', () => {
    expect(refusalOf(promised, 'reply', people.unit, partly('2026-12-18'))).toBe('already-answered');
  });

  it('is not verified before it has come, neither by the sample nor for a silent appellant', () => {
    expect(statusOf(evaluated({ id: 'web~case-15' }, CONTENT, partly('2026-09-18')))).toBe('awaiting-promise');
    expect(statusOf(wait(replied(RADIO, partly('2026-09-30')), at('2026-09-16 09:00')))).toBe('awaiting-promise');
  });

  it.each([
    ['2026-09-06', 'promise-in-past'],
    ['2026-09-07', undefined],
    ['2027-09-07', undefined],
    ['2027-09-09', 'promise-too-far'],
    ['9999-12-31', 'promise-too-far'],
  ])('for %s', (day, code) => {
    expect(refusalOf(signed(), 'reply', people.unit, partly(day))).toBe(code);
  });
});

describe('an unhappy appellant', () => {
  it('with a reason gets another round, listed', () => {
    const round = evaluated({}, UNHAPPY);
    expect([statusOf(round), round.state.round, round.state.listing?.number]).toEqual([
      'awaiting-assignment',
      2,
      'GP2026-000001-2',
    ]);
  });

  it('in the last round gets the joint session', () => {
    expect(statusOf(evaluated({ rules: rulesWith({ rounds: 1 }) }, UNHAPPY))).toBe('awaiting-session');
  });

  it('who stays silent is counted as no answer', () => {
    const silent = wait(replied(), at('2026-09-15 09:00'));
    expect([silent.state.noAnswer, silent.state.evaluation, statusOf(silent)]).toEqual([true, undefined, 'closed']);
    expect(silent.state.points).toEqual([]);
    expect(count(silent, 'reminded')).toBe(1);
  });
});

describe('a mechanism whose limit the policy ends in a listing', () => {
  it('lists the case for its own reason', () => {
    const mechanism = { ...defaultPolicy.duties.mechanism, consequence: 'list' as const };
    const rules = rulesWith({ duties: { ...defaultPolicy.duties, mechanism } });
    const late = wait(evaluated({ ...RADIO, rules }), at('2026-10-31 09:00'));
    expect(last(late, 'listed').body.reason).toBe('长效机制逾期未建立');
  });
});

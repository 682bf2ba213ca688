import { defaultPolicy } from '../../../../src/domain/policy/default-policy';
import { lightAt } from '../../../../src/domain/appeal/limits/light-of';
import { at, text } from '../../calendar/at';
import {
  confirmed,
  CONTENT,
  DENIED,
  evaluated,
  EXPLAINED,
  judged,
  LASTING,
  partly,
  replied,
  signed,
  SOLVED,
  UNHAPPY,
} from '../../../support/case-stages';
import { act, count, evidence, last, people, refusalOf, wait, type Story } from '../../../support/cases-builder';
import { defaultRules, rulesWith } from '../../../support/rules';

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
    expect(refusalOf(later, 'verify', people.office, { finding: 'solved', reason: '查看属实' })).toBe(
      'evidence-missing',
    );
    expect(statusOf(act(later, 'verify', people.office, SEEN))).toBe('awaiting-mechanism');
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
    expect(statusOf(act(later, 'progress', people.unit, { text: '已建', ...LASTING }))).toBe('closed');
  });

  it('passes all three when the answer has the mechanism in it', () => {
    expect(statusOf(evaluated(RADIO, CONTENT, { ...SOLVED, ...LASTING }))).toBe('closed');
  });

  it('closes a case of another channel without them', () => {
    expect(statusOf(evaluated())).toBe('closed');
  });
});

describe('the three gates refuse whoever comes (X15)', () => {
  const silent = wait(replied(RADIO, EXPLAINED), at('2026-09-15 09:00'));
  const word = { how: 'phone', note: '来电说不用办了' };

  it('an explanation, whoever finds it, and whether the appellant has denied or kept silent', () => {
    for (const story of [silent, evaluated(RADIO, { ...DENIED, satisfaction: 'fairly' }, EXPLAINED)])
      for (const by of [people.office, people.centre])
        expect(refusalOf(story, 'verify', by, { finding: 'explained', reason: '合规', evidence })).toBe('gate-shut');
    expect(statusOf(act(silent, 'verify', people.office, { finding: 'unsolved', reason: '属实' }))).toBe(
      'awaiting-assignment',
    );
    expect(statusOf(evaluated(RADIO, CONTENT, EXPLAINED))).toBe('awaiting-mechanism');
  });

  it.each([people.office, people.operator])(
    'the withdrawal by $role, with or without the word of the appellant',
    (by) => {
      for (const story of [signed(RADIO), replied(RADIO)])
        expect(refusalOf(story, 'withdraw', by, { reason: '不办了', appellantWord: word })).toBe('gate-shut');
      expect(statusOf(act(replied(RADIO), 'withdraw', people.appellant))).toBe('closed');
      expect(statusOf(act(replied(), 'withdraw', by, { reason: '不办了', appellantWord: word }))).toBe('closed');
    },
  );

  it('the centre that evaluates for the appellant without what they said', () => {
    expect(refusalOf(replied(RADIO), 'evaluate', people.centre, CONTENT)).toBe('appellant-word-missing');
    expect(statusOf(act(replied(RADIO), 'evaluate', people.centre, { ...CONTENT, appellantWord: word }))).toBe(
      'awaiting-mechanism',
    );
    expect(statusOf(act(replied(), 'evaluate', people.centre, CONTENT))).toBe('closed');
  });

  it('a supplement that nobody brings: the unit goes on, where another channel is closed', () => {
    const asked = (given: object) => act(signed(given), 'request-supplement', people.unit);
    const late = at('2026-09-20 09:00');
    expect(statusOf(wait(asked(RADIO), late))).toBe('handling');
    expect(statusOf(wait(asked({}), late))).toBe('closed');
  });

  it('merging what has been accepted into another case', () => {
    expect(refusalOf(judged(RADIO), 'merge', people.office)).toBe('gate-shut');
    expect(statusOf(act(judged(), 'merge', people.office))).toBe('closed');
    expect(statusOf(act(confirmed(RADIO), 'merge', people.office))).toBe('closed');
  });

  it.each([
    ['。', { who: '物业科', from: '2026-10-01' }, 'mechanism-incomplete'],
    ['已建立', { who: '物业科', from: '2026-10-01' }, 'mechanism-incomplete'],
    ['啊啊啊啊啊啊啊啊啊啊啊啊', { who: '物业科', from: '2026-10-01' }, 'mechanism-incomplete'],
    ['每季度巡查电梯并公示结果', undefined, 'mechanism-incomplete'],
    [undefined, { who: '物业科', from: '2026-10-01' }, 'mechanism-incomplete'],
    ['每季度巡查电梯并公示结果', { who: '物业科', from: '2029-10-01' }, 'promise-too-far'],
    ['每季度巡查电梯并公示结果', { who: '物业科', from: '2026-10-01' }, undefined],
  ])('%s, %j: %s', (mechanism, mechanismTerms, code) => {
    const told = { ...(mechanism && { mechanism }), ...(mechanismTerms && { mechanismTerms }) };
    expect(refusalOf(signed(RADIO), 'progress', people.unit, { text: '已成文', ...told })).toBe(code);
    expect(refusalOf(signed(RADIO), 'reply', people.unit, { ...SOLVED, ...told })).toBe(code);
  });

  it('nobody by the rules of before: histories are replayed as they were decided', () => {
    const { gates: _, ...asBefore } = defaultRules;
    const before = { ...RADIO, rules: asBefore };
    const quiet = wait(replied(before, EXPLAINED), at('2026-09-15 09:00'));
    const found = act(quiet, 'verify', people.office, { finding: 'explained', reason: '合规' });
    expect(statusOf(act(found, 'progress', people.unit, { text: '好', mechanism: '。' }))).toBe('closed');
    expect(statusOf(act(signed(before), 'withdraw', people.office, { reason: '不办', appellantWord: word }))).toBe(
      'closed',
    );
  });
});

describe('a mechanism, once its time has come (X15)', () => {
  const later = { ...LASTING, mechanismTerms: { who: '物业科', from: '2026-10-12' } };
  const closed = evaluated(RADIO, CONTENT, { ...SOLVED, ...later });
  const seen = { holds: true, reason: '台账齐全', evidence };

  it('is waited for, not before its day, and in the end with whoever has shown it in force', () => {
    expect(refusalOf(closed, 'check-mechanism', people.office, seen)).toBe('nothing-to-decide');
    const due = wait(closed, at('2026-10-13 09:00'));
    expect(refusalOf(due, 'check-mechanism', people.office, { holds: true, reason: '是' })).toBe('evidence-missing');
    const over = wait(act(due, 'check-mechanism', people.office, seen), at('2026-12-31 09:00'));
    expect(statusOf(over)).toBe('ended');
  });

  it('that nobody looks at keeps the case from ending, and is red until somebody does', () => {
    const year = wait(closed, at('2027-03-01 09:00'));
    expect([statusOf(year), lightAt(year.state, year.now, year.rules)]).toEqual(['closed', 'red']);
    expect(lightAt(closed.state, at('2026-10-13 09:00'), closed.rules)).toBe('green');
  });

  it('that is not in force opens the case again, and has to be made anew; the appellant may still reopen', () => {
    const due = wait(closed, at('2026-10-13 09:00'));
    const open = act(due, 'check-mechanism', people.centre, { holds: false, reason: '没有巡查记录' });
    expect([statusOf(open), open.state.round, open.state.reopened]).toEqual(['awaiting-assignment', 2, 0]);
    const again = act(act(open, 'assign', people.office, { lead: 'housing' }), 'sign', people.unit);
    const answered = act(act(again, 'reply', people.unit, SOLVED), 'evaluate', people.appellant, CONTENT);
    expect(statusOf(answered)).toBe('awaiting-mechanism');
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

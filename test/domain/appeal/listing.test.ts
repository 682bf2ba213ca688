import { at, text } from '../calendar/at';
import { inSession, listed, listedAtWork, SOLVED, standing } from '../../support/case-stages';
import { act, count, last, outageUntil, people, refusalOf, wait, type Story } from '../../support/cases-builder';

const SESSION = { session: { ref: '会商3', who: '分管市领导', how: '协调资金', dueDay: '2026-12-18' } };
const kinds = ({ state }: Story): string[] => state.duties.map(({ kind }) => kind).sort();
const missed = ({ facts }: Story, duty: string): number =>
  facts.filter((fact) => fact.type === 'limit-missed' && fact.timing?.duty === duty).length;

describe('a listed round', () => {
  it('has its own ten working days and a progress report every five', () => {
    expect(kinds(listedAtWork())).toEqual(['listed-progress', 'listed-round']);
  });

  it('asks for progress again five working days after each report, with points for each one missed', () => {
    const late = wait(listedAtWork(), at('2026-09-18 18:00'));
    expect(missed(late, 'listed-progress')).toBe(1);
    expect(last(late, 'points-given').body).toMatchObject({ reason: 'progress-missed', points: -1 });
    expect(kinds(late)).toContain('listed-progress');
  });

  it('goes to the joint session when it passes, not up the ladder', () => {
    const session = inSession();
    expect([session.state.status, count(session, 'supervised')]).toEqual(['awaiting-session', 0]);
    // The round began on Monday the 7th: 8-11, 14-18 and the make-up Sunday 20 September.
    const missed = session.facts.filter((fact) => fact.type === 'limit-missed' && fact.timing?.duty === 'listed-round');
    expect(missed.map((fact) => text(fact.timing?.dueAt))).toEqual(['2026-09-20 17:30']);
  });

  it('asks for no more weekly progress once it is delisted', () => {
    const delisted = act(listedAtWork(), 'delist', people.supervisor);
    expect(kinds(delisted)).not.toContain('listed-progress');
    expect(delisted.state.status).toBe('handling');
  });

  it('keeps the open tasks of assisting units when it is assigned again without a word about them', () => {
    const before = act(listed(), 'assign', people.office, {
      lead: 'housing',
      assisting: [{ unit: 'water', task: '查水泵' }],
    });
    const again = act(act(before, 'sign', people.unit), 'delist', people.supervisor);
    const relisted = act(act(again, 'list', people.supervisor), 'assign', people.office, { lead: 'housing' });
    expect(relisted.state.subtasks).toEqual([{ unit: 'water', task: '查水泵' }]);
    expect(relisted.state.listing?.number).toBe('GP2026-000001-3');
    expect(act(relisted, 'finish-subtask', people.assistant).state.subtasks[0]?.finishedAt).toBe(relisted.now);
  });

  it('is not merged away', () => {
    expect(refusalOf(listed(), 'merge', people.office)).toBe('already-listed');
  });
});

describe('the joint session', () => {
  it('assigns with who, how and when: a new round at the foot of the ladder, not to be returned', () => {
    const given = act(inSession(), 'assign', people.supervisor, SESSION);
    expect([given.state.status, given.state.round, given.state.level, given.state.cannotReturn]).toEqual([
      'awaiting-signature',
      3,
      0,
      true,
    ]);
    expect(kinds(given)).toContain('listed-round');
  });

  it('is called again when the date it fixed passes', () => {
    const given = act(act(inSession(), 'assign', people.supervisor, SESSION), 'sign', people.unit);
    const late = wait(given, at('2026-12-19 00:10'));
    expect([late.state.status, count(late, 'session-called')]).toEqual(['awaiting-session', 2]);
  });

  it('fixes no date in the past and none beyond a year', () => {
    const on = (dueDay: string): object => ({ session: { ...SESSION.session, dueDay } });
    expect(refusalOf(inSession(), 'assign', people.office, on('2026-09-01'))).toBe('promise-in-past');
    expect(refusalOf(inSession(), 'assign', people.office, on('9999-12-31'))).toBe('promise-too-far');
  });

  it('alone assigns what waits for it', () => {
    expect(refusalOf(inSession(), 'assign', people.office, { lead: 'housing' })).toBe('session-missing');
    expect(refusalOf(standing(), 'assign', people.office, { lead: 'housing' })).toBe('session-missing');
  });

  it('that decides nothing for 20 working days puts the case on the standing list, reviewed every 30 days', () => {
    const put = standing();
    expect([put.state.status, last(put, 'put-on-standing-list').body.leader]).toEqual(['standing', '分管市领导']);
    const half = wait(put, put.now + 183 * 24 * 3_600_000);
    expect(missed(half, 'standing-review')).toBe(6);
    expect(half.state.status).toBe('standing');
  });

  it('can bring a standing case back to a unit, and the case to its end', () => {
    const given = act(act(standing(), 'assign', people.office, SESSION), 'sign', people.unit);
    const closed = act(act(given, 'reply', people.unit, SOLVED), 'evaluate', people.appellant);
    expect([closed.state.status, closed.state.round]).toEqual(['closed', 3]);
  });
});

describe('an outage of half a year', () => {
  it('is caught up in order and without a burst of repeats', () => {
    const put = standing();
    const back = outageUntil(put, put.now + 183 * 24 * 3_600_000);
    expect(back.facts.length - put.facts.length).toBeLessThanOrEqual(2);
    expect(wait(back, back.now + 31 * 24 * 3_600_000).facts.length).toBeGreaterThan(back.facts.length);
  });

  it('costs a listed unit one entry for progress, not one for every week nobody could report in', () => {
    const round = listedAtWork();
    const back = outageUntil(round, at('2027-03-01 10:00'));
    expect(back.state.points.filter(({ reason }) => reason === 'progress-missed')).toHaveLength(1);
  });
});

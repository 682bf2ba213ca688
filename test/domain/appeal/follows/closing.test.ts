import { acts } from '../../../../src/domain/appeal/acts/acts';
import { DAY } from '../../../../src/domain/calendar/instant';
import {
  DENIED,
  ended,
  evaluated,
  EXPLAINED,
  filed,
  inSession,
  listedAtWork,
  replied,
  SOLVED,
  standing,
} from '../../../support/case-stages';
import {
  act,
  attempt,
  count,
  evidence,
  last,
  people,
  refusalOf,
  since,
  wait,
  type Story,
} from '../../../support/cases-builder';

function endedListed(): Story {
  const closed = act(act(listedAtWork(), 'reply', people.unit, SOLVED), 'evaluate', people.appellant);
  return wait(closed, closed.now + 60 * DAY);
}

describe('a case that has ended', () => {
  it.each(acts.map(({ name, roles }) => [name, roles[0]] as const))('takes no %s any more', (name, role) => {
    const done = endedListed();
    const by = Object.values(people).find((one) => one.role === role) ?? people.office;
    const answer = attempt(done, name, { ...by }, undefined);
    expect('code' in answer && answer.code).toBe(name === 'reopen' ? 'reopening-window-passed' : 'case-closed');
  });

  it('has no notice on display', () => {
    expect(endedListed().state.notices.map(({ status }) => status)).toEqual(['archived', 'archived']);
    expect(ended().state.duties).toEqual([]);
  });
});

describe('a listed case whose appellant is content at last', () => {
  const before = act(listedAtWork(), 'reply', people.unit, SOLVED);
  const closed = act(before, 'evaluate', people.appellant);

  it('closes once, is delisted, and shows one result', () => {
    expect(count(closed, 'closed')).toBe(1);
    expect(count(closed, 'delisted')).toBe(1);
    expect(since(before, closed).filter((type) => type === 'notice-published')).toHaveLength(1);
  });
});

describe('a listed case that its appellant withdraws', () => {
  const closed = act(listedAtWork(), 'withdraw', people.appellant);

  it('is delisted and its listing notice taken down', () => {
    expect(closed.state.listing?.delistedAt).toBe(closed.now);
    expect(closed.state.notices.map(({ kind, status }) => [kind, status])).toEqual([['listing', 'archived']]);
  });

  it('comes to its end', () => {
    expect(wait(closed, closed.now + 60 * DAY).state.status).toBe('ended');
  });
});

describe('a case withdrawn while it waits for its evaluation', () => {
  const closed = act(replied(), 'withdraw', people.appellant);

  it('asks for no evaluation any more', () => {
    expect(closed.state.duties.map(({ kind }) => kind)).toEqual(['reopen-window']);
    expect(refusalOf(closed, 'evaluate', people.appellant, DENIED)).toBe('already-answered');
  });
});

describe('a case closed before it was accepted', () => {
  const closed = act(filed(), 'redirect', people.office);

  it('is not closed a second time by a transfer', () => {
    expect(refusalOf(closed, 'transfer', people.office, { reason: '涉嫌违纪', wholeCase: true })).toBe('case-closed');
  });

  it('can still hand a lead to the discipline body', () => {
    expect(act(closed, 'transfer', people.office, { reason: '涉嫌违纪', evidence }).state.transferred).toBe(true);
  });
});

describe('a case the joint session or the monthly review ends', () => {
  const answered = act(act(listedAtWork(), 'reply', people.unit, EXPLAINED), 'evaluate', people.appellant, DENIED);

  it('closes as explained when the session finds the explanation right', () => {
    const again = act(act(answered, 'assign', people.office, { lead: 'housing' }), 'sign', people.unit);
    const session = wait(again, again.now + 30 * DAY);
    expect(session.state.status).toBe('awaiting-session');
    const closed = act(session, 'verify', people.office, {
      finding: 'explained',
      reason: '会商认定解释成立',
      evidence,
    });
    expect(last(closed, 'closed').body.outcome).toBe('explained');
  });

  it.each([
    ['session', () => inSessionUnsigned()],
    ['monthly review', () => wait(inSessionUnsigned(), inSessionUnsigned().now + 40 * DAY)],
  ])('cannot be closed by the %s while no unit has ever answered: the session has to assign it', (_where, story) => {
    expect(story().state.reply).toBeUndefined();
    expect(refusalOf(story(), 'verify', people.office)).toBe('nothing-to-decide');
    const body = { session: { ref: '会商1', who: '分管市领导', how: '现场解决', dueDay: '2027-06-30' } };
    expect(act(story(), 'assign', people.office, body).state.status).toBe('awaiting-signature');
  });

  it('is reached by a case that was answered before', () => {
    expect(inSession().state.status).toBe('awaiting-session');
    expect(standing().state.status).toBe('standing');
    expect(act(standing(), 'verify', people.office, { finding: 'solved', reason: '属实', evidence }).state.status).toBe(
      'closed',
    );
  });
});

/** Nobody ever signed: the ladder lists it, and the listed round passes as well. */
function inSessionUnsigned(): Story {
  const silent = act(
    act(act(filed(), 'confirm-theme', people.office, {}), 'judge', people.office),
    'assign',
    people.office,
  );
  return wait(silent, silent.now + 40 * DAY);
}

describe('a case with an evaluation', () => {
  it('closes as solved when the reply was "solved"', () => {
    expect(last(evaluated(), 'closed').body.outcome).toBe('solved');
  });
});

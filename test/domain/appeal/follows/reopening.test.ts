import { DAY } from '../../../../src/domain/calendar/instant';
import {
  CONTENT,
  confirmed,
  DENIED,
  evaluated,
  filed,
  instantly,
  MONDAY,
  replied,
  signed,
  SOLVED,
} from '../../../support/case-stages';
import { act, people, refusalOf, since, wait, type Story } from '../../../support/cases-builder';

const again = (story: Story): Story => act(story, 'reopen', people.appellant);

describe('the appellant reopens a closed case', () => {
  it.each([
    ['answered', () => evaluated(), 'assign', 'awaiting-assignment'],
    ['withdrawn while handled', () => act(signed(), 'withdraw', people.appellant), 'assign', 'awaiting-assignment'],
    [
      'withdrawn while waiting for the evaluation',
      () => act(replied(), 'withdraw', people.appellant),
      'assign',
      'awaiting-assignment',
    ],
    [
      'not accepted',
      () => act(confirmed(), 'judge', people.office, { lawful: false, reasonable: true, reason: '不合法' }),
      'collect',
      'awaiting-judgement',
    ],
    ['redirected', () => act(filed(), 'redirect', people.office), 'theme', 'awaiting-theme'],
    ['merged', () => act(confirmed(), 'merge', people.office), 'collect', 'awaiting-judgement'],
  ])('%s: it goes on where its first unfinished step was', (_how, story, stage, status) => {
    const { state } = again(story());
    expect([state.stage, state.status, state.round]).toEqual([stage, status, 2]);
  });

  it('stands on its own again when it had been merged', () => {
    expect(again(act(confirmed(), 'merge', people.office)).state.mergedInto).toBeUndefined();
  });

  it('can do so on the thirtieth day, not on the thirty-first', () => {
    const closed = evaluated();
    expect(refusalOf(wait(closed, MONDAY + 30 * DAY), 'reopen', people.appellant)).toBeUndefined();
    expect(refusalOf(wait(closed, MONDAY + 31 * DAY), 'reopen', people.appellant)).toBe('reopening-window-passed');
  });

  it('can do so once', () => {
    const second = act(
      act(act(again(evaluated()), 'assign', people.office, { lead: 'housing' }), 'sign', people.unit),
      'reply',
      people.unit,
      SOLVED,
    );
    const closed = act(second, 'evaluate', people.appellant, CONTENT);
    expect(closed.state.status).toBe('closed');
    expect(refusalOf(closed, 'reopen', people.appellant)).toBe('already-reopened');
  });

  it('starts the ladder and the extension anew', () => {
    const { state } = again(evaluated());
    expect([state.level, state.extended, state.outcome, state.closedAt, state.evaluation]).toEqual([
      0,
      false,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('an answer given at once', () => {
  const before = instantly();

  it('passes through all six steps on record and waits for its evaluation', () => {
    expect(since({ ...before, facts: [] }, before)).toEqual([
      ...[
        'filed',
        'theme-confirmed',
        'numbered',
        'judged',
        'assigned',
        'signed',
        'replied',
        'follow-up-decided',
        'reviewed',
        'closed',
      ],
      ...['notice-drafted', 'notice-published'],
    ]);
    expect(before.state.duties.map(({ kind }) => kind).sort()).toEqual(['display', 'evaluate', 'reopen-window']);
  });

  it('stays closed when the appellant is content', () => {
    expect(act(before, 'evaluate', people.appellant, CONTENT).state.status).toBe('closed');
  });

  it('is reopened by an evaluation that denies it, and the appellant keeps the one reopening', () => {
    const reopened = act(before, 'evaluate', people.appellant, DENIED);
    expect(reopened.state.status).toBe('awaiting-assignment');
    const worked = act(
      act(act(reopened, 'assign', people.office, { lead: 'housing' }), 'sign', people.unit),
      'reply',
      people.unit,
      SOLVED,
    );
    const closed = act(worked, 'evaluate', people.appellant, CONTENT);
    expect(again(closed).state.status).toBe('awaiting-assignment');
  });

  it('is not given where three gates hold a case back: the radio hotline wants people to look', () => {
    const radio = instantly({ input: { channel: 'radio' } });
    expect(radio.state.status).toBe('awaiting-judgement');
  });

  it('ends after its evaluation even where the policy lets everything else end before', () => {
    const rules = { ...before.rules, policy: { ...before.rules.policy, duties: { ...before.rules.policy.duties } } };
    rules.policy.duties['reopen-window'] = {
      ...rules.policy.duties['reopen-window'],
      limit: { amount: 1, unit: 'calendar-days' },
    };
    rules.policy.duties.display = { ...rules.policy.duties.display, limit: { amount: 1, unit: 'calendar-days' } };
    const closed = instantly({ rules });
    expect(wait(closed, closed.now + 20 * DAY).state.status).toBe('ended');
    expect(act(wait(closed, closed.now + 5 * DAY), 'evaluate', people.appellant, CONTENT).state.status).toBe('ended');
  });
});

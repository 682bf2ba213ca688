import { primaryDuty } from '../../../../src/domain/appeal/limits/light-of';
import { dueOfDuty } from '../../../../src/domain/appeal/limits/limits';
import { at, text } from '../../calendar/at';
import { confirmed, filed, listedAtWork, signed } from '../../../support/case-stages';
import { act, count, last, people, raise, refusalOf, wait, type Story } from '../../../support/cases-builder';

const PAUSE = { reason: '等待环评公示', basis: '环境影响评价法' };
const dueOf = ({ state, rules }: Story, kind: string): string | undefined => {
  const duty = state.duties.find((one) => one.kind === kind);
  return duty && text(dueOfDuty(state, duty, rules));
};

describe('a case whose clock is stopped', () => {
  it('gets back the seventeen and a half working hours it waited for the appellant, as three days after its limit of 14 September', () => {
    expect(dueOf(signed(), 'handle')).toBe('2026-09-14 17:30');
    const asked = act(signed(), 'request-supplement', people.unit, undefined, at('2026-09-08 11:00'));
    expect(dueOf(asked, 'handle')).toBeUndefined();
    const given = act(asked, 'supplement', people.appellant, undefined, at('2026-09-10 16:00'));
    expect([given.state.status, dueOf(given, 'handle')]).toEqual(['handling', '2026-09-17 17:30']);
  });

  it('gets back working hours for a limit in working hours', () => {
    const asked = act(filed(), 'request-supplement', people.office, undefined, at('2026-09-07 11:00'));
    const given = act(asked, 'supplement', people.appellant, undefined, at('2026-09-07 14:30'));
    // Four hours from 10:00 end at 15:30; two working hours were waited.
    expect([given.state.status, dueOf(given, 'theme')]).toEqual(['awaiting-theme', '2026-09-07 17:30']);
  });

  it('adds up several pauses and supplements in one ledger', () => {
    const first = act(
      act(signed(), 'pause', people.office, PAUSE, at('2026-09-08 09:00')),
      'resume',
      people.unit,
      undefined,
      at('2026-09-09 09:00'),
    );
    const second = act(first, 'request-supplement', people.unit, undefined, at('2026-09-09 15:00'));
    const third = act(second, 'supplement', people.appellant, undefined, at('2026-09-11 15:00'));
    expect(dueOf(third, 'handle')).toBe('2026-09-17 17:30');
  });

  it('goes on by itself when the pause is over after 20 working days across the holiday', () => {
    const paused = act(signed(), 'pause', people.office, PAUSE, at('2026-09-08 09:00'));
    // 9-11, 14-18, 20 (make-up), 21-24, 28-30 September are 16 days; 8, 9, 10 (make-up), 12 October the last four.
    expect(dueOf(paused, 'pause')).toBe('2026-10-12 17:30');
    const resumed = wait(paused, at('2026-10-12 17:45'));
    expect([resumed.state.status, last(resumed, 'resumed').body.byDefault]).toEqual(['handling', true]);
  });

  it('closes as incomplete when the appellant stays silent for five working days', () => {
    const asked = act(confirmed(), 'request-supplement', people.office, undefined, at('2026-09-21 10:00'));
    const quiet = wait(asked, at('2026-09-29 18:00'));
    expect(count(quiet, 'reminded')).toBe(1);
    expect(last(quiet, 'closed').body.outcome).toBe('incomplete');
    expect(text(last(quiet, 'limit-missed').timing?.dueAt)).toBe('2026-09-29 17:30');
  });

  it('is not closed by what the appellant adds unasked, nor moved', () => {
    const added = act(signed(), 'supplement', people.appellant);
    expect([added.state.status, last(added, 'supplemented').body.answers]).toEqual(['handling', false]);
  });

  it('lets no limit of the unit run, not even one begun in the pause', () => {
    const paused = act(listedAtWork(), 'pause', people.office, PAUSE);
    const told = raise(act(paused, 'progress', people.unit), 1);
    const owed = told.state.duties.filter(({ holder, kind }) => holder.role === 'unit' && kind !== 'objection');
    expect(owed.map(({ kind }) => kind).sort()).toEqual(['listed-progress', 'listed-round', 'supervision-1']);
    expect(owed.map((duty) => dueOfDuty(told.state, duty, told.rules))).toEqual([undefined, undefined, undefined]);
    const resumed = act(told, 'resume', people.unit);
    expect(owed.map(({ kind }) => dueOf(resumed, kind)).every((due) => due !== undefined)).toBe(true);
  });

  it('shows the pause as what is waited for', () => {
    const { state } = act(signed(), 'pause', people.office, PAUSE);
    expect(primaryDuty(state)?.kind).toBe('pause');
  });
});

describe('a supplement asked for while the unit handles', () => {
  const asked = act(signed(), 'request-supplement', people.unit);

  it('is no occasion to send an accepted case elsewhere or to merge it away', () => {
    expect(refusalOf(asked, 'redirect', people.office)).toBe('wrong-stage');
    expect(refusalOf(asked, 'merge', people.office)).toBe('wrong-stage');
  });
});

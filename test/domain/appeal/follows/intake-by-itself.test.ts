import { dueOfDuty } from '../../../../src/domain/appeal/limits/limits';
import { at, text } from '../../calendar/at';
import { assigned, filed, judged } from '../../../support/case-stages';
import { act, fileCase, last, people, wait, type Story } from '../../../support/cases-builder';

const dueOf = ({ state, rules }: Story, kind: string): string | undefined => {
  const duty = state.duties.find((one) => one.kind === kind);
  return duty && text(dueOfDuty(state, duty, rules));
};

describe('an urgent case in the middle of the holiday night', () => {
  const urgent = { proposal: { urgent: true } };
  const night = fileCase(at('2026-10-03 02:00'), urgent);

  it('has an hour by the clock for its theme, and stands by default after the second', () => {
    expect(dueOf(night, 'theme')).toBe('2026-10-03 03:00');
    const confirmed = last(wait(night, at('2026-10-03 04:10')), 'theme-confirmed');
    expect([text(confirmed.at), confirmed.body.byDefault]).toEqual(['2026-10-03 04:03:14', true]);
  });

  it('has an hour to be assigned and signed for, two for the first contact', () => {
    const judgedAtNight = act(
      act(night, 'confirm-theme', people.office, {}),
      'judge',
      people.office,
      undefined,
      at('2026-10-03 02:10'),
    );
    expect(dueOf(judgedAtNight, 'assign')).toBe('2026-10-03 03:10');
    const given = act(judgedAtNight, 'assign', people.office, { lead: 'housing' }, at('2026-10-03 02:30'));
    expect([dueOf(given, 'sign'), dueOf(given, 'contact')]).toEqual(['2026-10-03 03:30', '2026-10-03 04:30']);
    // One working day from a day off: the first working day after it.
    expect(dueOf(given, 'handle')).toBe('2026-10-08 17:30');
    expect(last(wait(given, at('2026-10-03 03:40')), 'supervised').body).toMatchObject({ level: 1, over: 'sign' });
  });
});

describe('limits by kind and track, from Monday 7 September', () => {
  it.each([
    ['consult', { kind: 'consult' }, '2026-09-08 17:30'],
    ['urgent', { urgent: true }, '2026-09-08 17:30'],
    ['first-asked', { track: 'first-asked' }, '2026-09-14 17:30'],
    ['coordinated, the make-up Sunday counted', { track: 'coordinated' }, '2026-09-20 17:30'],
    ['escalated, past Mid-Autumn and National Day', { track: 'escalated' }, '2026-10-10 17:30'],
  ] as const)('%s', (_which, proposal, due) => {
    expect(dueOf(act(judged({ proposal }), 'assign', people.office, {}), 'handle')).toBe(due);
  });
});

describe('a case outside remit that nobody looks at', () => {
  const away = { proposal: { redirect: { destination: '人民法院', reason: '已立案' } } };

  it('is sent where it belongs at twice the limit, and can be reopened', () => {
    const told = wait(filed(away), at('2026-09-08 12:00'));
    expect(last(told, 'redirected').body).toEqual({ destination: '人民法院', reason: '已立案', byDefault: true });
    expect(last(told, 'closed').body.outcome).toBe('redirected');
    expect(act(told, 'reopen', people.appellant).state.status).toBe('awaiting-theme');
  });

  it('is kept when the office finds otherwise', () => {
    expect(act(filed(away), 'confirm-theme', people.office, {}).state.status).toBe('awaiting-judgement');
  });
});

describe('a confident proposal', () => {
  it('is taken at once', () => {
    expect(filed({ proposal: { confident: true } }).state).toMatchObject({
      status: 'awaiting-judgement',
      number: '2026-000001',
    });
  });
});

describe('a case with tasks for other units', () => {
  const withTasks = (): Story =>
    act(
      assigned(
        {},
        {
          lead: 'housing',
          assisting: [
            { unit: 'water', task: '查水泵' },
            { unit: 'tax', task: '核票据' },
          ],
        },
      ),
      'sign',
      people.unit,
    );

  it('is coordinated, each task with a limit of its own', () => {
    expect(withTasks().state.track).toBe('coordinated');
    expect(withTasks().state.duties.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['subtask:water', 'subtask:tax']),
    );
  });

  it('is answered when the last task is done', () => {
    const half = act(withTasks(), 'finish-subtask', people.assistant);
    expect(() => act(half, 'reply', people.unit)).toThrow('subtasks-open');
    const whole = act(half, 'finish-subtask', people.otherUnit);
    expect(act(whole, 'reply', people.unit).state.status).toBe('awaiting-evaluation');
  });

  it('costs the late unit its points, and no other', () => {
    const late = wait(act(withTasks(), 'finish-subtask', people.assistant), at('2026-09-17 18:00'));
    const lost = late.state.points.filter(({ reason }) => reason === 'subtask-missed');
    expect(lost.map(({ unit }) => unit)).toEqual(['tax']);
  });

  it('lets the office finish a task for a unit that has left', () => {
    const done = act(withTasks(), 'finish-subtask', people.office, { unit: 'tax', text: '已由办公室核实' });
    expect(done.state.subtasks.find(({ unit }) => unit === 'tax')?.finishedAt).toBe(done.now);
  });
});

describe('a case with a hundred supplements', () => {
  it('stays small and remembers its last hundred commands', () => {
    let story = assigned();
    for (let round = 0; round < 100; round += 1) {
      story = act(story, 'supplement', people.appellant, { text: '补充'.repeat(2_000) });
    }
    expect(JSON.stringify(story.state).length).toBeLessThan(20_000);
    expect(story.state.commands).toHaveLength(100);
  });

  it("stays below the engine's 100 KB even when each was asked for and stopped every clock", () => {
    let story = act(assigned(), 'sign', people.unit);
    for (let round = 0; round < 100; round += 1) {
      const asked = act(story, 'request-supplement', people.unit, undefined, story.now + 60_000);
      story = act(asked, 'supplement', people.appellant, undefined, asked.now + 60_000);
    }
    expect(JSON.stringify(story.state).length).toBeLessThan(100_000);
  });
});

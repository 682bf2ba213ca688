import { caseCard } from '../../../src/domain/appeal/card/card';
import { escalate } from '../../../src/domain/appeal/escalate';
import { at } from '../calendar/at';
import {
  assigned,
  evaluated,
  filed,
  judged,
  listedAtWork,
  partly,
  replied,
  signed,
  UNHAPPY,
} from '../../support/case-stages';
import { act, count, last, people, raise, since, wait, type Story } from '../../support/cases-builder';

const kinds = ({ state }: Story): string[] => state.duties.map(({ kind }) => kind);

describe('a supervisor raises a case', () => {
  it.each([
    ['not signed for yet', () => assigned(), 'sign'],
    ['being handled', () => signed(), 'handle'],
    ['paused', () => act(signed(), 'pause', people.office), 'handle'],
    ["waiting for the appellant's papers", () => act(signed(), 'request-supplement', people.unit), 'handle'],
    ['waiting for a promise', () => evaluated({}, undefined, partly('2026-09-18')), 'handle'],
  ])('%s, to level 1: the unit is supervised, without points', (_where, story, over) => {
    const raised = raise(story(), 1);
    const by = { by: 'escalation', writes: 'centre' };
    expect(last(raised, 'supervised').body).toEqual({ level: 1, unit: 'housing', over, ...by });
    expect(raised.state.points).toEqual([]);
  });

  it('to level 2 at once', () => {
    expect(kinds(raise(signed(), 2))).toContain('supervision-2');
  });

  it('step by step, one supervision at a time', () => {
    const second = raise(raise(signed(), 1), 2);
    expect(kinds(second).filter((kind) => kind.startsWith('supervision'))).toEqual([
      'supervision-2',
      'supervision-notice-2',
    ]);
  });

  it('to level 3 while it is handled: accountability, criticism and listing', () => {
    const before = signed();
    expect(since(before, raise(before, 3))).toEqual([
      ...[
        'escalated',
        'accountability-proposed',
        'points-given',
        'notice-drafted',
        'listed',
        'points-given',
        'notice-drafted',
      ],
    ]);
  });

  it('to level 3 while the appellant judges the answer: somebody decides on the unit before the case closes', () => {
    const raised = raise(replied(), 3);
    expect(raised.state.status).toBe('awaiting-evaluation');
    const judgedCase = act(raised, 'evaluate', people.appellant);
    expect(judgedCase.state.status).toBe('reviewing');
    expect(
      act(judgedCase, 'hold-accountable', people.supervisor, { held: false, reason: '已按时答复' }).state.status,
    ).toBe('closed');
  });

  it.each([
    ['level-not-higher', () => raise(signed(), 2), people.supervisor, 2],
    ['role-not-allowed', () => signed(), people.office, 1],
    ['case-closed', () => evaluated(), people.supervisor, 1],
  ] as const)('refused as %s', (code, story, by, level) => {
    const { state, rules, now } = story();
    expect(escalate(state, { commandId: 'x', by, level, reason: '关注' }, { now, rules })).toMatchObject({ code });
  });

  describe('by the same command', () => {
    const { state, rules, now } = signed();
    const signal = { commandId: 'x', by: people.supervisor, level: 1 as const, reason: '关注' };
    const first = escalate(state, signal, { now, rules });
    if ('code' in first) throw new Error(first.code);

    it('again: nothing happens', () => {
      expect(escalate(first.state, signal, { now, rules })).toEqual({ state: first.state, facts: [] });
    });

    it.each([
      ['another level', { ...signal, level: 2 as const }],
      ['another reason', { ...signal, reason: '媒体关注' }],
    ])('with %s: is refused', (_, other) => {
      expect(escalate(first.state, other, { now, rules })).toMatchObject({ code: 'command-reused' });
    });

    it('that was used for an act: is refused', () => {
      const contacted = act(signed(), 'contact', people.unit);
      const { id: commandId = '' } = contacted.state.commands.at(-1) ?? {};
      expect(escalate(contacted.state, { ...signal, commandId }, { now, rules })).toMatchObject({
        code: 'command-reused',
      });
    });

    it('as a history from before kept it, without its content: is taken for the same', () => {
      const commands = first.state.commands.map((one) => ({ ...one, digest: '' }));
      const before = { ...first.state, commands };
      expect(escalate(before, { ...signal, level: 2 }, { now, rules })).toEqual({ state: before, facts: [] });
    });
  });
});

describe('a case raised before any unit had it', () => {
  it.each([1, 2, 3] as const)(
    'to level %i: the first unit is supervised at once, before it answers for it',
    (level) => {
      const given = act(raise(judged(), level), 'assign', people.office, { lead: 'housing' });
      expect(given.state.level).toBe(level);
      expect(count(given, 'accountability-proposed')).toBe(0);
      expect(last(given, 'supervised').body).toEqual({
        ...{ level: level === 1 ? 1 : 2, unit: 'housing', over: 'sign', by: 'escalation' },
        writes: level === 1 ? 'centre' : 'supervisor',
      });
      const late = wait(given, at('2026-09-07 18:00'));
      expect(count(late, 'supervised')).toBe(1);
      expect(late.state.level).toBe(level);
      const later = wait(given, at('2026-09-16 18:00'));
      expect(count(later, 'accountability-proposed')).toBe(1);
    },
  );

  it('is seen by its level from the first step, on the card and in the story', () => {
    const { state, facts, now, rules } = raise(filed(), 2);
    expect(state.level).toBe(2);
    const card = caseCard(state, facts, now, rules);
    expect(card).toContain('督办 2 级（交办后即行督办）');
    expect(card).toContain('市营商办提级至 2 级，交办后即行督办');
  });

  it('supervises once: not the next unit as well', () => {
    const given = act(raise(judged(), 2), 'assign', people.office, { lead: 'housing' });
    expect(given.state.raisedAhead).toBeUndefined();
    expect(caseCard(given.state, given.facts, given.now, given.rules)).not.toContain('交办后即行督办）');
  });

  it('goes on as it began in a history from before', () => {
    const { state, now, rules } = judged();
    const signal = { commandId: 'x', by: people.supervisor, level: 2 as const, reason: '关注' };
    const raised = escalate(state, signal, { now, rules, asBefore: true });
    if ('code' in raised) throw new Error(raised.code);
    expect(raised.state.raisedAhead).toBeUndefined();
    expect(raised.facts[0]?.body).toEqual({ level: 2, reason: '关注' });
    expect(raised.facts[0]).not.toHaveProperty('digest');
    const other = { ...signal, level: 3 as const };
    expect(escalate(raised.state, other, { now, rules, asBefore: true })).toEqual({ state: raised.state, facts: [] });
  });
});

describe('a supervision by signal', () => {
  const raised = raise(signed(), 1, at('2026-09-14 10:00'));

  it('covers the handling limit of 14 September: it is put on record, and the unit climbs one step at a time', () => {
    const night = wait(raised, at('2026-09-14 18:00'));
    expect(night.facts.filter((fact) => fact.type === 'limit-missed' && fact.timing?.duty === 'handle')).toHaveLength(
      1,
    );
    expect(count(night, 'supervised')).toBe(1);
  });

  it('goes on to level 2 when its own three days have passed', () => {
    expect(last(wait(raised, at('2026-09-17 18:00')), 'supervised').body).toMatchObject({ level: 2, by: 'ladder' });
  });

  it('ends with the answer', () => {
    expect(
      kinds(
        act(raised, 'reply', people.unit, { result: 'explained', text: '合规', basis: '《物业管理条例》第十二条' }),
      ),
    ).toEqual(['evaluate']);
  });
});

describe('a listed case that is raised', () => {
  it('keeps its round and its joint session, whatever becomes of the supervision', () => {
    const raised = raise(listedAtWork(), 1);
    const later = wait(raised, raised.now + 9 * 24 * 3_600_000);
    expect(count(later, 'accountability-proposed')).toBe(0);
    expect(wait(later, at('2026-10-20 10:00')).state.status).toBe('awaiting-session');
  });
});

describe('a new round', () => {
  it('begins at the foot of the ladder', () => {
    const raised = raise(signed(), 2);
    const again = act(
      act(
        act(raised, 'reply', people.unit, { result: 'explained', text: '合规', basis: '《物业管理条例》第十二条' }),
        'evaluate',
        people.appellant,
        UNHAPPY,
      ),
      'delist',
      people.supervisor,
    );
    const given = act(again, 'assign', people.office, { lead: 'housing' });
    const late = wait(given, at('2026-09-07 18:00'));
    expect(last(late, 'supervised').body).toMatchObject({ unit: 'housing' });
    expect(count(late, 'accountability-proposed')).toBe(0);
  });
});

import { DAY, endOfDay, startOfDay } from '../../../src/domain/calendar/instant';
import { draftReport } from '../../../src/domain/campaign/view/report';
import { minutesOf } from '../../../src/domain/campaign/view/minutes';
import { pendingEffects } from '../../../src/domain/campaign/effects';
import { reviewPromises } from '../../../src/domain/campaign/promise-review';
import { meeting } from '../../../src/domain/campaign/templates/visits';
import { session } from '../../../src/domain/campaign/templates/session';
import { OFFICE, openFixture, PROOF, START, unit, type Fixture } from './fixture';

const nameOf = (id: string): string => `〔${id}〕`;
const DUE = '2026-03-20';
const LATER = startOfDay('2026-04-20');

/** A session under way that housing came to, tax is absent from, and transport never answered. */
function held(template = session): Fixture {
  const fixture = openFixture(template, {
    units: ['housing', 'tax', 'transport'],
    agenda: [{ id: 'a~1', title: '议题' }],
  });
  fixture.done(unit('housing'), 'record', { task: 'invitation:housing', outcome: 'coming' });
  fixture.done(unit('tax'), 'record', { task: 'invitation:tax', outcome: 'coming' });
  fixture.done(OFFICE, 'begin', {});
  return fixture;
}

function promised(...then: readonly ('reported' | 'verified')[]): Fixture {
  const fixture = held();
  fixture.done(OFFICE, 'promise', { unit: 'housing', what: '开通网上变更', day: DUE });
  if (then.includes('reported'))
    fixture.done(unit('housing'), 'report-item', { item: 'p1', text: '已开通', evidence: PROOF });
  if (then.includes('verified')) fixture.done(OFFICE, 'verify-item', { item: 'p1', accepted: true, reason: '核实' });
  return fixture;
}

const standing = (fixture: Fixture, now: number) =>
  reviewPromises([fixture.state()], new Map(), now).map((one) => one.stands);

describe('promises of earlier sessions, asked after in the next', () => {
  it('is kept once verified, though verified late; open before its day; overdue after it', () => {
    expect(standing(promised('reported', 'verified'), LATER)).toEqual(['kept']);
    expect(standing(promised('reported'), LATER)).toEqual(['open']);
    expect(standing(promised(), endOfDay(DUE))).toEqual(['open']);
    expect(standing(promised(), endOfDay(DUE) + 1)).toEqual(['overdue']);
  });

  it('is kept late where the ladder had to be climbed first', () => {
    const fixture = promised();
    fixture.until(endOfDay(DUE) + DAY);
    expect(fixture.state().items).toMatchObject([{ level: 1, day: DUE }]);
    fixture.done(unit('housing'), 'report-item', { item: 'p1', text: '已开通', evidence: PROOF });
    fixture.done(OFFICE, 'verify-item', { item: 'p1', accepted: true, reason: '核实' });
    expect(standing(fixture, LATER)).toEqual(['kept-late']);
  });

  it.each([
    ['replied to in time', { repliedAt: START + DAY }, 'kept'],
    ['closed late', { closedAt: LATER }, 'kept-late'],
    ['replied to before the session only', { repliedAt: START - DAY }, 'overdue'],
  ])('a case %s', (_name, given, stands) => {
    const fixture = held();
    fixture.done(OFFICE, 'decide-case', { case: 'a~1', lead: 'tax', who: '副局长', how: '核查', day: DUE });
    const told = {
      ...fixture.state(),
      agenda: fixture.state().agenda.map((one) => ({ ...one, told: 'assigned' as const })),
    };
    expect(reviewPromises([told], new Map([['a~1', { level: 1, ...given }]]), LATER)).toMatchObject([
      { kind: 'case', id: 'a~1', unit: 'tax', stands, level: 1 },
    ]);
  });

  it('does not hear again of what was kept before the last session', () => {
    const first = promised('reported', 'verified').state();
    const second = { ...first, id: 'session~two', items: [], openedAt: startOfDay('2026-04-01') };
    expect(reviewPromises([second, first], new Map(), LATER)).toEqual([]);
  });

  it.each([
    ['session', session, 1],
    ['meeting', { ...meeting, decidesCases: true }, 1],
    ['one whose template does not ask', { ...session, reviewsPromises: false }, 0],
  ])('is asked once as a %s begins', (_name, template, times) => {
    expect(pendingEffects(held(template).state()).filter(({ kind }) => kind === 'review')).toHaveLength(times);
    const reviewed = { ...held(template).state(), reviewed: [] };
    expect(pendingEffects(reviewed).filter(({ kind }) => kind === 'review')).toEqual([]);
  });
});

describe('a unit that stays away', () => {
  it('is on record as silent or absent, in report and minutes; what is decided against it stands', () => {
    const fixture = held();
    fixture.done(OFFICE, 'record', { task: 'attendance:housing', outcome: 'on-line' });
    fixture.done(OFFICE, 'decide-case', { case: 'a~1', lead: 'tax', who: '副局长', how: '核查', day: DUE });
    fixture.done(OFFICE, 'conclude', {});
    const state = fixture.state();
    const { sections } = minutesOf(state, { nameOf, caseOf: ({ id }) => id, showsFindings: true });
    expect(sections[0]?.rows).toEqual([
      ['〔housing〕', '到会', '线上到会'],
      ['〔tax〕', '到会', '缺席'],
      ['〔transport〕', '未答复', '缺席'],
    ]);
    expect(sections[1]?.rows).toEqual([['a~1', '会议确定', '〔tax〕（副局长）', '核查', DUE]]);
    expect(draftReport(state, nameOf).text).toContain('缺席 2');
    expect(pendingEffects(state)).toContainEqual(expect.objectContaining({ kind: 'tell', case: 'a~1' }));
  });

  it('leaves out what a reader may not know of, and says how many', () => {
    const { sections } = minutesOf(held().state(), { nameOf, caseOf: () => undefined, showsFindings: false });
    expect(sections[1]).toMatchObject({ lines: ['没有议题。', '另有 1 件保密事项，不公开。'] });
  });
});

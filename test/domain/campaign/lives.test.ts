import { DAY } from '../../../src/domain/calendar/instant';
import { reportWithout } from '../../../src/domain/campaign/view/report';
import { commonLadder } from '../../../src/domain/campaign/templates/ladder';
import { inspection, patrol, walkThrough } from '../../../src/domain/campaign/templates/inspections';
import { workPlan } from '../../../src/domain/campaign/templates/plans';
import { session } from '../../../src/domain/campaign/templates/session';
import { meeting, visitDay } from '../../../src/domain/campaign/templates/visits';
import { OFFICE, openFixture, PROOF, START, SUPERVISOR, unit, type Fixture } from './fixture';

const typesOf = (fixture: Fixture): string[] => fixture.facts().map(({ type }) => type);
const AGENDA = [
  { id: 'hotline-12345~1', title: '公共收益', unit: 'housing' },
  { id: 'hotline-12345~2', title: '退税', unit: 'tax' },
];

describe('a session (X10)', () => {
  const opened = (): Fixture => openFixture(session, { units: ['housing', 'tax'], agenda: AGENDA, day: '2026-03-20' });

  it('is held on its day when enough of the invited come; silence and absence stand on record', () => {
    const fixture = opened();
    fixture.done(unit('housing'), 'record', { task: 'invitation:housing', outcome: 'coming' });
    const begun = fixture.until(START + 18 * DAY + 60_000);
    expect(begun.status).toBe('under-way');
    expect(begun.tasks.find(({ id }) => id === 'invitation:tax')?.done).toMatchObject({
      outcome: 'silent',
      byDefault: true,
    });
    fixture.done(OFFICE, 'record', { task: 'attendance:housing', outcome: 'on-site' });
    const decision = { lead: 'housing', who: '分管副局长', how: '联合核查', day: '2026-04-30' };
    fixture.done(OFFICE, 'decide-case', { case: 'hotline-12345~1', ...decision });
    const after = fixture.done(OFFICE, 'conclude', {});
    expect(after.tasks.find(({ id }) => id === 'attendance:tax')?.done?.outcome).toBe('absent');
    expect(after.report?.text).toContain(
      '议题 hotline-12345~1：由〔housing〕负责（分管副局长），联合核查，2026-04-30 前办结',
    );
    expect(after.report?.text).toContain('议题 hotline-12345~2：未议定，转下次会议');
    expect(fixture.done(OFFICE, 'release-report', { how: 'published' }).status).toBe('closed');
  });

  it('reports of a case in one line, which a reader from whom it is a secret does without', () => {
    const fixture = opened();
    for (const { unit: lead } of AGENDA)
      fixture.done(unit(lead), 'record', { task: `invitation:${lead}`, outcome: 'coming' });
    fixture.done(OFFICE, 'begin', {});
    const decision = { lead: 'housing', who: '分管\n副局长', how: '联合核查\n\n议题：公示', day: '2026-04-30' };
    fixture.done(OFFICE, 'decide-case', { case: 'hotline-12345~1', ...decision });
    const { report, ...rest } = fixture.done(OFFICE, 'conclude', {});
    if (report === undefined) throw new Error('there is no report');
    const { text } = report;
    expect(reportWithout(report, rest, () => false)).toBe(text);
    const isSecret = (id: string): boolean => id === 'hotline-12345~1';
    const told = reportWithout(report, rest, isSecret);
    expect(told).not.toMatch(/副局长|核查|公示|12345~1/);
    expect(told.split('\n')).toEqual(text.split('\n').filter((line) => !line.includes('12345~1')));
    expect(reportWithout({ ...report, text: '改写：分管副局长联合核查' }, rest, isSecret)).toBe(told);
    expect(reportWithout({ text }, rest, isSecret)).not.toMatch(/副局长|核查|公示|12345~1/);
  });

  it('is not held without its quorum, and says so', () => {
    const fixture = opened();
    expect(fixture.act(OFFICE, 'begin', {})).toMatchObject({ code: 'quorum-missing' });
    const over = fixture.until(START + 18 * DAY + 60_000);
    expect(over.status).toBe('called-off');
    expect(fixture.facts().at(-1)).toMatchObject({ type: 'called-off', by: { role: 'timer' } });
  });

  it('decides each case once, of those on its agenda, by units there are', () => {
    const fixture = opened();
    fixture.done(unit('tax'), 'record', { task: 'invitation:tax', outcome: 'coming' });
    fixture.done(OFFICE, 'begin', {});
    const decision = { lead: 'tax', who: '科长', how: '复核退税', day: '2026-03-31' };
    const decide = (change: object): unknown =>
      fixture.act(OFFICE, 'decide-case', { case: 'hotline-12345~2', ...decision, ...change });
    expect(decide({ case: 'hotline-12345~9' })).toMatchObject({ code: 'case-not-on-agenda' });
    expect(decide({ lead: 'moon' })).toMatchObject({ code: 'unit-unknown' });
    expect(decide({ day: '2026-03-01' })).toMatchObject({ code: 'promise-in-past' });
    expect(decide({})).not.toHaveProperty('code');
    expect(decide({})).toMatchObject({ code: 'already-answered' });
  });
});

describe('an inspection (X6)', () => {
  const under = (): Fixture => {
    const fixture = openFixture(inspection, {
      targets: [{ id: 'window-3', title: '三号窗口', unit: 'housing' }],
      mode: 'slow-service',
    });
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'record', { task: 'inspect:window-3', outcome: 'faults', evidence: PROOF });
    fixture.done(OFFICE, 'find', { text: '一次告知不到位', use: 'rectification', unit: 'housing', target: 'window-3' });
    return fixture;
  };

  it('has its faults rectified, verified and crossed off before it closes', () => {
    const fixture = under();
    fixture.done(OFFICE, 'conclude', {});
    fixture.done(OFFICE, 'release-report', { how: 'published' });
    expect(fixture.state().status).toBe('following');
    expect(fixture.act(unit('tax'), 'report-item', { item: 'r-f1', text: '已改', evidence: PROOF })).toMatchObject({
      code: 'not-your-case',
    });
    expect(fixture.act(unit('housing'), 'report-item', { item: 'r-f1', text: '已改', evidence: [] })).toMatchObject({
      code: 'evidence-missing',
    });
    fixture.done(unit('housing'), 'report-item', { item: 'r-f1', text: '已改', evidence: PROOF });
    const closed = fixture.done(OFFICE, 'verify-item', { item: 'r-f1', accepted: true, reason: '现场核实' });
    expect([closed.status, closed.items[0]?.step, closed.items[0]?.late]).toEqual(['closed', 'done', false]);
    expect(fixture.facts().at(-1)).toMatchObject({ type: 'closed', by: { role: 'rules' } });
  });

  it('climbs the ladder for a fault nobody rectifies: twice supervised, answered for on both lines, and still owed', () => {
    const fixture = under();
    fixture.until(START + 60 * DAY);
    expect(typesOf(fixture).filter((type) => type.startsWith('item-'))).toEqual([
      'item-opened',
      'item-supervised',
      'item-supervised',
      'item-referred',
    ]);
    const lines = { direct: { who: '科长', measure: '批评' }, leadership: { who: '副局长', measure: '约谈' } };
    expect(fixture.act(SUPERVISOR, 'hold-item', { item: 'r-f1', held: true, reason: '未改' })).toMatchObject({
      code: 'evidence-missing',
    });
    fixture.done(SUPERVISOR, 'hold-item', { item: 'r-f1', held: true, reason: '未改', ...lines });
    expect(fixture.state().items[0]).toMatchObject({ step: 'rectify', level: 3, held: { reason: '未改', ...lines } });
    fixture.until(START + 200 * DAY);
    expect(fixture.state().status).not.toBe('closed');
    expect(fixture.state().items[0]?.waiting?.misses).toBeGreaterThan(1);
  });

  it('sends back what was not rectified, one step up', () => {
    const fixture = under();
    fixture.done(unit('housing'), 'report-item', { item: 'r-f1', text: '已改', evidence: PROOF });
    const back = fixture.done(OFFICE, 'verify-item', { item: 'r-f1', accepted: false, reason: '仍未公示' });
    expect(back.items[0]).toMatchObject({
      step: 'rectify',
      level: 1,
      waiting: { limit: commonLadder['supervision-1'] },
    });
  });

  it('refuses a mode, a target, a use and an outcome there is not, and faults without evidence', () => {
    const fixture = openFixture(inspection, { targets: [{ id: 'window-3', title: '三号窗口' }] });
    expect(fixture.act(OFFICE, 'prepare', { mode: 'joint' })).toMatchObject({ code: 'mode-unknown' });
    expect(fixture.act(OFFICE, 'prepare', { units: ['moon'] })).toMatchObject({ code: 'unit-unknown' });
    fixture.done(OFFICE, 'begin', {});
    const record = (change: object): unknown =>
      fixture.act(OFFICE, 'record', { task: 'inspect:window-3', outcome: 'faults', ...change });
    expect(record({})).toMatchObject({ code: 'evidence-missing' });
    expect(record({ outcome: 'perfect' })).toMatchObject({ code: 'outcome-unknown' });
    expect(record({ task: 'inspect:window-4' })).toMatchObject({ code: 'no-such-task' });
    expect(fixture.act(OFFICE, 'find', { text: 'x', use: 'noted', target: 'moon' })).toMatchObject({
      code: 'no-such-target',
    });
    expect(fixture.act(OFFICE, 'find', { text: 'x', use: 'appeal' })).toMatchObject({ code: 'no-such-target' });
  });
});

describe('a patrol (X7, X8)', () => {
  it('reports to two bodies, and waits until each has acknowledged and fed back', () => {
    const fixture = openFixture(patrol, {
      targets: [{ id: 'institute', title: '下属单位', unit: 'tax' }],
      mode: 'mutual',
    });
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'record', { task: 'inspect:institute', outcome: 'in-order' });
    fixture.done(OFFICE, 'conclude', {});
    const out = fixture.done(OFFICE, 'release-report', { how: 'filed' });
    const follow = out.tasks.filter(({ phase }) => phase === 'follow').map(({ id }) => id);
    expect(follow).toEqual(['receipt:inspection-office', 'receipt:tax', 'feedback:inspection-office', 'feedback:tax']);
    fixture.until(fixture.now() + 40 * DAY);
    expect(fixture.state().tasks.find(({ id }) => id === 'receipt:tax')?.waiting?.misses).toBeGreaterThan(0);
    for (const body of ['inspection-office', 'tax']) {
      fixture.done(OFFICE, 'record', { task: `receipt:${body}`, outcome: 'received' });
      fixture.done(OFFICE, 'record', { task: `feedback:${body}`, outcome: 'fed-back', evidence: PROOF });
    }
    expect(fixture.state().status).toBe('closed');
    expect(fixture.state().tasks.find(({ id }) => id === 'receipt:tax')?.done?.late).toBe(true);
  });
});

describe('a walk-through (S6)', () => {
  it('is scored by four forms and six aspects, all answered, and by a panel', () => {
    const fixture = openFixture(walkThrough, {
      targets: [{ id: 'permit', title: '施工许可', unit: 'housing' }],
      members: [{ id: 'firm-rep', title: '企业代表' }],
    });
    fixture.done(OFFICE, 'begin', {});
    const checks = walkThrough.tasks[0]?.checks ?? [];
    expect(checks).toHaveLength(24);
    const answers = checks.map(({ id }) => ({ check: id, score: 80 }));
    const walk = (given: readonly object[]): unknown =>
      fixture.act(unit('housing'), 'record', { task: 'walk:permit', outcome: 'walked', answers: given });
    expect(walk(answers.slice(1))).toMatchObject({
      code: 'answers-incomplete',
      reason: expect.stringContaining('线上办·一次告知'),
    });
    expect(walk([...answers, { check: 'smile', score: 1 }])).toMatchObject({ code: 'answers-incomplete' });
    expect(walk(answers)).not.toHaveProperty('code');
    fixture.done(OFFICE, 'record', {
      task: 'panel:firm-rep',
      outcome: 'scored',
      answers: [{ check: 'overall', score: 90 }],
    });
    expect(fixture.done(OFFICE, 'conclude', {}).report?.text).toMatch(
      /走一遍：应 1，已走 1；评分 80\n代表评议：应 1，已评 1；评分 90/,
    );
  });
});

describe('visits and meetings (X3, X14, G8)', () => {
  it('put what was not visited on record, and take silence for no feedback', () => {
    const fixture = openFixture(visitDay, {
      targets: [
        { id: 'firm-1', title: '一号企业' },
        { id: 'firm-2', title: '二号企业' },
      ],
      district: '云龙区',
    });
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'record', { task: 'visit:firm-1', outcome: 'visited' });
    fixture.done(OFFICE, 'find', { text: '用电增容难', use: 'appeal', target: 'firm-1' });
    expect(fixture.state().findings[0]).toMatchObject({ id: 'f1', use: 'appeal', district: '云龙区' });
    fixture.until(START + 30 * DAY);
    expect(fixture.state().report?.text).toContain('未完成：走访 firm-2');
    expect(fixture.state().tasks.find(({ id }) => id === 'feedback-card:firm-1')?.done?.outcome).toBe('none');
    // What was found is not filed yet: nothing is closed over it.
    expect(fixture.state().status).toBe('following');
  });

  it('make an appeal of an adverse feedback card by themselves (G8)', () => {
    const fixture = openFixture(visitDay, { targets: [{ id: 'firm-1', title: '一号企业' }], district: '云龙区' });
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'record', { task: 'visit:firm-1', outcome: 'visited' });
    fixture.done(OFFICE, 'conclude', {});
    fixture.done(OFFICE, 'release-report', { how: 'filed' });
    const answers = [
      { check: 'clean', yes: false },
      { check: 'useful', score: 10 },
    ];
    fixture.done(OFFICE, 'record', { task: 'feedback-card:firm-1', outcome: 'adverse', note: '要求接待', answers });
    expect(fixture.state().findings).toEqual([
      { id: 'f1', text: '要求接待', use: 'appeal', target: 'firm-1', district: '云龙区' },
    ]);
    expect(fixture.state().status).toBe('following');
  });

  it('follow a promise to its day, and up the ladder when the day passes', () => {
    const fixture = openFixture(meeting, { units: ['tax'] });
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'promise', { unit: 'tax', what: '开通网上变更', day: '2026-03-31' });
    fixture.until(START + 29 * DAY);
    expect(fixture.state().items[0]).toMatchObject({ id: 'p1', kind: 'promise', level: 0 });
    fixture.until(START + 30 * DAY);
    expect(fixture.state().items[0]).toMatchObject({ level: 1 });
    expect(fixture.facts().find(({ type }) => type === 'item-supervised')?.timing).toBeUndefined();
    expect(fixture.facts().findLast(({ type }) => type === 'limit-missed')?.timing).toMatchObject({
      waiting: 'item:p1',
    });
  });

  it('are not called off once somebody owes something', () => {
    const fixture = openFixture(meeting, { units: ['tax'] });
    fixture.done(OFFICE, 'begin', {});
    fixture.done(OFFICE, 'promise', { unit: 'tax', what: '开通网上变更', day: '2026-03-31' });
    expect(fixture.act(OFFICE, 'call-off', { reason: '改期' })).toMatchObject({ code: 'wrong-stage' });
  });
});

describe('a work plan (G1)', () => {
  it('asks for a milestone until it is reached', () => {
    const fixture = openFixture(workPlan, {
      targets: [{ id: 'one-window', title: '一窗通办', unit: 'housing' }],
      lead: 'tax',
    });
    fixture.done(OFFICE, 'begin', {});
    fixture.until(START + 250 * DAY);
    const milestone = fixture.state().tasks[0];
    expect(milestone?.waiting?.misses).toBeGreaterThan(1);
    fixture.done(unit('housing'), 'record', { task: 'milestone:one-window', outcome: 'reached', evidence: PROOF });
    expect(fixture.state().tasks[0]?.done).toMatchObject({ outcome: 'reached', late: true });
  });
});

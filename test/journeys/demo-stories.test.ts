import type { FactType } from '../../src/domain/appeal/facts';
import { DAY } from '../../src/domain/calendar/instant';
import { eventsOf, openCity, type City } from '../support/city';
import { columnsOf, payloadsOf, play, rowsOf, type Played } from './play';

/** How often each points reason stands in the ledger of the case, by unit. */
async function ledgerOf(city: City, caseId: string): Promise<Record<string, string[]>> {
  const ledger: Record<string, string[]> = {};
  for (const { unit, reason } of await rowsOf(city, 'points', caseId))
    (ledger[String(unit)] ??= []).push(String(reason));
  return Object.fromEntries(Object.entries(ledger).map(([unit, reasons]) => [unit, reasons.sort()]));
}

function at({ facts }: Played, type: FactType): number {
  const fact = facts.find((one) => one.type === type);
  if (fact === undefined) throw new Error(`${type} never came`);
  return fact.at;
}

describe('the stories of the demo, played on the real engine', () => {
  let city: City;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());

  /** What every story owes: the facts told are the facts on record, its number is crossed off, its row says where it stands. */
  async function onRecord(
    { tale, facts, state, ending }: Played,
    expected: { evidence: boolean; completed: boolean },
  ): Promise<void> {
    const { caseId, workflowId } = tale;
    const { rows } = await city.pool.query<{ seq: number; type: string }>(
      'select seq, type from visible_facts where case_id = $1 order by seq',
      [caseId],
    );
    expect(rows).toEqual(facts.map(({ type }, seq) => ({ seq, type })));
    const [listed] = await rowsOf(city, 'problem_list', caseId);
    expect(listed).toMatchObject({
      number: state.number,
      evidence: expected.evidence,
      crossed_off_at: new Date(state.closedAt ?? 0),
    });
    const status = expected.completed ? 'ended' : 'closed';
    expect(await rowsOf(city, 'appeals', caseId)).toMatchObject([
      { status, stage: 'review', workflow_id: workflowId, overdue: false },
    ]);
    expect(ending.completed).toBe(expected.completed);
    const events = await eventsOf(city, workflowId);
    const done = tale.story.steps.filter((step) => 'act' in step && step.refused === undefined);
    // An act done is in the history once, a refused one not at all.
    expect(events['workflowExecutionUpdateAccepted']).toBe(done.length);
    expect(Object.values(events).reduce((sum, count) => sum + count, 0)).toBe(ending.events + ending.clockEvents);
    expect(await columnsOf(city, workflowId)).toMatchObject({
      ...{ AppealStage: 'closed', AppealDistrict: state.district, AppealUnit: state.lead, AppealLight: 'green' },
      ...{ AppealRound: state.round, AppealLevel: state.level, AppealTrack: state.track, AppealOverdue: false },
    });
  }

  it('answers a simple question at once, through all six steps within the second', async () => {
    const played = await play(city, 'instant');
    await onRecord(played, { evidence: true, completed: false });
    expect(at(played, 'closed')).toBe(at(played, 'filed'));
    expect(played.state).toMatchObject({ outcome: 'explained', round: 1, evaluation: { satisfaction: 'satisfied' } });
    expect(await rowsOf(city, 'notices', played.tale.caseId)).toMatchObject([{ kind: 'result', status: 'published' }]);
    expect(played.ending.events).toBeLessThanOrEqual(20);
  });

  it('handles an ordinary case in three days, and files it away when nobody reopens it', async () => {
    const played = await play(city, 'satisfied');
    await onRecord(played, { evidence: true, completed: true });
    expect(played.deeds).toEqual([
      ...['judged', 'assigned', 'signed', 'contacted', 'planned', 'replied', 'evaluated'],
      ...['limit-missed', 'limit-missed', 'notice-archived', 'ended'],
    ]);
    expect(await rowsOf(city, 'notices', played.tale.caseId)).toMatchObject([{ kind: 'result', status: 'archived' }]);
    expect(await ledgerOf(city, played.tale.caseId)).toEqual({ housing: ['solved-satisfied'] });
    expect(await rowsOf(city, 'listings', played.tale.caseId)).toEqual([]);
    // The ordinary case stays at or under 60; this one has a plan as well, and limits that move twice more.
    expect(played.ending.events).toBeLessThanOrEqual(72);
    expect((at(played, 'closed') - at(played, 'filed')) / DAY).toBeCloseTo(3.46, 1);
  });

  it('climbs the whole ladder when a unit never signs, is published and held accountable, and is solved by another unit', async () => {
    const played = await play(city, 'ladder');
    await onRecord(played, { evidence: true, completed: false });
    const { caseId } = played.tale;
    const climbed = played.facts.filter(({ type }) => type === 'supervised' || type === 'accountability-proposed');
    expect(climbed.map(({ type, body, by }) => [type, (body as { level?: number }).level, by.role])).toEqual([
      ['supervised', 1, 'timer'],
      ['supervised', 2, 'timer'],
      ['accountability-proposed', undefined, 'timer'],
    ]);
    expect(played.facts.filter(({ type, body }) => type === 'signed' && body).map(({ by }) => by.unit)).toEqual([
      'industry',
    ]);
    const number = String(played.state.number);
    expect(await rowsOf(city, 'notices', caseId)).toMatchObject([
      { id: `${number}-N1`, kind: 'criticism', unit: 'district-xinyi', status: 'published' },
      { id: `${number}-N2`, kind: 'listing', status: 'archived' },
      { id: `${number}-N3`, kind: 'result', status: 'published' },
    ]);
    expect(await rowsOf(city, 'accountabilities', caseId)).toMatchObject([
      {
        ...{ unit: 'district-xinyi', held: true, decided_at: new Date(at(played, 'held-accountable')) },
        direct: { who: '招商服务科负责人', measure: '批评教育，调离岗位' },
        leadership: { who: '分管副市长', measure: '约谈，作出书面检查' },
      },
    ]);
    expect(await ledgerOf(city, caseId)).toEqual({
      'district-xinyi': [
        'accountability',
        'contact-missed',
        'held-accountable',
        'listed',
        'supervision-1',
        'supervision-2',
      ],
      industry: ['solved-satisfied'],
    });
    expect(await rowsOf(city, 'listings', caseId)).toMatchObject([
      { number: `GP${number}-2`, round: 2, delisted_at: new Date(at(played, 'delisted')) },
    ]);
  });

  it('lists a case whose appellant is not satisfied, and delists it when the second round is', async () => {
    const played = await play(city, 'listed');
    await onRecord(played, { evidence: true, completed: false });
    const { caseId } = played.tale;
    expect(played.deeds).toEqual([
      ...['judged', 'assigned', 'signed', 'contacted', 'replied', 'evaluated', 'assigned', 'signed', 'contacted'],
      ...['limit-missed', 'notice-published', 'progressed', 'reminded', 'progressed', 'replied', 'evaluated'],
    ]);
    const number = `GP${String(played.state.number)}-2`;
    expect(await rowsOf(city, 'listings', caseId)).toMatchObject([
      { number, round: 2, listed_at: new Date(at(played, 'listed')), delisted_at: new Date(at(played, 'closed')) },
    ]);
    expect(await rowsOf(city, 'notices', caseId)).toMatchObject([
      { kind: 'listing', status: 'archived', title: `挂牌督办 ${number}` },
      { kind: 'result', status: 'published' },
    ]);
    expect(await ledgerOf(city, caseId)).toEqual({ 'market-regulation': ['listed', 'solved-satisfied'] });
    expect(await rowsOf(city, 'outcome_ledger', caseId)).toMatchObject([
      { kind: 'institutional', unit: 'market-regulation' },
    ]);
  });

  it('refuses a reply while a subtask is open, grants an extension once, and ends in one joint answer', async () => {
    const played = await play(city, 'three-units');
    await onRecord(played, { evidence: true, completed: false });
    const refused = played.told.filter((one) => one.kind === 'refused');
    expect(refused).toMatchObject([{ refusal: { code: 'subtasks-open' }, by: { unit: 'administrative-services' } }]);
    expect(played.lines.filter((line) => line.includes('不予执行'))).toEqual([expect.stringContaining('市供电公司')]);
    const finished = played.facts.filter(({ type }) => type === 'subtask-finished').map(({ by }) => by.unit);
    expect(finished).toEqual(['natural-resources', 'power']);
    expect(played.facts.filter(({ type }) => type === 'extension-decided')).toMatchObject([
      { body: { granted: true, days: 5 } },
    ]);
    expect(played.facts.filter(({ type }) => type === 'replied')).toHaveLength(1);
    expect(played.facts.filter(({ type }) => type === 'limit-missed')).toEqual([]);
    expect(await ledgerOf(city, played.tale.caseId)).toEqual({ 'administrative-services': ['solved-satisfied'] });
    expect(await rowsOf(city, 'outcome_ledger', played.tale.caseId)).toMatchObject([{ kind: 'process-improved' }]);
  });

  it('publishes a false reply in spite of the objection, passes it on, and hears of the rectification', async () => {
    const played = await play(city, 'falsified');
    await onRecord(played, { evidence: true, completed: true });
    const { caseId } = played.tale;
    expect(played.deeds).toEqual([
      ...[
        'judged',
        'assigned',
        'signed',
        'contacted',
        'replied',
        'evaluated',
        'verified',
        'assigned',
        'notice-objected',
      ],
      ...[
        'signed',
        'contacted',
        'objection-decided',
        'held-accountable',
        'limit-missed',
        'notice-published',
        'transferred',
      ],
      ...['replied', 'evaluated', 'rectification-reported'],
      ...['limit-missed', 'notice-archived', 'limit-missed', 'limit-missed', 'notice-archived', 'ended'],
    ]);
    expect(played.state).toMatchObject({ transferred: true, round: 2, outcome: 'solved' });
    const [criticism, ...others] = await rowsOf(city, 'notices', caseId);
    expect(criticism).toMatchObject({
      ...{
        kind: 'criticism',
        unit: 'district-suining',
        status: 'archived',
        published_at: new Date(at(played, 'objection-decided')),
      },
      ...{ rectified_at: new Date(at(played, 'rectification-reported')), body: { objection: { upheld: false } } },
    });
    expect(others.map(({ kind, status }) => [kind, status])).toEqual([
      ['listing', 'archived'],
      ['result', 'archived'],
    ]);
    expect(await rowsOf(city, 'accountabilities', caseId)).toMatchObject([
      { held: true, direct: { measure: '免职' }, leadership: { who: '分管副县长' } },
    ]);
    expect(await ledgerOf(city, caseId)).toEqual({
      'district-suining': ['falsified', 'held-accountable', 'listed'],
      'urban-management': ['solved-satisfied'],
    });
  });

  it('is told again under another name, and neither person nor full text goes through the engine', async () => {
    const [one, other] = [await play(city, 'instant'), await play(city, 'instant')];
    expect(one.tale.caseId).not.toBe(other.tale.caseId);
    const payloads = await payloadsOf(city, one.tale.workflowId);
    // What Liubu writes itself is readable, so the search below would find what is not sealed.
    expect(payloads).toContain('演示：秒批');
    expect(payloads).not.toContain('营运车辆年审需要哪些材料');
    expect(payloads).not.toContain('请问年审材料清单');
    expect(payloads).not.toMatch(/1390000\d{4}|测试/);
  });
});

import { randomUUID } from 'node:crypto';
import type { Fact } from '../../src/domain/appeal/facts';
import { fastForwardTo, settle } from '../../src/engine/own-clock';
import { readTimeline } from '../../src/store/appeals/appeal.repository';
import { differingProjections } from '../../src/store/log/compare';
import { caseLog } from '../../src/store/appeals/case-log';
import { noteResets } from '../../src/doctor/resets';
import { openRuns } from '../../src/engine/runs';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { accountsOf, type Accounts } from '../faults/reconcile';
import { APPELLANT, OFFICE, openCity, ordinaryInput, send, startCase, unitActor, type City } from '../support/city';
import { eventually } from './eventually';

const JUDGED = { lawful: true, reasonable: true, reason: '属实' };
const UNHAPPY = { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: '没有解决' };
const DAY = 86_400_000;

const begun = Date.now() - 60_000;
let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

interface Ids {
  readonly caseId: string;
  readonly workflowId: string;
}

/** A case that has brought about what must not double: points, a listing, notices, and a second round. */
async function listedCase(): Promise<Ids & { startAt: number }> {
  const { caseId, workflowId, startAt } = await startCase(city, ordinaryInput());
  const act = (name: string, by: Parameters<typeof send>[3], body: unknown = {}) =>
    send(city, workflowId, name, by, body, `${name}-1`);
  await act('judge', OFFICE, JUDGED);
  const { lead = '' } = await act('assign', OFFICE);
  await act('sign', unitActor(lead));
  await act('reply', unitActor(lead), { result: 'explained', text: '已说明', basis: '《物业管理条例》第十二条' });
  await act('evaluate', APPELLANT, UNHAPPY);
  // Two working days and the case's seconds: the notice of the listing is published.
  await fastForwardTo(city.engine, workflowId, startAt + 5 * DAY);
  return { caseId, workflowId, startAt };
}

/** The ids of the tasks an operator can choose to reset to, in order. */
async function resetPoints(workflowId: string): Promise<number[]> {
  const { events } = await city.engine.client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).filter((one) => one.workflowTaskCompletedEventAttributes).map(({ eventId }) => Number(eventId));
}

/** As the Temporal UI does it: messages after the point are given to the new run again, or left out. */
async function reset(workflowId: string, point: number, again: 'messages-again' | 'without-messages'): Promise<void> {
  const exclude = again === 'messages-again' ? [] : [1, 2];
  await city.engine.connection.workflowService.resetWorkflowExecution({
    ...{ namespace: city.engine.namespace, workflowExecution: { workflowId }, requestId: randomUUID() },
    ...{ reason: '测试', workflowTaskFinishEventId: point as never, resetReapplyExcludeTypes: exclude },
  });
  await settle(city.engine, workflowId);
  // What the API's process does every half minute.
  await eventually(async () => {
    const lists = await city.engine.client.workflow.getHandle(workflowId).describe();
    const listed: string[] = [];
    for await (const run of openRuns(city.engine)) listed.push(run.runId);
    expect(listed).toContain(lists.runId);
  });
  await noteResets(city, begun);
  await settle(city.engine, workflowId);
}

/** The accounts of the case, once they are one: a run that is reset on its own clock hurries through what fell due before. */
async function agreed(caseId: string, workflowId: string): Promise<Accounts> {
  const told: Accounts[] = [];
  await eventually(async () => {
    const accounts = await accountsOf(city, { caseId, workflowId });
    expect(accounts.folded).toEqual(accounts.workflow);
    expect(accounts.row).toEqual(accounts.workflow);
    told.push(accounts);
  });
  const [accounts] = told;
  if (accounts === undefined) throw new Error('no accounts');
  return accounts;
}

/** All that stands in the store once for good, by table. */
async function standing(caseId: string): Promise<Record<string, string[]>> {
  const of = async (sql: string): Promise<string[]> => {
    const { rows } = await city.pool.query<{ id: string }>(sql, [caseId]);
    return rows.map(({ id }) => id).sort();
  };
  return {
    notices: await of('select id from notices where case_id = $1'),
    points: await of('select id from points where case_id = $1'),
    listings: await of('select number as id from listings where case_id = $1'),
    numbers: await of('select number as id from numbers where case_id = $1'),
    problems: await of('select number as id from problem_list where case_id = $1'),
    accountabilities: await of('select id from accountabilities where case_id = $1'),
  };
}

/** What the facts that count give reason for. */
function supported(facts: readonly Fact[], wasPublished: ReadonlySet<string>): Record<string, string[]> {
  const idsOf = (type: Fact['type'], id: (fact: Fact) => string) => [
    ...new Set(facts.filter((fact) => fact.type === type).map(id)),
  ];
  const body = (name: string) => (fact: Fact) => (fact.body as Record<string, string>)[name] ?? '';
  const drafted = idsOf('notice-drafted', body('id'));
  return {
    notices: [...new Set([...drafted, ...wasPublished])].sort(),
    points: idsOf('points-given', ({ seq }) => `P${seq}`).sort(),
    listings: idsOf('listed', body('number')).sort(),
    problems: idsOf('numbered', body('number')).sort(),
    accountabilities: idsOf('accountability-proposed', body('id')).sort(),
  };
}

describe('a case that is listed, with points and notices, is reset in the Temporal UI', () => {
  // The first task opened it; the last ones published a notice. Shares of the way between.
  it.each([
    [0, 'messages-again'],
    [0.3, 'messages-again'],
    [0.3, 'without-messages'],
    [0.7, 'messages-again'],
    [0.7, 'without-messages'],
    [1, 'without-messages'],
  ] as const)(
    'at %d of its way (%s): nothing doubles, and the record is the case as it is after the reset',
    async (share, again) => {
      const { caseId, workflowId } = await listedCase();
      const before = await standing(caseId);
      const { rows: publicNotices } = await city.pool.query<{ id: string; text: string; at: Date }>(
        'select id, text, published_at as at from notices where case_id = $1 and published_at is not null order by id',
        [caseId],
      );
      expect(publicNotices.length).toBeGreaterThan(0);
      const points = await resetPoints(workflowId);
      await reset(workflowId, points[Math.round(share * (points.length - 1))] ?? 0, again);

      const accounts = await agreed(caseId, workflowId);
      const facts = await readTimeline(city.pool, caseId);
      expect([...accounts.commands.values()].every((times) => times === 1)).toBe(true);
      const after = await standing(caseId);
      expect(after).toMatchObject(supported(facts, new Set(publicNotices.map(({ id }) => id))));
      expect(after['numbers']).toEqual(before['numbers']);
      expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, place) => place));
      // What the public has seen keeps its words and its day.
      const { rows: stillPublic } = await city.pool.query<{ id: string; text: string; at: Date }>(
        'select id, text, published_at as at from notices where case_id = $1 and published_at is not null order by id',
        [caseId],
      );
      for (const notice of publicNotices) expect(stillPublic).toContainEqual(notice);
      expect(await differingProjections(city.pool, caseLog(city), caseId)).toEqual([]);
      expect(await verifyLedger(city.pool, city.ledgerKey)).toEqual([]);
    },
  );

  it('a webhook hears each fact under an id of its own, those before the reset only once', async () => {
    const { caseId, workflowId } = await listedCase();
    const points = await resetPoints(workflowId);
    await reset(workflowId, points[3] ?? 0, 'messages-again');
    const { rows } = await city.pool.query<{ pos: number; epoch: number; seq: number }>(
      'select pos, epoch, seq from facts where case_id = $1 order by pos',
      [caseId],
    );
    expect(rows.map(({ pos }) => pos)).toEqual(rows.map((_, place) => place));
    const branched = rows.find(({ epoch }) => epoch > 0)?.seq ?? -1;
    expect(branched).toBeGreaterThan(0);
    expect(rows.filter(({ seq }) => seq < branched)).toHaveLength(branched);
    const { rows: queued } = await city.pool.query('select case_id, pos from fact_outbox where case_id = $1', [caseId]);
    expect(new Set(queued.map(({ pos }: { pos: number }) => pos)).size).toBe(rows.length);
  });

  it('and has nothing new to tell: it is asked to, and the record shows the case as it is now', async () => {
    const { caseId, workflowId } = await startCase(city, ordinaryInput());
    const [opening = 0] = (await resetPoints(workflowId)).slice(-1);
    await send(city, workflowId, 'judge', OFFICE, JUDGED);
    await settle(city.engine, workflowId);
    const [judging] = (await resetPoints(workflowId)).filter((point) => point > opening);
    await reset(workflowId, judging ?? 0, 'without-messages');
    const { workflow } = await agreed(caseId, workflowId);
    expect(workflow.status).toBe('awaiting-judgement');
    expect((await readTimeline(city.pool, caseId)).map(({ type }) => type).slice(-2)).toEqual([
      'numbered',
      'case-reset',
    ]);
    expect(await noteResets(city, begun)).toBe(0);
  });

  it('reset twice, it goes on as well', async () => {
    const { caseId, workflowId } = await listedCase();
    await reset(workflowId, (await resetPoints(workflowId)).at(-1) ?? 0, 'messages-again');
    await reset(workflowId, (await resetPoints(workflowId)).at(2) ?? 0, 'without-messages');
    await agreed(caseId, workflowId);
    await send(city, workflowId, 'withdraw', OFFICE, {
      reason: '测试结束',
      appellantWord: { how: 'phone', note: '来电表示不再需要' },
    });
    await settle(city.engine, workflowId);
    expect((await accountsOf(city, { caseId, workflowId })).row).toMatchObject({ status: 'closed' });
  });
});

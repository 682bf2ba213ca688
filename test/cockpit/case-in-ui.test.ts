import { decodeFromPayloadsAtIndex } from '@temporalio/common/lib/internal-non-workflow';
import type { Fact } from '../../src/domain/appeal/facts';
import { workflowIdOf } from '../../src/domain/appeal/case-id';
import { settle } from '../../src/engine/own-clock';
import { openBrowser, type TestBrowser } from '../support/browser';
import { factsOf, OFFICE, openCity, SUPERVISOR, unitActor, type City } from '../support/city';
import { openOperator, type Operator } from './operator';
import { FIRST_BUILD_MS, openTemporalUi, type TemporalUi } from './temporal-ui';

const EXTERNAL_ID = `ui-${process.pid}-${Date.now()}`;
const CASE_ID = `operator~${EXTERNAL_ID}`;
const WORKFLOW_ID = workflowIdOf(CASE_ID);
/** The event at which every case is open and nobody has acted yet. */
const OPENED = 4;
const HOUSING = unitActor('housing');
const JUDGED = { lawful: true, reasonable: true, reason: '业主共有部分收益应当公示' };

let city: City;
let ui: TemporalUi;
let browser: TestBrowser;
let operator: Operator;

beforeAll(async () => {
  [city, ui, browser] = await Promise.all([openCity(), openTemporalUi('case'), openBrowser()]);
  operator = await openOperator(browser, ui.namespaceUrl);
}, FIRST_BUILD_MS);

afterAll(async () => {
  await browser.close();
  await ui.close();
  await city.close();
});

/** The facts in PostgreSQL, once the case has recorded all it knows. */
async function recorded(): Promise<Pick<Fact, 'type' | 'body'>[]> {
  await settle(city.engine, WORKFLOW_ID, 20_000);
  return factsOf(city, CASE_ID);
}

/** What the case answers a query of the UI. */
async function asked<T = unknown>(name: string, argument?: object): Promise<T> {
  const { loadedDataConverter } = city.engine.client.options;
  return decodeFromPayloadsAtIndex<T>(loadedDataConverter, 0, [await operator.query(name, argument)]);
}

const lastTypes = async (count: number) => (await recorded()).slice(-count).map(({ type }) => type);

async function row(): Promise<Record<string, unknown>> {
  await recorded();
  const { rows } = await city.pool.query<Record<string, unknown>>(
    'select stage, status, unit, level, source, channel, round from appeals where case_id = $1',
    [CASE_ID],
  );
  return rows[0] ?? {};
}

// One case from its start on: each step goes on where the one before has left it.
describe('an operator with nothing but the Temporal UI', () => {
  it('starts an appeal from the start form, with one JSON object', async () => {
    await operator.start({
      workflowId: WORKFLOW_ID,
      taskQueue: city.engine.taskQueue,
      type: 'appeal',
      input: {
        ...{
          source: 'operator',
          externalId: EXTERNAL_ID,
          channel: 'operator',
          kind: 'complaint',
          category: '物业管理',
        },
        ...{ title: '小区公共收益没有公示', text: '业主要求公布广告和停车收入的去向。', district: '云龙区' },
        appellant: { type: 'resident' },
      },
    });
    expect(await row()).toMatchObject({ source: 'operator', channel: 'operator', stage: 'collect', level: 0 });
    const { rows } = await city.pool.query('select 1 from intakes where case_id = $1', [CASE_ID]);
    expect(rows).toHaveLength(1);
  });

  it('reads its card: where it stands, who must do what by when, and what happens otherwise', async () => {
    await operator.open(WORKFLOW_ID);
    const card = await operator.card();
    expect(card).toContain('✓主题确定→【诉求汇总】→现场交办');
    expect(card).toContain('● 绿灯 ｜ 待研判');
    expect(card).toMatch(/谁：会客厅办公室\n做什么：研判是否合理合法（Update：\s*judge\s*、\s*request-supplement\s*）/);
    expect(card).toMatch(/何时：\d{4}-\d\d-\d\d 17:30 前\n否则：提醒；到 2 倍期限时默认受理/);
    expect(card).toMatch(/最近\n· .*登记诉求/);
  });

  it('follows its card to the list of all that waits for the office, and finds it there', async () => {
    expect(await operator.follow('待会客厅办公室')).toContain(WORKFLOW_ID);
  });

  it('is refused an act that is not due, with the reason in the dialog, and nothing is recorded', async () => {
    const before = await recorded();
    const reason = await operator.update('sign', { by: HOUSING });
    expect(reason).toBe('本单位没有承办本件（not-your-case）');
    expect(await recorded()).toEqual(before);
  });

  it('is shown every fault of a wrong body, and nothing is recorded', async () => {
    const before = await recorded();
    const reason = await operator.update('judge', { by: OFFICE, body: { lawful: 'yes', reasonable: true, extra: 1 } });
    expect(reason).toMatch(/^内容有误：/);
    for (const fault of ['body.lawful', 'body.reason', 'extra']) expect(reason).toContain(fault);
    expect(reason).not.toContain(' at ');
    expect(await recorded()).toEqual(before);
  });

  it('sends an act, and it is done', async () => {
    expect(await operator.update('judge', { by: OFFICE, body: JUDGED })).toBeUndefined();
    expect(await recorded()).toContainEqual(expect.objectContaining({ type: 'judged' }));
    expect(await operator.update('assign', { by: OFFICE, body: { lead: 'housing', why: '职责单位' } })).toBeUndefined();
    expect(await row()).toMatchObject({ stage: 'assign', status: 'awaiting-signature', unit: 'housing' });
  });

  it('reads in the event history what was recorded', async () => {
    expect(await operator.recordings()).toEqual(expect.arrayContaining(['记录：研判', '记录：交办']));
  });

  it('asks how the limit was computed, and which acts there are', async () => {
    expect(await asked('deadline')).toMatchObject({
      duty: 'sign',
      budget: { unit: 'working-hours', amount: 4 },
    });
    const acts = await asked<{ act: string }[]>('acts', HOUSING);
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['sign', 'return']));
    expect(await asked('state')).toMatchObject({ status: 'awaiting-signature', lead: 'housing' });
  });

  it('raises it by a signal', async () => {
    const reason = '群众反映集中';
    await operator.signal('escalate', { commandId: 'esc-ui', by: SUPERVISOR, level: 2, reason });
    expect(await row()).toMatchObject({ level: 2 });
    expect(await recorded()).toContainEqual(expect.objectContaining({ type: 'escalated' }));
  });

  it('clicks “cancel”: the case goes on, and its card asks for the reason', async () => {
    await operator.cancel();
    expect(await lastTypes(1)).toEqual(['cancellation-requested']);
    expect(await row()).toMatchObject({ status: 'awaiting-signature' });
    expect(await operator.card()).toContain('withdraw');
  });

  it('resets it to before its judgement: the record follows, and the old run counts no more', async () => {
    await operator.reset(OPENED, '误判');
    await operator.open(WORKFLOW_ID);
    expect(await operator.card()).toContain('待研判');
    expect(await row()).toMatchObject({ stage: 'collect', status: 'awaiting-judgement', level: 0 });
    expect(await operator.update('judge', { by: OFFICE, body: JUDGED })).toBeUndefined();
    expect(await row()).toMatchObject({ stage: 'assign', status: 'awaiting-assignment', level: 0 });
  });
});

import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { examine } from '../../src/doctor/examine';
import { repairDifference } from '../../src/doctor/repair-difference';
import { endCase } from '../../src/engine/end-case';
import { queryState } from '../../src/engine/appeals';
import { EngineUnavailable } from '../../src/engine/engine-error';
import { fastForward, settle, startOnOwnClock } from '../../src/engine/own-clock';
import { createKeyring } from '../../src/store/keys/keyring';
import { verifyChain } from '../../src/store/log/chain';
import { readLog } from '../../src/store/log/read-log';
import { actOn } from '../../src/use-cases/file/act-on-file';
import type { AskedFamily, KnownFile } from '../../src/use-cases/file/asked-family';
import type { Principal } from '../../src/use-cases/principal';
import { eventually } from '../repair/eventually';
import { workflowCode } from '../../worker/workflow-code';
import { openApi, type TestApi } from '../support/api';
import { OFFICE, openPlace, send, unitActor, type Place } from '../support/city';
import { testStack } from '../support/stack';
import type { Pledge } from './pledge';
import { DDL, pledgeActivities, pledgeLog, pledgesKept } from './pledge-record';

const DAY = 86_400_000;
const { payloadConverterPath, failureConverterPath } = workflowCode;

let place: Place;
let dismiss: () => Promise<void>;
beforeAll(async () => {
  place = await openPlace(true);
  await place.pool.query(DDL);
  const { code } = await bundleWorkflowCode({
    ...workflowCode,
    logger: new DefaultLogger('ERROR'),
    workflowsPath: require.resolve('./pledge.workflow'),
  });
  const { temporalAddress: address, namespace } = testStack();
  const worker = await Worker.create({
    ...{ connection: await NativeConnection.connect({ address }), namespace, taskQueue: place.engine.taskQueue },
    activities: { ...pledgeActivities(place.pool, place.ledgerKey, createKeyring(place.masterKey)) },
    workflowBundle: { code },
    dataConverter: { payloadConverterPath, failureConverterPath },
  });
  const running = worker.run();
  dismiss = async () => {
    worker.shutdown();
    await running;
    await place.pool.end();
  };
}, 120_000);
afterAll(() => dismiss());

/** Given on its own clock. */
async function given(name: string): Promise<string> {
  const workflowId = `pledge~${name}`;
  await startOnOwnClock(place.engine, { workflowId, type: 'pledge', input: name });
  await settle(place.engine, workflowId);
  return workflowId;
}

const among = [pledgesKept];
const found = async (workflowId: string) =>
  (await examine({ ...place, among, young: 0 })).differences.filter((one) => one.workflowId === workflowId);
const typesOf = async (id: string) => (await readLog(place.pool, pledgeLog(), id)).map(({ fact }) => fact.type);

describe('a family of three facts, two acts and one limit, of which nothing else in the house knows', () => {
  it('is opened, refuses, is acted on, answers a repeat and comes to its end, chained', async () => {
    const workflowId = await given('kept');
    const by = unitActor('housing');
    await expect(send(place, workflowId, 'keep', OFFICE, { text: '已办' })).rejects.toMatchObject({
      cause: { message: '会客厅办公室不能keep（role-not-allowed）' },
    });
    expect(await queryState<Pledge>(place.engine, workflowId)).toMatchObject({ status: 'given', version: 1 });
    expect(await send(place, workflowId, 'keep', by, { text: '已办' }, 'c-1')).toEqual({ status: 'kept', version: 2 });
    await settle(place.engine, workflowId);
    expect(await typesOf('kept')).toEqual(['given', 'kept']);
    expect(verifyChain(await readLog(place.pool, pledgeLog(), 'kept'), place.ledgerKey)).toEqual({
      whole: true,
      facts: 2,
    });
    await eventually(async () => expect(await found(workflowId)).toEqual([]));
  });

  it('falls due on its own clock', async () => {
    const workflowId = await given('forgotten');
    await fastForward(place.engine, workflowId, 9 * DAY);
    expect(await typesOf('forgotten')).toEqual(['given']);
    await fastForward(place.engine, workflowId, 2 * DAY);
    expect(await typesOf('forgotten')).toEqual(['given', 'broken']);
  });

  it('is examined: rows that are not what its facts say are named and rebuilt, a changed log is found', async () => {
    const workflowId = await given('changed');
    await place.pool.query(`update pledges set status = 'kept', as_of = now() where id = 'changed'`);
    const [row] = (await found(workflowId)).filter(({ kind }) => kind === 'projection-differs');
    expect(row?.detail).toContain('pledges.status');
    await repairDifference(stores(), 'rebuild', row ?? NOTHING, among);
    expect(await found(workflowId)).toEqual([]);
    await place.pool.query(`update pledge_facts set fact = jsonb_set(fact, '{at}', '1') where campaign_id = 'changed'`);
    expect((await found(workflowId)).map(({ kind }) => kind)).toContain('chain-broken');
  });

  it('goes on from its record when it was terminated, and its record from what it has told', async () => {
    const workflowId = await given('ended');
    await endCase(place.engine, workflowId, '手误');
    const [stopped] = await found(workflowId);
    expect(stopped).toMatchObject({ kind: 'workflow-stopped' });
    expect(await repairDifference(stores(), 'take-up', stopped ?? NOTHING, among)).toBe('已由记录接续，新流程在运行');
    await settle(place.engine, workflowId);
    expect(await typesOf('ended')).toEqual(['given', 'noted']);
    await place.pool.query(`delete from pledge_facts where campaign_id = 'ended' and pos = 1`);
    await place.pool.query(`update pledges set version = 1, head_pos = 0 where id = 'ended'`);
    await repairDifference(
      stores(),
      'rebuild',
      { kind: 'projection-differs', caseId: 'ended', workflowId, detail: '' },
      among,
    );
    const [behind] = await found(workflowId);
    expect(behind).toMatchObject({ kind: 'record-behind' });
    expect(await repairDifference(stores(), 'record', behind ?? NOTHING, among)).toBe('补记 1 条事实');
    await eventually(async () => expect(await found(workflowId)).toEqual([]));
    await fastForward(place.engine, workflowId, 11 * DAY);
    expect(await typesOf('ended')).toEqual(['given', 'noted', 'broken']);
  });
});

/** All that callers have to know of it. */
const asked: AskedFamily<KnownFile, Pick<Pledge, 'status' | 'version'>, Pledge['status']> = {
  ...{ kept: pledgesKept, over: '承诺已了结' },
  async find({ pool }, id) {
    const sql = 'select workflow_id as "workflowId", state from pledges where id = $1';
    return (await pool.query<KnownFile>(sql, [id])).rows[0];
  },
  mayKnow: ({ actor: { role } }) => role !== 'upstream',
  bodyFor: (_deps, _known, body) => Promise.resolve(body),
  shownAfter: (_deps, _principal, _known, { status }) => Promise.resolve(status),
};

describe('such a family, asked by callers as every other is', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi({ ...place, keyring: createKeyring(place.masterKey) });
  });
  afterAll(() => api.close());
  const act = (id: string, actor: Principal['actor'], name: string, commandId = name) =>
    actOn(asked, api.deps, {
      ...{ id, principal: { keyId: 'k', actor }, act: { name }, body: { text: '已办' }, commandId },
    });
  const unit = { role: 'unit', id: 'housing-1', unit: 'housing' } as const;

  it('is not known to others, refuses by its rules, does an act once, and is over then', async () => {
    await given('asked');
    await expect(act('asked', { role: 'upstream', id: 'u' }, 'keep')).rejects.toMatchObject({ code: 'not-found' });
    await expect(act('none', unit, 'keep')).rejects.toMatchObject({ code: 'not-found' });
    await expect(act('asked', unit, 'take-back')).rejects.toMatchObject({ code: 'role-not-allowed' });
    expect(await act('asked', unit, 'keep')).toBe('kept');
    expect(await act('asked', unit, 'keep')).toBe('kept');
    await settle(place.engine, 'pledge~asked');
    await expect(act('asked', unit, 'keep', 'again')).rejects.toMatchObject({
      ...{ code: 'case-closed', reason: '承诺已了结' },
    });
    expect(await typesOf('asked')).toEqual(['given', 'kept']);
  });

  it('goes on from its record where its workflow was terminated, and whoever asked comes again', async () => {
    const workflowId = await given('asked-late');
    await endCase(place.engine, workflowId, '手误');
    await expect(act('asked-late', unit, 'keep')).rejects.toBeInstanceOf(EngineUnavailable);
    await settle(place.engine, workflowId);
    expect(await act('asked-late', unit, 'keep')).toBe('kept');
    await eventually(async () => expect(await typesOf('asked-late')).toEqual(['given', 'noted', 'kept']));
  });
});

const NOTHING = { kind: 'unchecked', detail: '' } as const;
const stores = () => ({ ...place, keyring: createKeyring(place.masterKey) });

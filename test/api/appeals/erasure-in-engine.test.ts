import type { Payload } from '@temporalio/common';
import { examine } from '../../../src/doctor/examine';
import { forgetErased } from '../../../src/doctor/forget-erased';
import { createPayloadCodec, ownKeyIdsOf } from '../../../src/engine/payload-codec';
import { latestRun } from '../../../src/engine/runs';
import { workflowIdOf } from '../../../src/domain/appeal/case-id';
import { createEngineKeys } from '../../../src/store/keys/engine-keys.repository';
import { createKeyring } from '../../../src/store/keys/keyring';
import { verifyLedger } from '../../../src/store/log/ledger.repository';
import { eraseOnRecord } from '../../../src/store/appeals/reveals.repository';
import { ESCALATE_SIGNAL } from '../../../workflows/messages';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { hireWorker, openPlace, SUPERVISOR, unitActor, type Place } from '../../support/city';
import { actStraight, pastTheApi, type Way } from '../../support/cases/past-the-api';
import { openTestEngine } from '../../support/stack';
import { eventually } from '../../repair/eventually';
import { openCodecServer, type CodecServer } from '../upkeep/codec-client';
import { heldOf, readThrough } from '../upkeep/engine-payloads';
import { LEAD } from '../scenes';

let place: Place;
let api: TestApi;
let server: CodecServer;
let dismiss: () => Promise<void>;
/** An office reads all of a case; an operator would not be shown the names of files. */
let reader: string;
beforeAll(async () => {
  place = await openPlace();
  dismiss = await hireWorker(place);
  api = await openApi({ ...place, keyring: createKeyring(place.masterKey) }, { perKey: 1e6, perAddress: 1e6 });
  server = await openCodecServer(api);
  reader = await api.keyOf('office');
});
afterAll(async () => {
  await server.close();
  await api.close();
  await dismiss();
  await place.pool.end();
});

/** A case with words of its own in every field where its acts so far have room for some. */
interface Told {
  readonly id: string;
  readonly workflowId: string;
  readonly trackingCode: string;
  readonly words: readonly string[];
}

let count = 0;

/** Two of its acts come past the API: the codec server seals them for the Temporal UI, which does not say for which case. */
async function toldCase(way: Way = 'sealed by the codec server'): Promise<Told> {
  count += 1;
  const words: string[] = [];
  const word = (where: string): string => {
    const text = `canary${count}${where}词`;
    words.push(text);
    return text;
  };
  const filed = await post(api, '/v1/appeals', intake({ title: word('标题') }), await api.keyOf('office'));
  expect(filed.status).toBe(201);
  const { id, trackingCode } = filed.body as { id: string; trackingCode: string };
  const [office, unit, other] = [
    await api.keyOf('office'),
    await api.keyOf('unit', LEAD),
    await api.keyOf('unit', 'urban-management'),
  ];
  const evidence = [
    {
      ...{ name: `${word('证据')}.jpg`, mediaType: 'image/jpeg' },
      ...{ url: `https://files.example/${encodeURIComponent(word('址'))}`, sha256: '0'.repeat(64) },
    },
  ];
  words.pop();
  const done = async (acts: readonly (readonly [string, string, object])[]): Promise<void> => {
    for (const [name, key, body] of acts) {
      const answer = await post(api, `/v1/appeals/${id}/acts/${name}`, body, key);
      expect([name, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([name, 200, '']);
    }
  };
  await done([
    ['supplement', trackingCode, { text: word('补充') }],
    ['judge', office, { lawful: true, reasonable: true, reason: word('研判') }],
    [
      'assign',
      office,
      { lead: LEAD, why: word('交办'), assisting: [{ unit: 'urban-management', task: word('协办') }] },
    ],
    ['sign', unit, {}],
    ['pause', office, { reason: word('暂停'), basis: word('依据') }],
    ['resume', office, { reason: word('恢复') }],
    ['contact', unit, { how: 'phone', note: word('联系') }],
    ['plan', unit, { text: word('方案') }],
    ['finish-subtask', other, { text: word('协办完成') }],
    ['request-extension', unit, { days: 5, reason: word('延期') }],
    ['decide-extension', office, { grant: true, reason: word('准延') }],
  ]);
  const workflowId = workflowIdOf(id);
  const straight = pastTheApi(api.deps, way);
  const going = { by: unitActor(LEAD), body: { text: word('进展') } };
  expect(await actStraight(straight, workflowId, 'progress', going)).toBeUndefined();
  const raised = { commandId: `e-${count}`, by: SUPERVISOR, level: 1, reason: word('督办') };
  await straight.workflow.getHandle(workflowId).signal(ESCALATE_SIGNAL, raised);
  await eventually(async () => expect(await timelineOf(id)).toContain(raised.reason), 10_000);
  await done([
    ['reply', unit, { result: 'explained', text: word('答复'), evidence }],
    ['evaluate', trackingCode, { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: word('评价') }],
  ]);
  return { id, workflowId, trackingCode, words };
}

async function timelineOf(id: string): Promise<string> {
  return (await get(api, `/v1/appeals/${id}/timeline`, await api.keyOf('office'))).text;
}

const erase = async (id: string) =>
  post(api, `/v1/appeals/${id}/erase`, { reason: '依法要求删除' }, await api.keyOf('office'));

/** Which of the words somebody reads who has signed in. */
async function readOf(payloads: readonly Payload[], { words }: Told): Promise<string[]> {
  const text = await readThrough(server, payloads, reader);
  return words.filter((one) => text.includes(one));
}

async function differences(): Promise<unknown[]> {
  await place.pool.query('delete from fact_outbox where retry_at is null');
  const { pool, engine, ledgerKey } = place;
  return (await examine({ pool, engine, ledgerKey, young: 0 })).differences as unknown[];
}

async function restartWorker(): Promise<void> {
  await dismiss();
  dismiss = await hireWorker(place);
}

async function failedTasksOf(workflowId: string): Promise<number> {
  const { events } = await place.engine.client.workflow.getHandle(workflowId).fetchHistory();
  return (events ?? []).filter((one) => one.workflowTaskFailedEventAttributes).length;
}

describe('an open case whose appellant is erased', () => {
  let erased: Told;
  let besides: readonly Told[];
  let before: readonly Payload[];
  let runBefore: string | undefined;

  beforeAll(async () => {
    erased = await toldCase();
    besides = [await toldCase(), await toldCase()];
    before = await heldOf(place.engine, erased.workflowId);
    runBefore = (await latestRun(place.engine, erased.workflowId))?.runId;
  }, 120_000);

  it('is read word for word by whoever has signed in, before', async () => {
    expect(before.length).toBeGreaterThan(50);
    expect(await readOf(before, erased)).toEqual(erased.words);
  });

  it('is read by nobody afterwards, not even from what was copied out of the engine before', async () => {
    expect((await erase(erased.id)).status).toBe(200);
    expect(await readOf(before, erased)).toEqual([]);
    // Not because the codec server declines: the keys are gone, those too of the two messages it had sealed for the Temporal UI.
    const ids = ownKeyIdsOf(before);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    const found = await createEngineKeys(place.pool, api.deps.keyring).find(ids);
    expect([...new Set(found.values())]).toEqual(['destroyed']);
    const now = await heldOf(place.engine, erased.workflowId);
    expect(now.length).toBeGreaterThan(5);
    expect(await readOf(now, erased)).toEqual([]);
    expect(erased.words.filter((one) => Buffer.from(JSON.stringify(before)).includes(one))).toEqual([]);
  });

  it('has no run in the engine any more that began before', async () => {
    const handle = place.engine.client.workflow.getHandle(erased.workflowId, runBefore);
    await eventually(async () => expect(handle.fetchHistory()).rejects.toThrow(), 120_000);
  }, 130_000);

  it('goes on from its record once the worker is started anew, and what is written now is read by nobody either', async () => {
    await restartWorker();
    const answer = await post(
      api,
      `/v1/appeals/${erased.id}/acts/assign`,
      { lead: LEAD, why: erased.words[0] },
      await api.keyOf('office'),
    );
    expect([answer.status, answer.body.status]).toEqual([200, 'awaiting-signature']);
    expect(await failedTasksOf(erased.workflowId)).toBe(0);
    expect(await readOf(await heldOf(place.engine, erased.workflowId), erased)).toEqual([]);
    const timeline = await timelineOf(erased.id);
    expect(erased.words.filter((one) => timeline.includes(one))).toEqual([]);
    expect(timeline).toContain('（已删除）');
  });

  it('leaves the other cases of the same appellant, and of others, as they were', async () => {
    for (const other of besides) {
      expect(await readOf(await heldOf(place.engine, other.workflowId), other)).toEqual(other.words);
      const said = { lead: LEAD, why: '再办' };
      const answer = await post(api, `/v1/appeals/${other.id}/acts/assign`, said, await api.keyOf('office'));
      expect(answer.status).toBe(200);
      expect(await failedTasksOf(other.workflowId)).toBe(0);
    }
  });

  it('leaves nothing for the doctor, and the chain whole', async () => {
    await eventually(async () => expect(await differences()).toEqual([]), 30_000);
    expect(await verifyLedger(place.pool, place.ledgerKey)).toEqual([]);
  });

  it('may be erased again: nothing happens', async () => {
    const run = (await latestRun(place.engine, erased.workflowId))?.runId;
    expect((await erase(erased.id)).status).toBe(200);
    expect((await latestRun(place.engine, erased.workflowId))?.runId).toBe(run);
  });
});

describe('an erasure that is broken off once the keys are destroyed', () => {
  it('is carried on by the API process, also after the worker was started anew', async () => {
    const told = await toldCase();
    const before = await heldOf(place.engine, told.workflowId);
    await eraseOnRecord(place.pool, { caseId: told.id, actor: { role: 'office', id: 'o' }, reason: '依法' });
    expect(await readOf(before, told)).toEqual([]);
    await restartWorker();
    expect(await forgetErased(api.deps)).toBe(1);
    const answer = await post(api, `/v1/appeals/${told.id}/acts/assign`, { lead: LEAD }, await api.keyOf('office'));
    expect(answer.status).toBe(200);
    expect(await readOf(await heldOf(place.engine, told.workflowId), told)).toEqual([]);
    await eventually(async () => expect(await differences()).toEqual([]), 30_000);
    expect(await forgetErased(api.deps)).toBe(0);
  }, 60_000);
});

describe('a case begun before there were keys of their own', () => {
  it('goes on, is read as before, and its history is deleted with the erasure', async () => {
    const old = await openPlace();
    const keyring = createKeyring(old.masterKey);
    const master = createPayloadCodec(keyring);
    const before: Place = {
      ...old,
      codec: master,
      workerCodec: master,
      engine: await openTestEngine(old.engine.taskQueue, master),
    };
    const own = { api, server, place, dismiss };
    [place, dismiss] = [before, await hireWorker(before)];
    api = await openApi({ pool: old.pool, engine: before.engine, keyring });
    server = await openCodecServer(api);
    reader = await api.keyOf('office');
    const told = await toldCase('in clear');
    await Promise.all([server.close(), api.close(), dismiss()]);

    [place, dismiss] = [old, await hireWorker(old)];
    api = await openApi({ pool: old.pool, engine: old.engine, keyring });
    server = await openCodecServer(api);
    reader = await api.keyOf('office');
    const held = await heldOf(place.engine, told.workflowId);
    expect(await readOf(held, told)).toEqual(told.words);
    expect((await erase(told.id)).status).toBe(200);
    await eventually(
      async () => expect(await readOf(await heldOf(place.engine, told.workflowId), told)).toEqual([]),
      120_000,
    );
    const answer = await post(api, `/v1/appeals/${told.id}/acts/assign`, { lead: LEAD }, await api.keyOf('office'));
    expect(answer.status).toBe(200);
    await Promise.all([server.close(), api.close(), dismiss()]);
    await old.pool.end();
    ({ api, server, place, dismiss } = own);
  }, 180_000);
});

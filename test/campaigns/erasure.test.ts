import type { Payload } from '@temporalio/common';
import { examine } from '../../src/doctor/examine';
import { forgetErased } from '../../src/doctor/forget-erased';
import { createPayloadCodec } from '../../src/engine/payload-codec';
import { latestRun } from '../../src/engine/runs';
import { eraseCampaignOnRecord } from '../../src/store/appeals/reveals.repository';
import { createEngineKeys } from '../../src/store/keys/engine-keys.repository';
import { createKeyring } from '../../src/store/keys/keyring';
import { verifyLedger } from '../../src/store/log/ledger.repository';
import { openCodecServer, type CodecServer } from '../api/upkeep/codec-client';
import { heldOf, readThrough } from '../api/upkeep/engine-payloads';
import { LEAD } from '../api/scenes';
import { eventually } from '../repair/eventually';
import { get, openApi, post, type TestApi } from '../support/api';
import { hireWorker, openPlace, type Place } from '../support/city';

let place: Place;
let api: TestApi;
let server: CodecServer;
let dismiss: () => Promise<void>;
let office: string;
beforeAll(async () => {
  place = await openPlace();
  dismiss = await hireWorker(place);
  api = await openApi({ ...place, keyring: createKeyring(place.masterKey) }, { perKey: 1e6, perAddress: 1e6 });
  server = await openCodecServer(api);
  office = await api.keyOf('office');
});
afterAll(async () => {
  await server.close();
  await api.close();
  await dismiss();
  await place.pool.end();
});

/** A visit day with words of its own in every field where its acts so far have room for some. */
interface Told {
  readonly id: string;
  readonly workflowId: string;
  /** What of it became an appeal: a finding, and the note of a feedback card. */
  readonly found: string;
  readonly noted: string;
  /** All the others. */
  readonly words: readonly string[];
}

const wordOf = (name: string, where: string): string => `鸲鹟${name}${where}词`;

function evidenceOf(name: string): object[] {
  return [{ name: `${name}.jpg`, mediaType: 'image/jpeg', url: 'https://files.example/1.jpg', sha256: '0'.repeat(64) }];
}

async function visitDay(name: string): Promise<Told> {
  const words: string[] = [];
  const word = (where: string): string => {
    const text = wordOf(name, where);
    words.push(text);
    return text;
  };
  const evidence = evidenceOf(word('证据'));
  const opening = {
    ...{ kind: 'visit-day', name, district: '云龙区', title: word('名称') },
    targets: [{ id: 'firm-1', title: word('企业') }],
    members: [{ id: 'team-1', title: word('人员') }],
  };
  const opened = await post(api, '/v1/campaigns', opening, office);
  expect([opened.status, opened.text]).toEqual([201, expect.any(String)]);
  const { id, workflowId } = opened.body as Told;
  const act = async (act: string, body: object, key = office): Promise<void> => {
    const answer = await post(api, `/v1/campaigns/${id}/acts/${act}`, body, key);
    expect([act, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([act, 200, '']);
  };
  const [found, noted] = [wordOf(name, '问题'), wordOf(name, '差评')];
  await act('begin', {});
  await act('record', { task: 'visit:firm-1', outcome: 'visited', note: word('走访'), evidence });
  await act('find', { text: found, use: 'appeal', target: 'firm-1' });
  await act('find', { text: word('整改'), use: 'rectification', unit: LEAD });
  await act('report-item', { item: 'r-f2', text: word('报告'), evidence }, await api.keyOf('unit', LEAD));
  await act('verify-item', { item: 'r-f2', accepted: false, reason: word('核验') });
  await act('conclude', { reason: word('结束') });
  await act('release-report', { how: 'filed' });
  const answers = [
    { check: 'clean', yes: false, text: word('答') },
    { check: 'useful', score: 20 },
  ];
  await act('record', { task: 'feedback-card:firm-1', outcome: 'adverse', note: noted, answers });
  return { id, workflowId, found, noted, words };
}

/** What the API shows of it, wherever. */
async function shown({ id }: Told): Promise<string> {
  const paths = [`/v1/campaigns/${id}`, `/v1/campaigns/${id}/timeline`, '/v1/campaigns', '/v1/rectifications'];
  return (await Promise.all(paths.map((path) => get(api, path, office)))).map(({ text }) => text).join('\n');
}

const among = (text: string, words: readonly string[]): string[] => words.filter((word) => text.includes(word));

async function tables(): Promise<string> {
  const names = ['campaigns', 'campaign_facts', 'campaign_items'];
  const rows = await Promise.all(names.map((name) => place.pool.query(`select t::text as row from ${name} t`)));
  return rows.flatMap((one) => one.rows.map(({ row }: { row: string }) => row)).join('\n');
}

const signedIn = (payloads: readonly Payload[]): Promise<string> => readThrough(server, payloads, office);

/** With the keys themselves, past all that says who may read. */
async function withKeys(payloads: readonly Payload[]): Promise<string> {
  const keyring = createKeyring(place.masterKey);
  const opened = await createPayloadCodec(keyring, createEngineKeys(place.pool, keyring)).decode([...payloads]);
  return opened.map(({ data }) => Buffer.from(data ?? []).toString()).join('\n');
}

interface Found {
  readonly caseId?: string;
}

async function appealsOf({ id }: Told): Promise<readonly string[]> {
  let cases: string[] = [];
  await eventually(async () => {
    const { findings } = (await get(api, `/v1/campaigns/${id}`, office)).body as { findings: Found[] };
    cases = findings.flatMap(({ caseId }) => caseId ?? []);
    expect(cases).toHaveLength(2);
  }, 15_000);
  return cases;
}

const erase = async (path: string, key = office) => post(api, path, { reason: '依法要求删除' }, key);

async function differences(): Promise<unknown> {
  await place.pool.query('delete from fact_outbox where retry_at is null');
  const { pool, engine, ledgerKey } = place;
  return (await examine({ pool, engine, ledgerKey, young: 0 })).differences;
}

describe('what people write in a campaign', () => {
  let told: Told;
  let copied: readonly Payload[];
  let cases: readonly string[];
  let runBefore: string | undefined;
  beforeAll(async () => {
    told = await visitDay('fanqie');
    cases = await appealsOf(told);
    copied = await heldOf(place.engine, told.workflowId);
    runBefore = (await latestRun(place.engine, told.workflowId))?.runId;
  }, 60_000);

  const all = (): string[] => [...told.words, told.found, told.noted];

  it('is read by whoever may, and stands in clear neither in PostgreSQL nor in Temporal', async () => {
    expect(among(await shown(told), all())).toEqual(all());
    expect(among(await signedIn(copied), all())).toEqual(all());
    expect(among(await tables(), all())).toEqual([]);
    expect(among(Buffer.from(JSON.stringify(copied)).toString(), all())).toEqual([]);
    const readers = ['discipline', 'operator'] as const;
    for (const role of readers) {
      const { text } = await get(api, `/v1/campaigns/${told.id}`, await api.keyOf(role));
      expect(among(text, [told.found])).toEqual([told.found]);
    }
  });

  it('goes with the appeal that came of it: the finding, and the feedback card that was one, nothing else', async () => {
    const [ofFinding = '', ofNote = ''] = cases;
    expect((await erase(`/v1/appeals/${ofFinding}/erase`)).status).toBe(200);
    expect(among(await shown(told), all())).toEqual([...told.words, told.noted]);
    const between = (await latestRun(place.engine, told.workflowId))?.runId;
    expect((await erase(`/v1/appeals/${ofNote}/erase`)).status).toBe(200);
    const card = wordOf('fanqie', '答');
    expect(among(await shown(told), all())).toEqual(told.words.filter((word) => word !== card));
    // What was copied before opens no more; what the campaign goes on with knows the others.
    expect(among(await withKeys(copied), all())).toEqual([]);
    // A run that a worker still remembers answers until the engine has deleted it.
    for (const run of [runBefore, between]) {
      const handle = place.engine.client.workflow.getHandle(told.workflowId, run);
      await eventually(async () => expect(handle.fetchHistory()).rejects.toThrow(), 120_000);
    }
    const kept = await signedIn(await heldOf(place.engine, told.workflowId));
    expect(among(kept, [told.found, told.noted, card])).toEqual([]);
    expect(among(kept, [wordOf('fanqie', '走访')])).toHaveLength(1);
  }, 150_000);

  it('is destroyed by the office alone: nobody reads it again, not even with the master key', async () => {
    const path = `/v1/campaigns/${told.id}/erase`;
    expect((await erase(path, await api.keyOf('supervisor'))).status).toBe(403);
    expect((await erase('/v1/campaigns/visit-day~none/erase')).status).toBe(404);
    const before = await heldOf(place.engine, told.workflowId);
    const answer = await erase(path);
    expect([answer.status, answer.body]).toMatchObject([200, { id: told.id, erased: true }]);
    const held = [...copied, ...before, ...(await heldOf(place.engine, told.workflowId))];
    expect(among(await shown(told), all())).toEqual([]);
    expect(among(await signedIn(held), all())).toEqual([]);
    expect(among(await withKeys([...copied, ...before]), all())).toEqual([]);
    const { text } = await get(api, '/v1/reveals?act=erase', await api.keyOf('operator'));
    expect(text).toContain(told.id);
    expect((await erase(path)).body).toEqual(answer.body);
  });

  it('leaves a campaign that goes on, its chain whole, and nothing that differs', async () => {
    await dismiss();
    dismiss = await hireWorker(place);
    const again = { item: 'r-f2', text: wordOf('fanqie', '再报'), evidence: evidenceOf('a') };
    const unit = await api.keyOf('unit', LEAD);
    const answer = await post(api, `/v1/campaigns/${told.id}/acts/report-item`, again, unit);
    expect([answer.status, among(answer.text, [again.text])]).toEqual([200, []]);
    expect(among(`${await shown(told)}${await tables()}`, [again.text])).toEqual([]);
    await eventually(async () => expect(await differences()).toEqual([]), 30_000);
    expect(await verifyLedger(place.pool, place.ledgerKey)).toEqual([]);
  }, 60_000);
});

describe('an erasure of a campaign that is broken off once the keys are destroyed', () => {
  it('is carried on by the API process', async () => {
    const told = await visitDay('qiezi');
    await appealsOf(told);
    await eraseCampaignOnRecord(place.pool, { caseId: told.id, actor: { role: 'office', id: 'o' }, reason: '依法' });
    expect(await forgetErased(api.deps)).toBe(1);
    expect(await forgetErased(api.deps)).toBe(0);
    expect(among(await signedIn(await heldOf(place.engine, told.workflowId)), told.words)).toEqual([]);
    await eventually(async () => expect(await differences()).toEqual([]), 30_000);
  }, 60_000);
});

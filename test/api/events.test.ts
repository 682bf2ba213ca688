import { PassThrough, Writable } from 'node:stream';
import { startDelivery } from '../../src/delivery/delivery';
import { streamEvents, USUAL_STREAMING } from '../../src/delivery/event-stream';
import { createFeed } from '../../src/delivery/feed';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import { eraseAppellant } from '../../src/store/appeals/appellant.repository';
import { LOOPBACK, logger, newCase, record, toldOf, wholeLife } from '../delivery/office';
import { filed as filedFact, placed } from '../store/sample-case';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';
import { readEvents, type EventReader } from '../support/neighbours/event-reader';
import { signingKey, token, withTokens } from '../support/neighbours/issuer';
import { eventually } from '../support/neighbours/receiver';

let city: City;
let api: TestApi;
let stopDelivery: () => Promise<void>;
const readers: EventReader[] = [];
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  stopDelivery = startDelivery({ pool: city.pool, keyring: city.keyring, targets: LOOPBACK, logger, every: 200 });
});
afterEach(() => readers.splice(0).forEach((reader) => reader.leave()));
afterAll(async () => {
  await stopDelivery();
  await api.close();
  await city.close();
});

const listen = async (key: string, more: Parameters<typeof readEvents>[2] = {}): Promise<EventReader> => {
  const reader = await readEvents(api.url, key, more);
  readers.push(reader);
  return reader;
};
const entitled = () => Promise.resolve(true);
const upstreamOf = async (source: string) =>
  (await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source })).key;
const typesOf = ({ events }: EventReader) => events.map(({ fact }) => fact.type);
const casesOf = ({ events }: EventReader) => [...new Set(events.map(({ fact }) => fact.caseId))].sort();

describe('a platform that listens', () => {
  it('hears each step of its own cases within seconds, and of nobody else', async () => {
    const key = await upstreamOf('radio-live');
    const reader = await listen(key);
    const answer = await post(api, '/v1/appeals', intake({ source: 'radio-live' }), key);
    await post(api, '/v1/appeals', intake(), await api.keyOf('office'));
    const start = Date.now();
    await eventually(() => typesOf(reader).includes('numbered'), 5_000);
    expect(Date.now() - start).toBeLessThan(3_000);
    const judging = { lawful: true, reasonable: true, reason: '属实' };
    await post(api, `/v1/appeals/${answer.body.id}/acts/judge`, judging, await api.keyOf('office'));
    await eventually(() => typesOf(reader).includes('judged'), 5_000);
    expect(casesOf(reader)).toEqual([answer.body.id]);
    expect(typesOf(reader)).toEqual(['filed', 'theme-confirmed', 'numbered', 'judged']);
    expect(reader.events.at(-1)?.fact).toMatchObject({ status: 'awaiting-assignment', light: 'green' });
    expect(reader.answer.headers).toMatchObject({
      ...{ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' },
      'cache-control': 'no-store, no-transform',
    });
  });

  it('gets exactly what it missed when it comes again', async () => {
    const key = await upstreamOf('radio-resume');
    const first = await listen(key);
    const one = newCase('radio-resume');
    const facts = wholeLife(one);
    await record(city.pool, one, facts.slice(0, 4));
    await eventually(() => first.events.length === 4);
    const last = first.events[2]?.position ?? '';
    first.leave();
    await record(city.pool, one, facts.slice(0, 9));
    const again = await listen(key, { after: last });
    await record(city.pool, one, facts);
    const told = () => toldOf(city.pool, one.caseId);
    await eventually(() => again.events.some(({ fact }) => fact.type === 'closed'));
    expect(again.events.map(({ fact }) => fact)).toEqual((await told()).slice(3));
    const fromStart = await listen(key, { query: '?after=0' });
    await eventually(async () => fromStart.events.length === (await told()).length);
    const onlyNew = await listen(key);
    expect(onlyNew.events).toEqual([]);
  });
});

describe('who hears what', () => {
  it('an appellant the own case, a unit its cases, the office all, a platform without a source nothing confidential', async () => {
    const file = (change: object) =>
      api.keyOf('office').then((key) => post(api, '/v1/appeals', intake({ source: 'window', ...change }), key));
    const [mine, other] = [await file({}), await file({ confidential: true })];
    const [open, transferred] = [newCase('window'), newCase('window')];
    const facts = wholeLife(open);
    await record(city.pool, open, facts);
    const start = wholeLife(transferred).slice(0, 6);
    await record(city.pool, transferred, start);
    const gone = placed(
      [
        { type: 'transferred', body: { reason: '涉嫌违纪', wholeCase: true, evidence: [] } },
        { type: 'closed', body: { outcome: 'transferred', reason: '整件移交' } },
      ],
      6,
    );
    await record(city.pool, transferred, [...start, ...gone]);
    const toldAll = async () => (await toldOf(city.pool, transferred.caseId)).some(({ type }) => type === 'closed');
    await eventually(toldAll);
    const keys = [mine.body.trackingCode as string, await api.keyOf('unit', 'housing'), await api.keyOf('office')];
    const heard = [...keys, await api.keyOf('upstream'), await api.keyOf('unit', 'education')];
    const all = await Promise.all(heard.map((key) => listen(key, { query: '?after=0' })));
    const [appellant, unit, office, upstream, education] = all as [
      EventReader,
      EventReader,
      EventReader,
      EventReader,
      EventReader,
    ];
    await eventually(() =>
      office.events.some(({ fact }) => fact.caseId === transferred.caseId && fact.type === 'closed'),
    );
    await eventually(() => unit.events.some(({ fact }) => fact.type === 'closed'));
    const ids = [mine.body.id, other.body.id, open.caseId, transferred.caseId] as string[];
    expect(casesOf(appellant)).toEqual([ids[0]]);
    expect(casesOf(unit)).toContain(ids[2]);
    expect(casesOf(unit)).not.toContain(ids[3]);
    expect(casesOf(unit)).not.toContain(ids[0]);
    expect(casesOf(office)).toEqual(expect.arrayContaining(ids));
    await eventually(() => casesOf(upstream).includes(open.caseId));
    expect(casesOf(upstream)).not.toContain(ids[1]);
    expect(education.events).toEqual([]);
  });

  it('nobody without a key, nor the discipline inspection', async () => {
    expect((await get(api, '/v1/events')).status).toBe(401);
    expect((await get(api, '/v1/events', await api.keyOf('discipline'))).status).toBe(403);
  });

  it.each(['x', '-1', '1e3', '9'.repeat(20)])('nobody from a place like %s', async (after) => {
    const key = await api.keyOf('office');
    expect((await get(api, `/v1/events?after=${after}`, key)).status).toBe(422);
    const reader = await listen(key, { after });
    expect(reader.answer.statusCode).toBe(422);
  });
});

describe('streams', () => {
  it('are at most ten a key, and free again when left', async () => {
    const key = await upstreamOf('many');
    const open = await Promise.all(Array.from({ length: 10 }, () => listen(key)));
    const refused = await listen(key);
    expect(refused.answer.statusCode).toBe(429);
    open[0]?.leave();
    await eventually(async () => (await listen(key)).answer.statusCode === 200);
  });

  it('are answered by headers alone when only those are asked for', async () => {
    const key = await upstreamOf('headers');
    for (let times = 0; times < 12; times += 1) {
      const answer = await fetch(`${api.url}/v1/events`, {
        method: 'HEAD',
        headers: { Authorization: `Bearer ${key}` },
      });
      expect(answer.status).toBe(200);
    }
  });

  const SOON = 8_000;

  it('end within seconds once the key is withdrawn, and only those of that key', async () => {
    const [lost, kept] = await Promise.all(
      ['lost', 'kept'].map((source) => createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source })),
    );
    const [reader, other] = [await listen(lost!.key), await listen(kept!.key)];
    await post(api, `/v1/keys/${lost!.id}/revoke`, {}, await api.keyOf('operator'));
    await eventually(() => reader.ended(), SOON);
    expect(other.ended()).toBe(false);
    const one = newCase('kept');
    await record(city.pool, one, wholeLife(one).slice(0, 1));
    await eventually(() => other.events.length === 1, SOON);
    expect((await listen(lost!.key)).answer.statusCode).toBe(401);
  });

  it('end within seconds once the key expires, or the personal data behind a tracking code are destroyed', async () => {
    const expiresAt = Date.now() + 2_000;
    const { key } = await createApiKey(city.pool, api.deps.pepper, { role: 'office', expiresAt });
    const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('office'));
    const readers = [await listen(key), await listen(filed.body.trackingCode as string)];
    await eraseAppellant(city.pool, filed.body.id as string);
    await eventually(() => readers.every((reader) => reader.ended()), SOON);
  });

  it('end within seconds once the token expires', async () => {
    const signing = await signingKey('ES256', 'ec-7');
    const secured = await withTokens(api, { keys: [signing.jwk] });
    // Clocks may differ by thirty seconds: this one is borne with for two more.
    const reader = await readEvents(secured.url, await token(signing, { liubu_role: 'office' }, { expiresIn: -28 }));
    expect(reader.answer.statusCode).toBe(200);
    await eventually(() => reader.ended(), SOON);
    await secured.close();
  });

  it('end when the process is told to stop', async () => {
    const other = await openApi(city);
    const reader = await readEvents(other.url, await other.keyOf('office'));
    await other.deps.feed.close();
    await eventually(() => reader.ended());
    await other.close();
  });
});

describe('a reader of the feed', () => {
  it('that does not read is dropped, with no more than one batch held for it', async () => {
    const feed = createFeed(city.pool, logger);
    const taken: number[] = [];
    const stuck = new Writable({ highWaterMark: 1, write: (chunk: Buffer) => void taken.push(chunk.length) });
    const audience = { hears: () => true };
    await streamEvents(stuck, feed, { ...USUAL_STREAMING, audience, entitled, after: 0, stall: 200 });
    expect(stuck.destroyed).toBe(true);
    expect(taken).toHaveLength(1);
    await feed.close();
  });

  it('gets a sign of life when nothing happens, and is sent away after a while', async () => {
    const feed = createFeed(city.pool, logger);
    const out = new PassThrough();
    let text = '';
    out.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const audience = { hears: () => false };
    await streamEvents(out, feed, {
      audience,
      entitled,
      after: 0,
      heartbeat: 50,
      stall: 200,
      // Thirty heartbeats where nothing else runs; on a busy machine a few at least.
      longest: 1_500,
      recheck: 100,
    });
    expect(text.match(/^: still here$/gm)?.length).toBeGreaterThan(2);
    expect(out.writableEnded).toBe(true);
    await feed.close();
  });

  it('that is far behind gets everything, in order and once, while more comes in', async () => {
    const feed = createFeed(city.pool, logger);
    const { floor } = { floor: await feed.begin(undefined) };
    const behind: string[] = [];
    for (let ordinal = 0; ordinal < 30; ordinal += 1) {
      const one = newCase('flood');
      await record(city.pool, one, wholeLife(one));
    }
    const late = createFeed(city.pool, logger);
    const one = newCase('flood');
    const more = record(city.pool, one, placed([filedFact(one, { source: 'flood' })]));
    let position = floor;
    await eventually(async () => {
      const heard = await late.after(position, { hears: ({ source }) => source === 'flood' });
      position = heard.position;
      behind.push(...heard.events.map(({ fact }) => fact.id));
      return behind.includes(`evt_${one.caseId}_0`);
    });
    await more;
    const told = (await toldOf(city.pool)).filter(({ caseId }) => caseId.startsWith('flood~')).map(({ id }) => id);
    expect(behind).toEqual(told);
    await feed.close();
    await late.close();
  });

  it('is shown nothing personal, not even after erasure', async () => {
    const answer = await post(api, '/v1/appeals', intake({ source: 'erased' }), await api.keyOf('office'));
    await eraseAppellant(city.pool, answer.body.id);
    const reader = await listen(await api.keyOf('office'), { query: '?after=0' });
    await eventually(() => casesOf(reader).includes(answer.body.id));
    expect(JSON.stringify(reader.events)).not.toMatch(/测试业主|13900000002|32030019800101|测试小区|停车收入|公共收益/);
  });
});

import request, { type Test } from 'supertest';
import { callers } from '../../../src/use-cases/principal';
import { createApiKey, revokeApiKey } from '../../../src/store/keys/api-key.repository';
import { createKeyring } from '../../../src/store/keys/keyring';
import { openApi, type TestApi } from '../../support/api';
import {
  base64,
  bearer,
  CANARY,
  clear,
  openCodecServer,
  read,
  sealed,
  UI,
  type CodecServer,
  type Wire,
} from './codec-client';

let api: TestApi;
let server: CodecServer;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  server = await openCodecServer(api);
});
afterAll(async () => {
  await server.close();
  await api.close();
});

describe('who may read what passes through the engine', () => {
  it.each(callers.filter((role) => role !== 'appellant'))('%s: by the role of the key', async (role) => {
    const answer = await server.decode([sealed({ text: CANARY }, api.deps.keyring)], bearer(await api.keyOf(role)));
    const allowed = ['operator', 'office', 'supervisor', 'discipline'].includes(role);
    expect(answer.status).toBe(allowed ? 200 : 403);
    expect(answer.text.includes(base64(JSON.stringify({ text: CANARY })))).toBe(allowed);
  });

  it('nobody without a key, or with one that was revoked', async () => {
    const { id, key } = await createApiKey(api.deps.pool, api.deps.pepper, { role: 'office' });
    await revokeApiKey(api.deps.pool, id);
    expect((await server.decode([])).status).toBe(401);
    expect((await server.decode([], bearer(key))).body).toMatchObject({ status: 401, code: 'key-revoked' });
  });

  it('each look is on record with who and how much, and never with what', async () => {
    const before = api.lines.length;
    await server.decode(
      [sealed({ text: CANARY }, api.deps.keyring), clear('研判')],
      bearer(await api.keyOf('operator')),
    );
    const lines = api.lines.slice(before);
    const [audit, ...more] = lines.filter((line) => line.includes('payloads-opened'));
    expect(JSON.parse(audit ?? '{}')).toMatchObject({ namespace: 'liubu', opened: 1, broken: 0, keyMissing: 0 });
    expect(JSON.parse(audit ?? '{}').caller).toEqual(expect.any(String));
    expect(more).toEqual([]);
    expect(lines.join('')).not.toContain(CANARY);
    expect(lines.join('')).not.toContain(base64(CANARY).slice(0, 16));
  });

  it('an Idempotency-Key keeps nothing of the answer', async () => {
    await server.decode([sealed({ text: CANARY }, api.deps.keyring)], {
      ...bearer(await api.keyOf('operator')),
      'Idempotency-Key': 'k1',
    });
    const { rows } = await api.deps.pool.query<{ all: string }>('select idempotency::text as all from idempotency');
    expect(rows).toEqual([]);
  });
});

describe('what comes back', () => {
  it('in its order: what was sealed here opened, all else as it was', async () => {
    const foreign = sealed({ text: '别的主密钥' }, createKeyring(Buffer.alloc(32, 7)));
    const broken = { ...sealed({ text: '坏的' }, api.deps.keyring), data: base64('xx') };
    const given = [
      clear({ by: 1 }),
      sealed({ text: CANARY }, api.deps.keyring),
      foreign,
      broken,
      {},
      { externalPayloads: [], data: '' },
    ];
    const { status, body } = await server.decode(given, bearer(await api.keyOf('office')));
    expect(status).toBe(200);
    const { payloads } = body as { payloads: Wire[] };
    expect(read(payloads[1])).toEqual({ text: CANARY });
    expect(payloads.filter((_one, at) => at !== 1)).toEqual(given.filter((_one, at) => at !== 1));
  });

  it('sealed for the engine, to whoever sends from the UI; labels stay readable', async () => {
    const given = [clear({ text: CANARY }), clear('摘要'), sealed({ text: '封过' }, api.deps.keyring)];
    const { status, body } = await server.decode(given, { Origin: UI }, '/v1/codec/encode?preserveStorageRefs=true');
    expect(status).toBe(200);
    const { payloads } = body as { payloads: Wire[] };
    expect(payloads.slice(1)).toEqual(given.slice(1));
    expect(JSON.stringify(payloads[0])).not.toContain(base64(JSON.stringify({ text: CANARY })));
    const opened = await server.decode([payloads[0]], bearer(await api.keyOf('office')));
    expect(read((opened.body as { payloads: Wire[] }).payloads[0])).toEqual({ text: CANARY });
  });
});

describe('rough requests', () => {
  it.each([
    ['no list', {}, 422],
    ['a list of texts', { payloads: ['x'] }, 422],
    ['data that is no base64', { payloads: [{ data: '!!!' }] }, 422],
    ['metadata that is no base64', { payloads: [{ metadata: { encoding: 7 } }] }, 422],
    ['more than one looks at', { payloads: Array.from({ length: 2_001 }, () => ({})) }, 422],
    ['another field', { payloads: [], more: 1 }, 422],
    ['too much', { payloads: [{ data: 'A'.repeat(1_100_000) }] }, 413],
  ])('%s: answered in words', async (_what, body, status) => {
    for (const path of ['/v1/codec/decode', '/v1/codec/encode']) {
      const answer = await request(server.url)
        .post(path)
        .set(bearer(await api.keyOf('office')))
        .send(body);
      expect(answer.status).toBe(status);
      expect(answer.type).toBe('application/problem+json');
    }
  });

  it.each([
    ['__proto__ as a name', '{"payloads":[{"metadata":{"__proto__":"AA==","constructor":"AA=="},"data":"AA=="}]}', 200],
    ['half a character', '{"payloads":[{"metadata":{"encoding":"\\ud800"}}]}', 422],
    ['no JSON', '{"payloads":', 400],
    ['ten thousand levels', `{"payloads":${'['.repeat(10_000)}`, 400],
  ])('%s: is harmless', async (_what, text, status) => {
    const answer = await request(server.url)
      .post('/v1/codec/decode')
      .set(bearer(await api.keyOf('office')))
      .set('Content-Type', 'application/json')
      .send(text);
    expect(answer.status).toBe(status);
  });
});

describe('pages of other origins', () => {
  it('the UI, and no other, may ask and read', async () => {
    const preflight = (origin: string): Test =>
      request(server.url)
        .options('/v1/codec/decode')
        .set({ Origin: origin, 'Access-Control-Request-Method': 'POST' })
        .set('Access-Control-Request-Headers', 'content-type,x-namespace');
    const ui = await preflight(UI);
    expect(ui.status).toBe(204);
    expect(ui.headers).toMatchObject({
      'access-control-allow-origin': UI,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': expect.stringContaining('x-namespace'),
    });
    for (const origin of ['http://127.0.0.1:18234', 'null', `${UI}.example`, 'https://127.0.0.1:18233']) {
      const other = await preflight(origin);
      expect(other.status).toBe(405);
      expect(other.headers['access-control-allow-origin']).toBeUndefined();
    }
    const refused = await server.decode([], { Origin: UI });
    expect(refused.status).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe(UI);
    const elsewhere = await request(server.url).get('/v1/appeals').set('Origin', UI);
    expect(elsewhere.headers['access-control-allow-origin']).toBeUndefined();
  });
});

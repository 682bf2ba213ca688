import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import request, { type Test } from 'supertest';
import { createApp } from '../../src/api/app';
import { callers } from '../../src/api/principal';
import { makeLink } from '../../src/api/sign-in/link';
import { sealPayload } from '../../src/engine/payload-codec';
import { createApiKey, revokeApiKey } from '../../src/store/api-key.repository';
import { createKeyring } from '../../src/store/keyring';
import { openApi, type TestApi } from '../support/api';

const UI = 'http://127.0.0.1:18233';
const CANARY = 'canary金丝雀';
const DECODE = '/v1/codec/decode?preserveStorageRefs=true';

let api: TestApi;
let server: Server;
let url: string;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  server = createServer(createApp({ ...api.deps, temporalUi: UI, metrics: new Registry() }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await api.close();
});

interface Wire {
  readonly metadata?: Record<string, string>;
  readonly data?: string;
}
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64');
const clear = (value: unknown): Wire => ({
  metadata: { encoding: base64('json/plain') },
  data: base64(JSON.stringify(value)),
});
function sealed(value: unknown, keyring = api.deps.keyring): Wire {
  const payload = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(value)) };
  const { metadata = {}, data } = sealPayload(keyring, payload);
  const names = Object.entries(metadata ?? {}).map(([name, bytes]) => [name, base64(bytes)]);
  return { metadata: Object.fromEntries(names) as Record<string, string>, data: base64(data ?? new Uint8Array()) };
}
const read = (payload: Wire | undefined): unknown => JSON.parse(Buffer.from(payload?.data ?? '', 'base64').toString());

function decode(payloads: unknown, headers: Record<string, string> = {}, where = DECODE): Test {
  return request(url).post(where).set(headers).set('X-Namespace', 'liubu').send({ payloads });
}
const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });

/** What a browser keeps of an answer. */
const cookiesOf = ({ headers }: { headers: Record<string, unknown> }): string =>
  ((headers['set-cookie'] ?? []) as string[]).map((line) => line.split(';')[0]).join('; ');

/** Opens the page for signing in, and sends its form. */
async function signIn(fields: Record<string, string>, query = ''): Promise<{ answer: Awaited<Test>; cookie: string }> {
  const page = await request(url).get(`/sign-in${query}`);
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const form = cookiesOf(page);
  const answer = await request(url)
    .post('/sign-in')
    .set('Cookie', form)
    .type('form')
    .send({ token, ...fields });
  return { answer, cookie: [form, cookiesOf(answer)].filter(Boolean).join('; ') };
}
const ofUi = (cookie: string): Record<string, string> => ({ Cookie: cookie, Origin: UI });

describe('who may read what passes through the engine', () => {
  it.each(callers.filter((role) => role !== 'appellant'))('%s: by the role of the key', async (role) => {
    const answer = await decode([sealed({ text: CANARY })], bearer(await api.keyOf(role)));
    const allowed = ['operator', 'office', 'supervisor', 'discipline'].includes(role);
    expect(answer.status).toBe(allowed ? 200 : 403);
    expect(answer.text.includes(base64(JSON.stringify({ text: CANARY })))).toBe(allowed);
  });

  it('nobody without a key, or with one that was revoked', async () => {
    const { id, key } = await createApiKey(api.deps.pool, api.deps.pepper, { role: 'office' });
    await revokeApiKey(api.deps.pool, id);
    expect((await decode([])).status).toBe(401);
    expect((await decode([], bearer(key))).body).toMatchObject({ status: 401, code: 'key-revoked' });
  });

  it('each look is on record with who and how much, and never with what', async () => {
    const before = api.lines.length;
    await decode([sealed({ text: CANARY }), clear('研判')], bearer(await api.keyOf('operator')));
    const lines = api.lines.slice(before);
    const [audit, ...more] = lines.filter((line) => line.includes('payloads-opened'));
    expect(JSON.parse(audit ?? '{}')).toMatchObject({ namespace: 'liubu', opened: 1, broken: 0, keyMissing: 0 });
    expect(JSON.parse(audit ?? '{}').caller).toEqual(expect.any(String));
    expect(more).toEqual([]);
    expect(lines.join('')).not.toContain(CANARY);
    expect(lines.join('')).not.toContain(base64(CANARY).slice(0, 16));
  });

  it('an Idempotency-Key keeps nothing of the answer', async () => {
    await decode([sealed({ text: CANARY })], { ...bearer(await api.keyOf('operator')), 'Idempotency-Key': 'k1' });
    const { rows } = await api.deps.pool.query<{ all: string }>('select idempotency::text as all from idempotency');
    expect(rows).toEqual([]);
  });
});

describe('what comes back', () => {
  it('in its order: what was sealed here opened, all else as it was', async () => {
    const foreign = sealed({ text: '别的主密钥' }, createKeyring(Buffer.alloc(32, 7)));
    const broken = { ...sealed({ text: '坏的' }), data: base64('xx') };
    const given = [clear({ by: 1 }), sealed({ text: CANARY }), foreign, broken, {}, { externalPayloads: [], data: '' }];
    const { status, body } = await decode(given, bearer(await api.keyOf('office')));
    expect(status).toBe(200);
    const { payloads } = body as { payloads: Wire[] };
    expect(read(payloads[1])).toEqual({ text: CANARY });
    expect(payloads.filter((_one, at) => at !== 1)).toEqual(given.filter((_one, at) => at !== 1));
  });

  it('sealed for the engine, to whoever sends from the UI; labels stay readable', async () => {
    const given = [clear({ text: CANARY }), clear('摘要'), sealed({ text: '封过' })];
    const { status, body } = await decode(given, { Origin: UI }, '/v1/codec/encode?preserveStorageRefs=true');
    expect(status).toBe(200);
    const { payloads } = body as { payloads: Wire[] };
    expect(payloads.slice(1)).toEqual(given.slice(1));
    expect(JSON.stringify(payloads[0])).not.toContain(base64(JSON.stringify({ text: CANARY })));
    const opened = await decode([payloads[0]], bearer(await api.keyOf('office')));
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
      const answer = await request(url)
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
    const answer = await request(url)
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
      request(url)
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
    const refused = await decode([], { Origin: UI });
    expect(refused.status).toBe(401);
    expect(refused.headers['access-control-allow-origin']).toBe(UI);
    const elsewhere = await request(url).get('/v1/units').set('Origin', UI);
    expect(elsewhere.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('an operator who signs in', () => {
  it('gets a cookie that only our own site is sent, out of reach of scripts, for eight hours', async () => {
    const { answer, cookie } = await signIn({ key: await api.keyOf('operator') });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
    const [set = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(set).toMatch(/^liubu-session=[\w.-]+; Max-Age=28800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    expect((await request(url).get('/sign-in').set('Cookie', cookie)).text).toContain('已登录');
  });

  it('reads in the UI with it, and from no other origin', async () => {
    const { cookie } = await signIn({ key: await api.keyOf('operator') });
    const answer = await decode([sealed({ text: CANARY })], ofUi(cookie));
    expect([answer.status, read((answer.body as { payloads: Wire[] }).payloads[0])]).toEqual([200, { text: CANARY }]);
    expect((await decode([], { Cookie: cookie, Origin: 'http://127.0.0.1:18234' })).status).toBe(401);
    expect((await decode([], { Cookie: cookie })).status).toBe(401);
  });

  it('opens nothing else with it', async () => {
    const { cookie } = await signIn({ key: await api.keyOf('operator') });
    expect((await request(url).get('/v1/appeals').set(ofUi(cookie))).status).toBe(401);
  });

  it('is signed out as soon as the key is revoked', async () => {
    const { id, key } = await createApiKey(api.deps.pool, api.deps.pepper, { role: 'operator' });
    const { cookie } = await signIn({ key });
    expect((await decode([], ofUi(cookie))).status).toBe(200);
    await revokeApiKey(api.deps.pool, id);
    expect((await decode([], ofUi(cookie))).status).toBe(401);
  });

  it('signs out: the browser forgets the cookie, and says so', async () => {
    const { cookie } = await signIn({ key: await api.keyOf('operator') });
    const page = await request(url).get('/sign-in').set('Cookie', cookie);
    const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const forged = await request(url).post('/sign-out').set('Cookie', cookie).type('form').send({ token: 'x' });
    expect([forged.status, cookiesOf(forged)]).toEqual([403, '']);
    const answer = await request(url).post('/sign-out').set('Cookie', cookie).type('form').send({ token });
    expect(answer.status).toBe(303);
    expect((answer.headers['set-cookie'] as unknown as string[])[0]).toMatch(
      /^liubu-session=;.*Expires=Thu, 01 Jan 1970/,
    );
  });

  it.each([
    ['a wrong key', { key: 'lb_00000000_0000000000000000000000000000000000000000000' }, 401],
    ['no key', {}, 401],
    ['a key with poison', { key: '\u0000<svg onload=1>' }, 401],
    ['a form that was not given to this browser', { key: 'x', token: 'forged' }, 403],
  ])('is told what is wrong and gets no cookie: %s', async (_what, fields: Record<string, string>, status) => {
    const { answer } = await signIn(fields);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('<svg');
    expect(cookiesOf(answer)).not.toContain('liubu-session');
  });

  it('of a unit is refused', async () => {
    const { answer } = await signIn({ key: await api.keyOf('unit') });
    expect([answer.status, cookiesOf(answer)]).toEqual([403, '']);
  });

  it.each(['bearer', 'end', 'signature'])('cannot change the cookie: %s', async (what) => {
    const { cookie } = await signIn({ key: await api.keyOf('operator') });
    const [, id = '', end = '', signature = ''] = /liubu-session=(\w+)\.(\d+)\.([\w-]+)/.exec(cookie) ?? [];
    const other = (await createApiKey(api.deps.pool, api.deps.pepper, { role: 'office' })).id;
    const changed = {
      bearer: `${other}.${end}.${signature}`,
      end: `${id}.${Number(end) + 1}.${signature}`,
      signature: `${id}.${end}.${signature.slice(0, -2)}AA`,
    }[what];
    expect((await decode([], ofUi(`liubu-session=${id}.${end}.${signature}`))).status).toBe(200);
    expect((await decode([], ofUi(`liubu-session=${changed ?? ''}`))).status).toBe(401);
  });

  it('cannot be sent on to another site, nor may anybody frame the page', async () => {
    for (const query of ['?next=https://evil.example', '?link=https://evil.example', '?link=%00'])
      expect((await request(url).get(`/sign-in${query}`)).status).toBe(422);
    const { headers } = await request(url).get('/sign-in');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });
});

describe('the link that a start prints', () => {
  const linkOf = async (at?: number): Promise<string> => {
    const { pool, pepper } = api.deps;
    return makeLink(pepper, (await createApiKey(pool, pepper, { role: 'operator' })).id, at);
  };

  it('signs in once, after a click', async () => {
    const link = await linkOf();
    expect(cookiesOf(await request(url).get(`/sign-in?link=${link}`))).not.toContain('liubu-session');
    expect((await signIn({ link }, `?link=${link}`)).answer.status).toBe(303);
    const again = await signIn({ link }, `?link=${link}`);
    expect([again.answer.status, again.cookie.includes('liubu-session')]).toEqual([401, false]);
  });

  it.each([
    ['from before the API came up', -3_600_000],
    ['of another start', -601_000],
  ])('signs nobody in: %s', async (_what, shift) => {
    const link = await linkOf(Date.now() + shift);
    expect((await signIn({ link })).answer.status).toBe(401);
  });

  it('signs nobody in with another key in it', async () => {
    const [, ...rest] = (await linkOf()).split('.');
    const other = (await createApiKey(api.deps.pool, api.deps.pepper, { role: 'discipline' })).id;
    expect((await signIn({ link: [other, ...rest].join('.') })).answer.status).toBe(401);
  });
});

describe('too many attempts to sign in', () => {
  it('are put off for a minute', async () => {
    const own = createServer(createApp({ ...api.deps, temporalUi: UI, metrics: new Registry() }));
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', () => resolve()));
    const where = `http://127.0.0.1:${(own.address() as AddressInfo).port}`;
    const statuses: number[] = [];
    for (let at = 0; at < 31; at += 1)
      statuses.push((await request(where).post('/sign-in').type('form').send({ key: 'x' })).status);
    own.closeAllConnections();
    own.close();
    expect(statuses.slice(0, 30).every((status) => status === 403)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});

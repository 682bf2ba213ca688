import { createClient, ProblemError, type LiubuClient, type StreamedProgress } from '../../src/client/client.ts';
import { startDelivery } from '../../src/delivery/delivery';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import { LOOPBACK, logger } from '../delivery/office';
import { openApi, type TestApi } from '../support/api';
import { openCity, type City } from '../support/city';

let city: City;
let api: TestApi;
let key: string;
let liubu: LiubuClient;
let stopDelivery: () => Promise<void>;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  stopDelivery = startDelivery({ pool: city.pool, keyring: city.keyring, targets: LOOPBACK, logger, every: 200 });
  key = (await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: 'hotline-12345' })).key;
  liubu = createClient({ baseUrl: api.url, key });
});
afterAll(async () => {
  await stopDelivery();
  await api.close();
  await city.close();
});

let filed = 0;

/** An appeal as the types of the client have it. */
function appeal() {
  filed += 1;
  return {
    ...{ source: 'hotline-12345', externalId: `c-${process.pid}-${Date.now()}-${filed}`, channel: 'phone' as const },
    ...{ title: '小区公共收益没有公示', text: '业主要求公布广告和停车收入的去向。', district: '云龙区' },
    ...{ kind: 'complaint' as const, category: '物业管理' },
    appellant: { type: 'resident' as const, name: '测试业主丙', phone: '13900000003' },
  };
}

/** A network that treats some of the tries as told, and keeps what was sent. */
function network(treat: (send: () => Promise<Response>, attempt: number) => Promise<Response>) {
  const sent: { command: string | null; body: string }[] = [];
  const fetch = async (given: string | URL | Request): Promise<Response> => {
    const request = given as Request;
    sent.push({ command: request.headers.get('idempotency-key'), body: await request.clone().text() });
    return treat(() => globalThis.fetch(request), sent.length);
  };
  return { fetch, sent };
}

describe('an upstream platform with the client', () => {
  it('files, reads, acts and lists, each answer typed', async () => {
    const body = appeal();
    const answer = await liubu.post('/v1/appeals', { body });
    expect(answer).toMatchObject({ id: `hotline-12345~${body.externalId}`, stage: expect.any(String) });
    const params = { path: { id: answer.id } };
    const text = { text: '合同编号为 2023-017。' };
    const acted = await liubu.post('/v1/appeals/{id}/acts/supplement', { params, body: text });
    expect(acted.version).toBeGreaterThan(1);
    const { items } = await liubu.get('/v1/appeals/{id}/timeline', { params });
    expect(items.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['filed', 'supplemented']));
  });

  it('gets the same case for the same appeal, and an error with its code for another under its name', async () => {
    const body = appeal();
    const first = await liubu.post('/v1/appeals', { body });
    expect((await liubu.post('/v1/appeals', { body })).id).toBe(first.id);
    const other = liubu.post('/v1/appeals', { body: { ...body, title: '另一件事' } });
    await expect(other).rejects.toBeInstanceOf(ProblemError);
    await expect(other).rejects.toMatchObject({ status: 409, code: 'already-filed-differently' });
  });

  it('is told each fault of a body by its path', async () => {
    const body = { ...appeal(), title: ' ', district: '' };
    const refused = liubu.post('/v1/appeals', { body });
    await expect(refused).rejects.toMatchObject({ status: 422, code: 'body-invalid', requestId: expect.any(String) });
    const { errors } = (await refused.catch((error: unknown) => error)) as ProblemError;
    expect(errors.map(({ path }) => path).sort()).toEqual(['body.district', 'body.title']);
  });

  it('reads a list of many pages to its end, each case once', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push((await liubu.post('/v1/appeals', { body: appeal() })).id);
    const seen: string[] = [];
    for await (const { id } of liubu.all('/v1/appeals', { limit: 2 })) seen.push(id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(ids));
  });

  it('hears the progress of its cases', async () => {
    const leaving = new AbortController();
    const { id } = await liubu.post('/v1/appeals', { body: appeal() });
    const told: StreamedProgress[] = [];
    for await (const one of liubu.events({ after: '0', signal: leaving.signal })) {
      if (one.fact.caseId === id) told.push(one);
      if (told.some(({ fact }) => fact.type === 'numbered')) break;
    }
    leaving.abort();
    expect(told.map(({ fact }) => fact.type)).toEqual(['filed', 'theme-confirmed', 'numbered']);
  });
});

describe('a bad network', () => {
  it('that loses an answer does not file or act twice', async () => {
    const { fetch, sent } = network(async (send, attempt) => {
      const answer = await send();
      if (attempt === 1) throw new TypeError('connection reset');
      return answer;
    });
    const body = appeal();
    const { id } = await createClient({ baseUrl: api.url, key, fetch }).post('/v1/appeals', { body });
    expect(sent).toHaveLength(2);
    expect(sent[0]?.command).toMatch(/^[\w-]{36}$/);
    expect(sent[1]).toEqual(sent[0]);
    // The answer of the first try, and not that of a repeat.
    const { rows } = await city.pool.query('select status from idempotency where idempotency_key = $1', [
      sent[0]?.command,
    ]);
    expect(rows).toEqual([{ status: 201 }]);
    expect(id).toBe(`hotline-12345~${body.externalId}`);
  });

  it('and a store that is away are waited out for as long as the API says', async () => {
    const start = Date.now();
    const away = (): Response => new Response('{}', { status: 503, headers: { 'Retry-After': '1' } });
    const { fetch, sent } = network((send, attempt) => (attempt === 1 ? Promise.resolve(away()) : send()));
    await createClient({ baseUrl: api.url, key, fetch }).get('/v1/appeals');
    expect(sent).toHaveLength(2);
    expect(Date.now() - start).toBeGreaterThanOrEqual(1_000);
  });

  it('that never comes back is an error after so many tries', async () => {
    const { fetch, sent } = network(() => Promise.reject(new TypeError('no route')));
    const calling = createClient({ baseUrl: api.url, key, fetch, attempts: 2 }).post('/v1/appeals', { body: appeal() });
    await expect(calling).rejects.toThrow('no route');
    expect(sent).toHaveLength(2);
  });

  it('is not asked again what the API has refused', async () => {
    const { fetch, sent } = network((send) => send());
    const stranger = createClient({ baseUrl: api.url, key: 'lb_00000000_nobody', fetch });
    await expect(stranger.get('/v1/appeals')).rejects.toMatchObject({ status: 401, code: 'key-invalid' });
    expect(sent).toHaveLength(1);
  });
});

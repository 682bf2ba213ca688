import { connect } from 'node:net';
import request from 'supertest';
import { get, intake, openApi, post, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

/** A request as bytes, for what clients refuse to send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
    setTimeout(() => socket.end(), 500);
  });
}

describe('a caller without a good key', () => {
  it('is asked for one', async () => {
    const answer = await get(api, '/v1/appeals');
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status: 401, code: 'key-missing', requestId: answer.headers['x-request-id'] });
  });

  it.each([
    ['of another shape', 'Bearer short'],
    ['never given out', `Bearer lb_00000000_${'a'.repeat(43)}`],
    ['of another scheme', 'Basic dXNlcjpwYXNz'],
    ['no tracking code of ours', 'Bearer 0123456789ABCDEF'],
  ])('is refused when the key is %s', async (_what, authorization) => {
    const answer = await request(api.url).get('/v1/appeals').set('Authorization', authorization);
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('key-invalid');
  });

  it('is refused before the body is read', async () => {
    expect((await post(api, '/v1/appeals', '{not json')).status).toBe(401);
  });
});

describe('a request that is wrong in form', () => {
  it('meets 404 on an unknown path, also with a key', async () => {
    expect((await get(api, '/v1/nothing')).body.code).toBe('not-found');
    expect((await get(api, '/v1/nothing', await api.keyOf('office'))).status).toBe(404);
  });

  it.each(['put', 'delete', 'patch', 'options'] as const)(
    'meets 405 with Allow for %s on a known path',
    async (method) => {
      const answer = await request(api.url)[method]('/v1/appeals');
      expect(answer.status).toBe(405);
      expect(answer.headers['allow']).toBe('GET, HEAD, POST');
      expect(answer.body.code).toBe('method-not-allowed');
    },
  );

  it('meets 405 for TRACE', async () => {
    const answer = await raw(`TRACE /v1/appeals HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).toMatch(/Allow: GET, HEAD, POST/i);
  });

  it('meets 415 for another content type, also compressed', async () => {
    const key = await api.keyOf('office');
    const asForm = await request(api.url)
      .post('/v1/appeals')
      .set('Authorization', `Bearer ${key}`)
      .type('form')
      .send({ title: 'x' });
    expect(asForm.status).toBe(415);
    const zipped = await post(api, '/v1/appeals', '{}', key, { 'Content-Encoding': 'gzip' });
    expect(zipped.status).toBe(415);
  });

  it('meets 413 over a megabyte', async () => {
    const answer = await post(api, '/v1/appeals', `{"text":"${'长'.repeat(400_000)}"}`, await api.keyOf('office'));
    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('body-too-large');
  });

  it.each([
    ['broken JSON', '{"title":', 'body-malformed'],
    ['a bare word', '"title"', 'body-malformed'],
    ['10,000 levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'body-too-deep'],
    ['10,000 levels within', `{"title":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`, 'body-too-deep'],
  ])('meets 400 for %s', async (_what, body, code) => {
    const answer = await post(api, '/v1/appeals', body, await api.keyOf('office'));
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe(code);
  });

  it('meets 400 for bytes that are no UTF-8', async () => {
    const key = await api.keyOf('office');
    const answer = await request(api.url)
      .post('/v1/appeals')
      .set({ Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' })
      .serialize((bytes: unknown) => bytes as string)
      .send(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) as unknown as string);
    expect(answer.status).toBe(400);
  });

  it.each(['/v1/units?q=云龙', '/v1/notices?unit=住建局', '/open311/v2/requests.json?q=路灯', '/统计'])(
    'meets a problem that says what to do for Chinese sent as it is: %s',
    async (address) => {
      const answer = await raw(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
      expect(answer).toMatch(/content-type: application\/problem\+json/i);
      const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as { code: string; detail: string };
      expect([body.code, body.detail]).toEqual(['request-malformed', expect.stringContaining('百分号编码')]);
    },
  );

  it('meets the same where it is no HTTP at all, and an over-long head its own status', async () => {
    expect(await raw('\u0016\u0003\u0001 hello\r\n\r\n')).toContain('request-malformed');
    const head = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await raw(head)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('meets 400 or 404, never worse, for a path nobody can decode', async () => {
    const key = await api.keyOf('office');
    expect((await get(api, '/v1/appeals/%ff', key)).status).toBe(400);
    expect((await get(api, '/v1/appeals/%00', key)).status).toBe(404);
    expect((await get(api, `/v1/appeals/${'x'.repeat(2_000)}`, key)).status).toBe(404);
  });
});

describe('a body that is wrong', () => {
  it('is told every fault with its path', async () => {
    const body = { ...intake(), channel: 'pigeon', title: '', extra: 1, appellant: { type: 'resident', phone: 5 } };
    const answer = await post(api, '/v1/appeals', body, await api.keyOf('office'));
    expect(answer.status).toBe(422);
    const paths = (answer.body.errors as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'body.channel',
        'body.title',
        'body.extra',
        'body.appellant.name',
        'body.appellant.phone',
      ]),
    );
  });

  it('may not carry __proto__ or keys of nobody', async () => {
    for (const key of ['__proto__', 'constructor']) {
      const text = JSON.stringify(intake()).replace('{', `{"${key}":{"title":"x"},`);
      const answer = await post(api, '/v1/appeals', text, await api.keyOf('office'));
      expect([key, answer.status]).toEqual([key, 422]);
    }
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it.each([
    ['a query of nobody', '/v1/appeals?nobody=1'],
    ['a light of nobody', '/v1/appeals?light=blue'],
    ['a level out of range', '/v1/appeals?level=1e400'],
    ['a moment without an offset', '/v1/appeals?from=2026-01-01T00:00:00'],
    ['24:00', '/v1/appeals?from=2026-01-01T24:00:00Z'],
    ['a limit too large', '/v1/appeals?limit=201'],
    ['a cursor never given out', '/v1/appeals?cursor=abc'],
    ['U+0000', '/v1/appeals?q=%00'],
    ['the same filter twice', '/v1/appeals?stage=theme&stage=assign'],
  ])('is 422 for %s in the query', async (_what, path) => {
    expect((await get(api, path, await api.keyOf('office'))).status).toBe(422);
  });

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])('takes %s as a moment', async (moment) => {
    expect((await get(api, `/v1/appeals?from=${moment}`, await api.keyOf('office'))).status).toBe(200);
    expect((await get(api, `/v1/statistics?from=${moment}`)).status).toBe(200);
  });
});

describe('the open pages', () => {
  it.each([
    '/livez',
    '/readyz',
    '/metrics',
    '/openapi.json',
    '/docs',
    '/docs/start.js',
    '/v1/units',
    '/v1/notices',
    '/v1/statistics',
  ])('%s need no key', async (path) => {
    const answer = await get(api, path);
    expect(answer.status).toBe(200);
  });

  it('load nothing from elsewhere and are not framed', async () => {
    const { headers, text } = await get(api, '/docs');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/https?:\/\//);
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('count requests by declared path, never by id', async () => {
    await get(api, '/v1/appeals/hotline-12345~SECRET', await api.keyOf('office'));
    const { text } = await get(api, '/metrics');
    expect(text).toContain('path="/v1/appeals/{id}",status="404"');
    expect(text).not.toContain('SECRET');
  });
});

describe('too many requests', () => {
  it('are counted by the address that a trusted proxy names, and by no address that anybody else claims', async () => {
    const statuses = async (trustedProxies: readonly string[]): Promise<number[]> => {
      const small = await openApi({ ...api.deps, trustedProxies } as typeof api.deps, { perKey: 9, perAddress: 1 });
      const ask = async (from: string) =>
        (await request(small.url).get('/v1/units').set('X-Forwarded-For', from)).status;
      const told = [await ask('198.51.100.1'), await ask('198.51.100.2'), await ask('198.51.100.2')];
      await small.close();
      return told;
    };
    expect(await statuses(['127.0.0.0/8', '::1/128'])).toEqual([200, 200, 429]);
    expect(await statuses([])).toEqual([200, 429, 429]);
  });

  it('are told to wait', async () => {
    const small = await openApi(undefined, { perKey: 3, perAddress: 2 });
    const answers = [1, 2, 3, 4].map(() => get(small, '/v1/units'));
    const statuses = (await Promise.all(answers)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 429, 429]);
    const refused = await get(small, '/v1/units');
    expect(refused.headers['retry-after']).toBe('60');
    expect(refused.body.code).toBe('too-many-requests');
    await small.close();
  });
});

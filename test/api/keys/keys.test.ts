import { createApiKey } from '../../../src/store/keys/api-key.repository';
import { get, openApi, post, type TestApi } from '../../support/api';

let api: TestApi;
let operator: string;
beforeAll(async () => {
  api = await openApi();
  operator = await api.keyOf('operator');
});
afterAll(() => api.close());

interface Made {
  readonly id: string;
  readonly key: string;
}

const wanted = { role: 'upstream', source: 'hotline-12345', title: '热线平台' };

async function made(body: object = wanted): Promise<Made> {
  const answer = await post(api, '/v1/keys', body, operator);
  expect(answer.status).toBe(201);
  return answer.body as Made;
}

/** What the key is answered when it asks for the list of appeals. */
async function opens(key: string): Promise<[number, unknown]> {
  const { status, body } = await get(api, '/v1/appeals', key);
  return [status, body.code];
}

const idOf = (key: string): string => key.split('_')[1] ?? '';

describe('an operator', () => {
  it('makes a key, which is shown once and opens at once', async () => {
    const before = Date.now();
    const answer = await post(api, '/v1/keys', { ...wanted, expiresInDays: 30 }, operator);
    const { key, ...shown } = answer.body as Made & Record<string, unknown>;
    expect(key).toMatch(/^lb_[0-9a-z]{8}_[\w-]{43}$/);
    expect(shown).toMatchObject({ id: idOf(key), line: idOf(key), ...wanted, state: 'valid' });
    expect(Date.parse(shown['expiresAt'] as string) - before).toBeGreaterThan(29.9 * 86_400_000);
    expect(await opens(key)).toEqual([200, undefined]);
    const listed = await get(api, '/v1/keys', operator);
    expect(listed.text).not.toContain(key.slice(12));
    const item = (listed.body.items as { id: string }[]).find(({ id }) => id === shown.id);
    expect(item).toMatchObject({ ...shown, lastUsedAt: expect.any(String) });
  });

  it('who asks again with the same Idempotency-Key gets no second key, and not the first either', async () => {
    const headers = { 'Idempotency-Key': 'one-key' };
    const first = await post(api, '/v1/keys', wanted, operator, headers);
    const second = await post(api, '/v1/keys', wanted, operator, headers);
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect(second.body).not.toHaveProperty('key');
    const { rows } = await api.deps.pool.query('select response::text as kept from idempotency');
    expect(JSON.stringify(rows)).not.toContain((first.body as Made).key.slice(12));
  });

  it('reads all keys page by page, none twice', async () => {
    for (let n = 0; n < 5; n += 1) await made();
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 20; page += 1) {
      const { body } = await get(api, `/v1/keys?limit=2${cursor}`, operator);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      if (body.next === undefined) break;
      cursor = `&cursor=${encodeURIComponent(body.next as string)}`;
    }
    const { rows } = await api.deps.pool.query<{ id: string }>('select id from api_keys');
    expect(seen.sort()).toEqual(rows.map(({ id }) => id).sort());
  });

  it('rotates a key: the new one is the same caller, the old one opens nothing', async () => {
    const old = await made();
    const rotated = await post(api, `/v1/keys/${old.id}/rotate`, {}, operator);
    expect([rotated.status, rotated.body.line]).toEqual([201, old.id]);
    expect(rotated.body).toMatchObject(wanted);
    expect(await opens((rotated.body as Made).key)).toEqual([200, undefined]);
    expect(await opens(old.key)).toEqual([401, 'key-revoked']);
    const again = await post(api, `/v1/keys/${old.id}/rotate`, {}, operator);
    expect([again.status, again.body.code]).toEqual([409, 'key-no-longer-valid']);
  });

  it('rotates with a grace, in which both open; revoking ends it', async () => {
    const old = await made({ role: 'upstream', source: '*', title: '市里自己的系统' });
    const hook = { url: 'http://127.0.0.1:9/hook' };
    const webhook = await post(api, '/v1/webhooks', hook, old.key);
    expect(webhook.status).toBe(201);
    const rotated = await post(api, `/v1/keys/${old.id}/rotate`, { graceMinutes: 5 }, operator);
    const next = (rotated.body as Made).key;
    expect(await opens(old.key)).toEqual([200, undefined]);
    expect((await get(api, `/v1/webhooks/${webhook.body.id as string}`, next)).status).toBe(200);
    const revoked = await post(api, `/v1/keys/${old.id}/revoke`, {}, operator);
    expect([revoked.status, revoked.body.state]).toEqual([200, 'revoked']);
    expect(await opens(old.key)).toEqual([401, 'key-revoked']);
    expect(await opens(next)).toEqual([200, undefined]);
  });

  it('asked for two rotations of one key at once carries out one', async () => {
    const { id } = await made();
    const both = await Promise.all([1, 2].map(() => post(api, `/v1/keys/${id}/rotate`, { graceMinutes: 5 }, operator)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('revokes as often as they like', async () => {
    const { id, key } = await made();
    const first = await post(api, `/v1/keys/${id}/revoke`, {}, operator);
    expect(await opens(key)).toEqual([401, 'key-revoked']);
    expect((await post(api, `/v1/keys/${id}/revoke`, {}, operator)).body.revokedAt).toBe(first.body.revokedAt);
  });

  it('cannot shut themselves out by mistake, but with a grace can change their own key', async () => {
    const own = await made({ role: 'operator', title: '值班员' });
    for (const act of ['revoke', 'rotate']) {
      const refused = await post(api, `/v1/keys/${own.id}/${act}`, {}, own.key);
      expect([refused.status, refused.body.code]).toEqual([409, 'key-in-use']);
    }
    expect((await get(api, '/v1/keys', own.key)).status).toBe(200);
    const next = await post(api, `/v1/keys/${own.id}/rotate`, { graceMinutes: 1 }, own.key);
    expect((await post(api, `/v1/keys/${own.id}/revoke`, {}, (next.body as Made).key)).status).toBe(200);
  });
});

describe('a key', () => {
  it('that has expired says so to its holder, and to nobody who only guesses', async () => {
    const { deps } = api;
    const { key } = await createApiKey(deps.pool, deps.pepper, { role: 'office', expiresAt: Date.now() - 1 });
    expect(await opens(key)).toEqual([401, 'key-expired']);
    const guessed = key.slice(0, -1) + (key.endsWith('A') ? 'B' : 'A');
    expect((await opens(`${key.slice(0, 12)}${'x'.repeat(43)}`))[1]).toBe('key-invalid');
    expect((await opens(guessed.slice(0, -2) + 'zz'))[1]).toBe('key-invalid');
  });

  it('is remembered as used at most once a minute', async () => {
    const { id, key } = await made();
    const usedAt = async (): Promise<number> => {
      const { rows } = await api.deps.pool.query<{ at: Date }>(
        'select last_used_at as at from api_keys where id = $1',
        [id],
      );
      return rows[0]!.at.getTime();
    };
    await opens(key);
    const first = await usedAt();
    await opens(key);
    expect(await usedAt()).toBe(first);
    await api.deps.pool.query(`update api_keys set last_used_at = now() - interval '61 seconds' where id = $1`, [id]);
    await opens(key);
    expect(await usedAt()).toBeGreaterThanOrEqual(first);
  });

  it.each([
    [{ ...wanted, role: 'appellant' }, 422, 'body-invalid'],
    [{ ...wanted, role: 'timer' }, 422, 'body-invalid'],
    [{ role: 'unit', title: '没有单位' }, 422, 'body-invalid'],
    [{ role: 'office', unit: 'housing', title: '多了单位' }, 422, 'body-invalid'],
    [{ role: 'office', source: 'x', title: '多了来源' }, 422, 'body-invalid'],
    [{ role: 'upstream', title: '没有来源' }, 422, 'body-invalid'],
    [{ role: 'upstream', source: '', title: '来源是空的' }, 422, 'body-invalid'],
    [{ role: 'upstream', source: '**', title: '来源不成样子' }, 422, 'body-invalid'],
    [{ role: 'unit', unit: 'nowhere', title: '没有这个单位' }, 409, 'unit-unknown'],
    [{ role: 'unit', unit: 'constructor', title: '没有这个单位' }, 409, 'unit-unknown'],
    [{ ...wanted, expiresInDays: 0 }, 422, 'body-invalid'],
    [{ ...wanted, title: '\u0000' }, 422, 'body-invalid'],
    [{ ...wanted, key: 'lb_mine' }, 422, 'body-invalid'],
  ])('is not made of %j', async (body, status, code) => {
    const answer = await post(api, '/v1/keys', body, operator);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each(['rotate', 'revoke'])('nobody knows cannot be had by %s', async (act) => {
    for (const id of ['00000000', 'nobody', '%00', 'x'.repeat(300)]) {
      expect((await post(api, `/v1/keys/${id}/${act}`, {}, operator)).status).toBe(404);
    }
    const { id } = await made();
    expect((await post(api, `/v1/keys/${id}/rotate`, { graceMinutes: -1 }, operator)).status).toBe(422);
  });
});

describe('keys', () => {
  it.each(['office', 'centre', 'supervisor', 'unit', 'upstream', 'discipline'] as const)(
    'are no business of a %s',
    async (role) => {
      const key = await api.keyOf(role);
      const { id } = await made();
      expect((await get(api, '/v1/keys', key)).status).toBe(403);
      for (const path of ['/v1/keys', `/v1/keys/${id}/rotate`, `/v1/keys/${id}/revoke`]) {
        expect((await post(api, path, path === '/v1/keys' ? wanted : {}, key)).status).toBe(403);
      }
    },
  );
});

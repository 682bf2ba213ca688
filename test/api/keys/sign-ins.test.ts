import request from 'supertest';
import { createApiKey } from '../../../src/store/keys/api-key.repository';
import { rotateApiKey } from '../../../src/store/keys/api-key-list.repository';
import { get, openApi, post, type TestApi } from '../../support/api';
import { ofUi, openCodecServer, type CodecServer } from '../upkeep/codec-client';

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

interface Listed {
  readonly id: string;
  readonly line: string;
  readonly state: string;
  readonly endedBy?: string;
}

type Role = 'operator' | 'office' | 'supervisor' | 'discipline';
const keyFor = (role: Role): Promise<{ id: string; key: string }> =>
  createApiKey(api.deps.pool, api.deps.pepper, { role });
const isOpen = async (cookie: string): Promise<boolean> => (await server.decode([], ofUi(cookie))).status === 200;
const listed = async (key: string): Promise<Listed[]> =>
  (await get(api, '/v1/sign-ins?limit=200', key)).body.items as Listed[];
const end = async (id: string, key: string): Promise<number> =>
  (await post(api, `/v1/sign-ins/${id}/end`, {}, key)).status;

/** Signs in with a key made for it; gives the key, the cookie, and the session as it is listed. */
async function signedIn(role: Role) {
  const made = await keyFor(role);
  const { cookie } = await server.signIn({ key: made.key });
  const [session] = await listed(made.key);
  if (session === undefined) throw new Error('a session is not listed');
  return { ...made, cookie, session };
}

describe('whoever has signed in', () => {
  it('reads where and since when, nothing that signs in, and of others nothing', async () => {
    const one = await signedIn('office');
    const other = await signedIn('office');
    expect(await listed(one.key)).toEqual([
      {
        ...{ id: one.session.id, line: one.id, role: 'office', state: 'open' },
        ...{ openedAt: expect.any(String), lastSeenAt: expect.any(String), expiresAt: expect.any(String) },
      },
    ]);
    expect(JSON.stringify(await listed(one.key))).not.toContain(one.cookie.split('liubu-session=')[1]);
    expect(await end(other.session.id, one.key)).toBe(404);
    expect(await isOpen(other.cookie)).toBe(true);
  });

  it('ends one of two sessions: its cookie opens nothing, wherever it was copied, and the other goes on', async () => {
    const one = await signedIn('supervisor');
    const second = await server.signIn({ key: one.key });
    const copied = one.cookie;
    expect(await end(one.session.id, one.key)).toBe(200);
    expect([await isOpen(copied), await isOpen(second.cookie)]).toEqual([false, true]);
    expect((await listed(one.key)).map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['open', undefined],
      ['ended', 'ended'],
    ]);
    // Ending what has ended changes nothing.
    expect(await end(one.session.id, one.key)).toBe(200);
  });

  it('is seen and signed out by an operator, who keeps the house', async () => {
    const one = await signedIn('discipline');
    const operator = await api.keyOf('operator');
    expect((await listed(operator)).map(({ id }) => id)).toContain(one.session.id);
    expect(await end(one.session.id, operator)).toBe(200);
    expect(await isOpen(one.cookie)).toBe(false);
    expect(await end('AbCdEfGh1234', operator)).toBe(404);
  });

  it('who signs in again at the same browser has one session, not two', async () => {
    const one = await signedIn('office');
    const page = await request(server.url).get('/sign-in').set('Cookie', one.cookie);
    expect(page.text).toContain('已登录');
    const link = await request(server.url).get('/sign-in').set('Cookie', one.cookie.split('; ').slice(0, 2).join('; '));
    const token = /name="token" value="([^"]+)"/.exec(link.text)?.[1] ?? '';
    const form = request(server.url).post('/sign-in').set('Cookie', one.cookie).type('form');
    expect((await form.send({ token, key: one.key })).status).toBe(303);
    expect(await isOpen(one.cookie)).toBe(false);
    expect((await listed(one.key)).map(({ endedBy }) => endedBy)).toEqual([undefined, 'signed-in-again']);
  });
});

describe('a session ends', () => {
  it('with its key, when that is revoked', async () => {
    const one = await signedIn('office');
    const operator = await api.keyOf('operator');
    expect((await post(api, `/v1/keys/${one.id}/revoke`, {}, operator)).status).toBe(200);
    expect(await isOpen(one.cookie)).toBe(false);
    expect((await listed(operator)).find(({ id }) => id === one.session.id)).toMatchObject({ endedBy: 'key' });
  });

  it('with its key, when that is changed for a new one, whatever grace the key has; the new one lists it', async () => {
    const one = await signedIn('office');
    const made = await rotateApiKey(api.deps.pool, api.deps.pepper, { id: one.id, graceMs: 3_600_000 });
    expect(await isOpen(one.cookie)).toBe(false);
    const { key } = made as { key: string };
    expect(await listed(key)).toMatchObject([{ id: one.session.id, state: 'ended', endedBy: 'key' }]);
  });

  it.each([
    ['eight hours after it began, whatever the cookie says', 'sign_ins', 'expired'],
    ['when its key expires', 'api_keys', 'ended'],
  ])("%s, by the store's clock", async (_when, table, state) => {
    const one = await signedIn('office');
    const [{ hours } = { hours: 0 }] = (
      await api.deps.pool.query<{ hours: number }>(
        `select extract(epoch from expires_at - opened_at)::float / 3600 as hours from sign_ins where id = $1`,
        [one.session.id],
      )
    ).rows;
    expect(hours).toBe(8);
    const id = table === 'sign_ins' ? one.session.id : one.id;
    await api.deps.pool.query(`update ${table} set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect(await isOpen(one.cookie)).toBe(false);
    const all = await listed(await api.keyOf('operator'));
    expect(all.find((session) => session.id === one.session.id)?.state).toBe(state);
  });
});

describe('the list of sessions', () => {
  it('is read page by page, none twice', async () => {
    const { key } = await keyFor('office');
    for (let n = 0; n < 5; n += 1) await server.signIn({ key });
    const first = (await get(api, '/v1/sign-ins?limit=3', key)).body as { items: Listed[]; next: string };
    const rest = (await get(api, `/v1/sign-ins?limit=3&cursor=${first.next}`, key)).body as { items: Listed[] };
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(5);
    expect(rest).not.toHaveProperty('next');
  });
});

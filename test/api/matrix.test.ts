import { createApiKey, revokeApiKey } from '../../src/store/keys/api-key.repository';
import { callers, type Caller } from '../../src/use-cases/principal';
import type { Route } from '../../src/api/route';
import { routes } from '../../src/serve';
import { BYSTANDER, boundOf, get, intake, openApi, post, type TestApi } from '../support/api';
import { sized } from '../support/size';
import { signingKey, token, withTokens, type SigningKey, type Telling } from '../support/neighbours/issuer';

let plain: TestApi;
let api: TestApi;
let code: string;
let expired: string;
let issuer: SigningKey;
beforeAll(async () => {
  plain = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  issuer = await signingKey('ES256', 'city-1');
  api = await withTokens(plain, { keys: [issuer.jwk] });
  code = (await post(api, '/v1/appeals', intake(), await api.keyOf('office'))).body.trackingCode as string;
  expired = (await createApiKey(api.deps.pool, api.deps.pepper, { role: 'office', expiresAt: Date.now() - 1 })).key;
});
afterAll(async () => {
  await api.close();
  await plain.close();
});

type Paid = Exclude<Caller, 'appellant'>;

/** A token of the role, with the unit or the source that belongs to it. */
function tokenOf(role: Paid, telling?: Telling): Promise<string> {
  const more = {
    unit: { liubu_unit: 'housing' },
    upstream: { liubu_source: 'hotline-12345' },
    participant: { liubu_record: BYSTANDER },
  };
  return token(issuer, { liubu_role: role, ...more[role as keyof typeof more] }, telling);
}

async function revokedOf(role: Paid): Promise<string> {
  const { pool, pepper } = api.deps;
  const { id, key } = await createApiKey(pool, pepper, { role, ...boundOf(role) });
  await revokeApiKey(pool, id);
  return key;
}

/** Calls an operation on what nobody knows: allowed is whatever does not stop at the key. */
async function call({ method, path, example = {} }: Route, key?: string): Promise<number> {
  const where = path
    .replace('{id}', 'hotline-12345~nobody')
    .replace('{format}', 'json')
    .replace(/\{\w+\}/g, 'nobody');
  if (path === '/v1/events') return begun(where, key);
  if (method === 'post' && path.startsWith('/open311/')) return posted(where, key);
  const answer = method === 'get' ? await get(api, where, key) : await post(api, where, example as object, key);
  return answer.status;
}

/** GeoReport takes forms. */
async function posted(where: string, key?: string): Promise<number> {
  const headers = key === undefined ? {} : { Authorization: `Bearer ${key}` };
  const body = new URLSearchParams({ service_code: 'street-lighting' });
  return (await fetch(`${api.url}${where}`, { method: 'POST', headers, body })).status;
}

/** A stream never ends: how it begins says who is let in. */
async function begun(where: string, key?: string): Promise<number> {
  const leaving = new AbortController();
  const headers = key === undefined ? {} : { Authorization: `Bearer ${key}` };
  const { status } = await fetch(`${api.url}${where}`, { headers, signal: leaving.signal });
  leaving.abort();
  return status;
}

/** GeoReport has 403 also for a key that is missing or wrong (OPEN311.md). */
const refusalOf = ({ path }: Route): number => (path.startsWith('/open311/') ? 403 : 401);

const operations = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
/** How a caller is known is one piece of code for all operations: every eighth shows it as well as all do. */
const some = operations.filter((_, ordinal) => ordinal % sized(8, 1) === 0);

describe('every operation, asked by everybody', () => {
  it.each(operations)('%s lets in exactly the roles it declares', async (_name, route) => {
    const open = route.roles === 'public';
    expect((await call(route)) === refusalOf(route)).toBe(!open);
    for (const role of callers) {
      const status = await call(route, role === 'appellant' ? code : await api.keyOf(role));
      const declared = open || route.roles.includes(role);
      expect([role, status === 401 || status === 403]).toEqual([role, !declared]);
      expect(status).toBeLessThan(declared ? 500 : 404);
    }
  });

  it.each(some)('%s lets nobody in with a key that has expired', async (_name, route) => {
    expect(await call(route, expired)).toBe(refusalOf(route));
  });

  it.each(some)('%s lets in by token exactly the roles it declares', async (_name, route) => {
    for (const role of paid) {
      const status = await call(route, await tokenOf(role));
      const declared = route.roles === 'public' || route.roles.includes(role);
      expect([role, status === 401 || status === 403]).toEqual([role, !declared]);
      expect(status).toBeLessThan(declared ? 500 : 404);
    }
  });

  it.each(some)('%s lets in no role by a key revoked or a token of another audience', async (_name, route) => {
    for (const role of paid) {
      for (const key of [await revokedOf(role), await tokenOf(role, { audience: 'elsewhere' })]) {
        expect([role, await call(route, key)]).toEqual([role, refusalOf(route)]);
      }
    }
  });
});

const paid = callers.filter((role) => role !== 'appellant');

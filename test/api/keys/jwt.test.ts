import { createHmac, createPublicKey } from 'node:crypto';
import { callers } from '../../../src/use-cases/principal';
import { ConfigError, oidcOf, readConfig } from '../../../src/config';
import { BYSTANDER, get, intake, openApi, post, type TestApi } from '../../support/api';
import {
  openKeyServer,
  signingKey,
  token,
  withTokens,
  type SigningKey,
  type Telling,
} from '../../support/neighbours/issuer';

let plain: TestApi;
let api: TestApi;
let rsa: SigningKey;
let others: SigningKey[];
beforeAll(async () => {
  plain = await openApi();
  rsa = await signingKey('RS256', 'rsa-1');
  others = [await signingKey('ES256', 'ec-1'), await signingKey('EdDSA', 'ed-1')];
  api = await withTokens(plain, { keys: [rsa, ...others].map(({ jwk }) => jwk) });
});
afterAll(async () => {
  await api.close();
  await plain.close();
});

const OFFICE = { liubu_role: 'office' };

async function asked(given: string, where = api): Promise<[number, unknown]> {
  const { status, body } = await get(where, '/v1/appeals', given);
  return [status, body.code];
}

describe('a token of the identity provider', () => {
  it('speaks for its role, whichever of the three algorithms signed it', async () => {
    for (const key of [rsa, ...others]) expect(await asked(await token(key, OFFICE))).toEqual([200, undefined]);
  });

  it('lets in exactly where a key of the same role would', async () => {
    const claims = {
      unit: { liubu_unit: 'housing' },
      upstream: { liubu_source: 'hotline-12345' },
      participant: { liubu_record: BYSTANDER },
    };
    for (const role of callers.filter((one) => one !== 'appellant')) {
      const given = await token(rsa, { liubu_role: role, ...claims[role as keyof typeof claims] });
      for (const path of ['/v1/appeals', '/v1/keys', '/v1/reveals', '/v1/webhooks']) {
        const [keys, mine] = [await get(api, path, await api.keyOf(role)), await get(api, path, given)];
        expect([role, path, mine.status]).toEqual([role, path, keys.status]);
      }
    }
  });

  it('acts in the name of its account', async () => {
    const given = await token(rsa, { liubu_role: 'upstream', liubu_source: 'hotline-12345' }, { subject: 'hotline-9' });
    const body = intake();
    const headers = { 'Idempotency-Key': 'token-1' };
    const first = await post(api, '/v1/appeals', body, given, headers);
    const later = await token(rsa, { liubu_role: 'upstream', liubu_source: 'hotline-12345' }, { subject: 'hotline-9' });
    expect([first.status, (await post(api, '/v1/appeals', body, later, headers)).body.id]).toEqual([
      201,
      first.body.id,
    ]);
    const wrong = await post(api, '/v1/appeals', intake({ source: 'radio-fm' }), given);
    expect([wrong.status, wrong.body.code]).toEqual([403, 'source-not-yours']);
  });

  it('is borne with for thirty seconds of wrong clocks, and no longer', async () => {
    expect(await asked(await token(rsa, OFFICE, { expiresIn: -20 }))).toEqual([200, undefined]);
    expect(await asked(await token(rsa, OFFICE, { expiresIn: -40 }))).toEqual([401, 'token-expired']);
    expect(await asked(await token(rsa, OFFICE, { notBeforeIn: 20 }))).toEqual([200, undefined]);
    expect(await asked(await token(rsa, OFFICE, { notBeforeIn: 40 }))).toEqual([401, 'token-invalid']);
  });

  it.each<[string, Telling]>([
    ['of another audience', { audience: 'elsewhere' }],
    ['of another issuer', { issuer: 'https://identity.example/realms/other' }],
    ['without the name of its key', { header: { kid: undefined } }],
    ['with the name of a key unknown', { header: { kid: 'nobody' } }],
    ['with a name that is no text', { header: { kid: 7 } }],
    ['with a part that must be understood and is not', { header: { crit: ['x'], x: 1 } }],
    ['of an account without a name', { subject: '' }],
    ['of an account nobody could store', { subject: 'a\u0000b' }],
  ])('%s opens nothing', async (_what, telling) => {
    const given = await token(rsa, OFFICE, telling).catch(() => forged(telling.header ?? {}));
    const answer = await get(api, '/v1/appeals', given);
    expect([answer.status, answer.body.code]).toEqual([401, 'token-invalid']);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="liubu", error="invalid_token"');
  });

  it.each([
    ['none', {}],
    ['two', { liubu_role: ['office', 'centre'] }],
    ['an unknown one', { liubu_role: 'mayor' }],
    ['that of the product itself', { liubu_role: 'timer' }],
    ['that of an appellant', { liubu_role: 'appellant' }],
    ['that of a unit, without the unit', { liubu_role: 'unit' }],
    ['that of an upstream, without the source', { liubu_role: 'upstream' }],
    ['one with a unit that is none of its', { liubu_role: 'office', liubu_unit: 'housing' }],
  ])('with %s for a role may do nothing', async (_what, claims) => {
    expect(await asked(await token(rsa, claims))).toEqual([403, 'token-role-unknown']);
  });
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token nobody signed properly. */
function forged(header: object, sign: (content: string) => string = () => 'AAAA'): string {
  const soon = Math.floor(Date.now() / 1_000) + 300;
  const claims = { ...OFFICE, iss: 'https://identity.example/realms/city', aud: 'liubu', sub: 'a', exp: soon };
  const content = `${encoded({ alg: 'RS256', kid: 'rsa-1', ...header })}.${encoded(claims)}`;
  return `${content}.${sign(content)}`;
}

describe('a forged token', () => {
  it('signed with the public key as a shared secret opens nothing', async () => {
    const publicKey = createPublicKey({ key: rsa.jwk as never, format: 'jwk' });
    for (const secret of [
      publicKey.export({ type: 'spki', format: 'pem' }),
      JSON.stringify(rsa.jwk),
      rsa.jwk.n ?? '',
    ]) {
      const given = forged({ alg: 'HS256' }, (content) =>
        createHmac('sha256', secret).update(content).digest('base64url'),
      );
      expect(await asked(given)).toEqual([401, 'token-invalid']);
    }
  });

  it.each(['none', 'None', 'HS512', 'PS256', 'RS512', 'toString'])('of algorithm %s opens nothing', async (alg) => {
    expect(await asked(forged({ alg }))).toEqual([401, 'token-invalid']);
    expect(await asked(forged({ alg }, () => ''))).toEqual([401, 'token-invalid']);
  });

  it('that brings its own key opens nothing', async () => {
    const own = await signingKey('RS256', 'rsa-1');
    const jku = 'http://127.0.0.1:9/keys';
    expect(await asked(await token(own, OFFICE, { header: { jwk: own.jwk, jku } }))).toEqual([401, 'token-invalid']);
  });

  it.each(['a.b.c', '..', `${'x'.repeat(3_000)}.${'y'.repeat(3_000)}.z`, `${'x'.repeat(9_000)}.y.z`, 'e30.e30.'])(
    'of rubbish opens nothing: %#',
    async (given) => {
      const [status, code] = await asked(given);
      expect([status, ['token-invalid', 'key-invalid']]).toEqual([401, expect.arrayContaining([code])]);
    },
  );

  it('of another kind of key than its name says opens nothing', async () => {
    expect(await asked(await token(others[0]!, OFFICE, { header: { kid: 'rsa-1' } }))).toEqual([401, 'token-invalid']);
  });
});

describe('where no identity provider is configured', () => {
  it('a token opens nothing', async () => {
    expect(await asked(await token(rsa, OFFICE), plain)).toEqual([401, 'key-invalid']);
  });
});

describe('an issuer whose keys are fetched', () => {
  it('is asked once for many tokens at once, and not again at once for a key it does not have', async () => {
    const server = await openKeyServer([rsa]);
    const remote = await withTokens(plain, server.url);
    const given = await token(rsa, OFFICE);
    const all = await Promise.all(Array.from({ length: 10 }, () => asked(given, remote)));
    expect(all).toEqual(all.map(() => [200, undefined]));
    expect(server.asked()).toBe(1);
    expect(await asked(await token(others[0]!, OFFICE), remote)).toEqual([401, 'token-invalid']);
    expect(server.asked()).toBe(1);
    await remote.close();
    await server.close();
  });

  it.each(['broken', 'silent', 'gone'] as const)('and is %s stops its own tokens alone, for a while', async (how) => {
    const server = await openKeyServer([rsa]);
    const remote = await withTokens(plain, server.url);
    const given = await token(rsa, OFFICE);
    if (how === 'gone') await server.close();
    else server.behave(how);
    const began = Date.now();
    const refused = await get(remote, '/v1/appeals', given);
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      503,
      'issuer-unavailable',
      '5',
    ]);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await asked(await api.keyOf('office'), remote)).toEqual([200, undefined]);
    if (how !== 'gone') {
      server.behave('well');
      expect(await asked(given, remote)).toEqual([200, undefined]);
      // The keys it has given are known for a while without it.
      await server.close();
      expect(await asked(given, remote)).toEqual([200, undefined]);
    }
    await remote.close();
  });
});

describe('the settings of the identity provider', () => {
  const all = {
    LIUBU_OIDC_ISSUER: 'https://identity.example',
    LIUBU_OIDC_AUDIENCE: 'liubu',
    LIUBU_OIDC_JWKS: 'https://identity.example/keys',
  };

  it('are all there or none', () => {
    expect(oidcOf(readConfig({}))).toBeUndefined();
    expect(oidcOf(readConfig(all))).toEqual({
      ...{ issuer: 'https://identity.example', audience: 'liubu' },
      jwks: new URL('https://identity.example/keys'),
    });
    for (const name of Object.keys(all)) {
      expect(() => oidcOf(readConfig({ ...all, [name]: '' }))).toThrow(new RegExp(`^${name} is not set`));
    }
  });

  it('may hold the keys themselves', () => {
    const keys = [{ kty: 'RSA', kid: 'a', n: 'AQ', e: 'AQAB' }];
    expect(oidcOf(readConfig({ ...all, LIUBU_OIDC_JWKS: JSON.stringify({ keys }) }))?.jwks).toEqual({ keys });
  });

  it.each([
    'http://identity.example/keys',
    'file:///etc/passwd',
    '{"keys":[]}',
    '{"keys":[{"kty":"RSA"}]}',
    '{',
    'keys',
  ])('refuse %s for the keys', (wrong) => {
    expect(() => readConfig({ ...all, LIUBU_OIDC_JWKS: wrong })).toThrow(ConfigError);
  });
});

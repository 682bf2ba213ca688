import request from 'supertest';
import { makeLink } from '../../../src/use-cases/keys/sign-in-link';
import { signInLasts } from '../../../src/stack/sign-in';
import { createApiKey, revokeApiKey } from '../../../src/store/keys/api-key.repository';
import { POISON_COOKIES } from '../../pages/web-form';
import { openApi, type TestApi } from '../../support/api';
import {
  CANARY,
  cookiesOf,
  ofUi,
  openCodecServer,
  read,
  sealed,
  type CodecServer,
  type Wire,
} from '../upkeep/codec-client';

let api: TestApi;
let server: CodecServer;
const secretOf = (cookie: string): string => /liubu-session=([\w-]{43})/.exec(cookie)?.[1] ?? '';

beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  server = await openCodecServer(api);
});
afterAll(async () => {
  await server.close();
  await api.close();
});

describe('an operator who signs in', () => {
  it('gets a cookie that only our own site is sent, out of reach of scripts, for eight hours', async () => {
    const { answer, cookie } = await server.signIn({ key: await api.keyOf('operator') });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/sign-in']);
    const [set = ''] = answer.headers['set-cookie'] as unknown as string[];
    expect(set).toMatch(/^liubu-session=[\w-]{43}; Max-Age=28800; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
    expect((await request(server.url).get('/sign-in').set('Cookie', cookie)).text).toContain('已登录');
  });

  it('reads in the UI with it, and from no other origin', async () => {
    const { cookie } = await server.signIn({ key: await api.keyOf('operator') });
    const answer = await server.decode([sealed({ text: CANARY }, api.deps.keyring)], ofUi(cookie));
    expect([answer.status, read((answer.body as { payloads: Wire[] }).payloads[0])]).toEqual([200, { text: CANARY }]);
    expect((await server.decode([], { Cookie: cookie, Origin: 'http://127.0.0.1:18234' })).status).toBe(401);
    expect((await server.decode([], { Cookie: cookie })).status).toBe(401);
  });

  it('reads beside a printed link, and on the page it leads to, how long it lasts', async () => {
    const link = makeLink(api.deps.pepper, '00000000');
    expect(signInLasts(`${server.url}/sign-in?link=${link}`)).toBe('once, within 10 minutes');
    expect(signInLasts(`${server.url}/sign-in`)).not.toContain('minutes');
    expect((await request(server.url).get(`/sign-in?link=${link}`)).text).toContain('10 分钟内有效');
  });

  it('opens nothing else with it', async () => {
    const { cookie } = await server.signIn({ key: await api.keyOf('operator') });
    expect((await request(server.url).get('/v1/appeals').set(ofUi(cookie))).status).toBe(401);
  });

  it('is signed out as soon as the key is revoked', async () => {
    const { id, key } = await createApiKey(api.deps.pool, api.deps.pepper, { role: 'operator' });
    const { cookie } = await server.signIn({ key });
    expect((await server.decode([], ofUi(cookie))).status).toBe(200);
    await revokeApiKey(api.deps.pool, id);
    expect((await server.decode([], ofUi(cookie))).status).toBe(401);
  });

  it('signs out: the browser forgets the cookie, and says so', async () => {
    const { cookie } = await server.signIn({ key: await api.keyOf('operator') });
    const page = await request(server.url).get('/sign-in').set('Cookie', cookie);
    const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const forged = await request(server.url).post('/sign-out').set('Cookie', cookie).type('form').send({ token: 'x' });
    expect([forged.status, forged.text.includes('还没有退出')]).toEqual([403, true]);
    expect(cookiesOf(forged)).not.toContain('liubu-session');
    const answer = await request(server.url).post('/sign-out').set('Cookie', cookie).type('form').send({ token });
    expect(answer.status).toBe(303);
    expect((answer.headers['set-cookie'] as unknown as string[])[0]).toMatch(
      /^liubu-session=;.*Expires=Thu, 01 Jan 1970/,
    );
    // The cookie was copied before: it opens nothing any more, neither page nor payload.
    expect((await server.decode([], ofUi(cookie))).status).toBe(401);
    for (const path of ['/sign-in/sessions', '/cockpit'])
      expect((await request(server.url).get(path).set('Cookie', cookie)).status).toBe(303);
    expect((await request(server.url).get('/sign-in').set('Cookie', cookie)).text).toContain('name="key"');
  });

  it.each([
    ['a wrong key', { key: 'lb_00000000_0000000000000000000000000000000000000000000' }, 401],
    ['no key', {}, 401],
    ['a key with poison', { key: '\u0000<svg onload=1>' }, 401],
    ['a form that was not given to this browser', { key: 'x', token: 'forged' }, 403],
  ])('is told what is wrong and gets no cookie: %s', async (_what, fields: Record<string, string>, status) => {
    const { answer } = await server.signIn(fields);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('<svg');
    expect(cookiesOf(answer)).not.toContain('liubu-session');
  });

  it('of a unit is refused', async () => {
    const { answer } = await server.signIn({ key: await api.keyOf('unit') });
    expect([answer.status, answer.text.includes('不能查看密封的内容')]).toEqual([403, true]);
    expect(cookiesOf(answer)).not.toContain('liubu-session');
  });

  it.each([
    [
      'changed in a letter',
      (secret: string) => secret.slice(0, -2) + (secret.at(-2) === 'A' ? 'B' : 'A') + secret.slice(-1),
    ],
    ['of the form that cookies had before', (secret: string) => `abcdefgh.9999999999999.${secret}`],
    ['of nobody', () => 'A'.repeat(43)],
  ])('cannot make up a cookie: one %s opens nothing', async (_what, change) => {
    const { cookie } = await server.signIn({ key: await api.keyOf('operator') });
    const secret = secretOf(cookie);
    expect((await server.decode([], ofUi(`liubu-session=${secret}`))).status).toBe(200);
    expect((await server.decode([], ofUi(`liubu-session=${change(secret)}`))).status).toBe(401);
  });

  it('leaves in the store nothing that signs anybody in', async () => {
    const { cookie } = await server.signIn({ key: await api.keyOf('operator') });
    const { rows } = await api.deps.pool.query("select s::text as row, encode(hash, 'base64') as hash from sign_ins s");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secretOf(cookie));
    for (const { hash } of rows as { hash: string }[]) {
      const asCookie = `liubu-session=${hash.replace('=', '').replaceAll('+', '-').replaceAll('/', '_')}`;
      expect((await server.decode([], ofUi(asCookie))).status).toBe(401);
    }
  });

  it('cannot be sent on to another site, nor may anybody frame the page', async () => {
    for (const query of ['?next=https://evil.example', '?link=https://evil.example', '?link=%00'])
      expect((await request(server.url).get(`/sign-in${query}`)).status).toBe(422);
    const { headers } = await request(server.url).get('/sign-in');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  });
});

describe('the page for signing in', () => {
  it('asks for a key, names it, and never shows it again', async () => {
    const { text, headers } = await request(server.url).get('/sign-in');
    for (const part of ['<label for="key">密钥</label>', 'type="password"', 'name="token"', '<main id="main"'])
      expect(text).toContain(part);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    const { answer } = await server.signIn({ key: 'lb_typed_by_mistake' });
    expect(answer.text).not.toContain('lb_typed_by_mistake');
  });

  it('keeps a link that was sent with a form of another browser, so that one more click will do', async () => {
    const link = makeLink(api.deps.pepper, 'abcdefgh');
    const { answer } = await server.signIn({ link, token: 'forged' });
    expect([answer.status, answer.text.includes(`name="link" value="${link}"`)]).toEqual([403, true]);
  });

  it('takes a cookie with poison for none', async () => {
    for (const poison of POISON_COOKIES) {
      const cookie = `liubu-session=${poison}; liubu-form=${poison}; liubu-form-token=${poison}`;
      const page = await request(server.url).get('/sign-in').set('Cookie', cookie);
      expect([poison, page.status, page.text.includes('name="key"')]).toEqual([poison, 200, true]);
      expect([poison, (await server.decode([], ofUi(cookie))).status]).toEqual([poison, 401]);
    }
  });
});

describe('the link that a start prints', () => {
  const linkOf = async (at?: number): Promise<string> => {
    const { pool, pepper } = api.deps;
    return makeLink(pepper, (await createApiKey(pool, pepper, { role: 'operator' })).id, at);
  };

  it('signs in once, after a click', async () => {
    const link = await linkOf();
    expect(cookiesOf(await request(server.url).get(`/sign-in?link=${link}`))).not.toContain('liubu-session');
    expect((await server.signIn({ link }, `?link=${link}`)).answer.status).toBe(303);
    const again = await server.signIn({ link }, `?link=${link}`);
    expect([again.answer.status, again.cookie.includes('liubu-session')]).toEqual([401, false]);
  });

  it('signs in once, also where two processes of the API are asked at the same time', async () => {
    const other = await openCodecServer(api);
    const link = await linkOf();
    const answers = await Promise.all([server, other].map((one) => one.signIn({ link }, `?link=${link}`)));
    await other.close();
    expect(answers.map(({ answer }) => answer.status).sort()).toEqual([303, 401]);
  });

  it.each([
    ['from before the API came up', -3_600_000],
    ['of another start', -601_000],
  ])('signs nobody in: %s', async (_what, shift) => {
    const link = await linkOf(Date.now() + shift);
    expect((await server.signIn({ link })).answer.status).toBe(401);
  });

  it('signs nobody in with another key in it', async () => {
    const [, ...rest] = (await linkOf()).split('.');
    const other = (await createApiKey(api.deps.pool, api.deps.pepper, { role: 'discipline' })).id;
    expect((await server.signIn({ link: [other, ...rest].join('.') })).answer.status).toBe(401);
  });
});

describe('too many attempts to sign in', () => {
  it('are put off for a minute', async () => {
    const own = await openCodecServer(api);
    const statuses: number[] = [];
    for (let at = 0; at < 31; at += 1)
      statuses.push((await request(own.url).post('/sign-in').type('form').send({ key: 'x' })).status);
    await own.close();
    expect(statuses.slice(0, 30).every((status) => status === 403)).toBe(true);
    expect(statuses[30]).toBe(429);
  });
});

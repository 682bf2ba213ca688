import request from 'supertest';
import { openApi, type TestApi } from '../support/api';
import { FILLED, POISON_COOKIES, tokenIn, visitor, type WebVisitor } from './web-form';

let api: TestApi;
let person: WebVisitor;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
});
afterAll(() => api.close());
beforeEach(() => {
  person = visitor(api);
});

const CHECK = { ...FILLED, step: 'check' };
const setBy = (answer: { headers: Record<string, unknown> }): string[] =>
  ((answer.headers['set-cookie'] ?? []) as string[]).map((line) => line.replace(/=[^;]+/, '='));

describe('a browser that is shown a form', () => {
  it('is given two cookies that scripts do not read and other sites do not send; without a form none', async () => {
    const attributes = 'Path=/; HttpOnly; SameSite=Lax';
    expect(setBy(await person.get('/file'))).toEqual([
      `liubu-form=; ${attributes}`,
      `liubu-form-token=; ${attributes}`,
    ]);
    expect(setBy(await person.get('/board'))).toEqual([]);
  });

  it('over TLS gets them under names that no other host of the domain can set', async () => {
    const answer = await request(api.url).get('/file').set('X-Forwarded-Proto', 'https');
    const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';
    expect(setBy(answer)).toEqual([`__Host-liubu-form=; ${attributes}`, `__Host-liubu-form-token=; ${attributes}`]);
  });

  it('may have many open at once, each with a token of its own, and send them in any order', async () => {
    const tokens = [await person.token('/file'), await person.token('/track'), await person.token('/file')];
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens.reverse()) expect((await person.send('/file', { ...CHECK, token })).status).toBe(200);
  });
});

describe('a form is refused, and keeps what was typed', () => {
  const refused = async (token: string): Promise<void> => {
    const answer = await person.send('/file', { ...CHECK, token });
    expect([answer.status, answer.text.includes(`value="${FILLED['title']}"`)]).toEqual([403, true]);
    const again = /name="token" value="([^"]+)"/.exec(answer.text)?.[1] ?? '';
    expect((await person.send('/file', { ...CHECK, token: again })).status).toBe(200);
  };

  it('where the token is of another browser', async () => {
    await person.get('/file');
    await refused(await visitor(api).token('/file'));
  });

  it('where another’s token was put in with its cookie: it is signed for the name of that browser', async () => {
    await person.get('/file');
    const other = visitor(api);
    const token = await other.token('/file');
    person.cookies.set('liubu-form-token', other.cookies.get('liubu-form-token') ?? '');
    await refused(token);
  });

  it.each(['liubu-form', 'liubu-form-token'])('where the cookie %s is gone', async (name) => {
    const token = await person.token('/file');
    person.cookies.delete(name);
    await refused(token);
  });

  it('where the server signs with another secret by now', async () => {
    const other = await openApi(api.deps);
    const elsewhere = visitor(other);
    const token = await elsewhere.token('/file');
    for (const [name, value] of elsewhere.cookies) person.cookies.set(name, value);
    await other.close();
    await refused(token);
  });

  it.each([
    ['none', {}],
    ['one that is no text', { 'token[]': 'x' }],
    ['64 KB and a byte', { token: 'x'.repeat(64 * 1024 + 1) }],
    ['the name of a prototype', { token: '__proto__' }],
    ['U+0000', { token: '\u0000' }],
    ['full-width digits', { token: '０'.repeat(24) }],
    ['digits that nobody signed', { token: `${'a'.repeat(24)}.${'0'.repeat(64)}.${'0'.repeat(64)}` }],
  ])('where the token is %s', async (_what, fields: Record<string, string>) => {
    await person.get('/file');
    const answer = await person.send('/file', { ...CHECK, ...fields });
    expect([answer.status, answer.text.includes(`value="${FILLED['title']}"`)]).toEqual([403, true]);
  });
});

it('a token sent twice in one form is none', async () => {
  const token = await person.token('/file');
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sent = (body: string) => request(api.url).post('/file').set('Cookie', cookie).type('form').send(body);
  expect((await sent(`step=check&token=${token}`)).status).toBe(422);
  expect((await sent(`step=check&token=${token}&token=${token}`)).status).toBe(403);
});

describe('cookies with poison', () => {
  it('are taken for none, and the form given anew can be sent', async () => {
    for (const poison of POISON_COOKIES) {
      const cookie = `liubu-form=${poison}; liubu-form-token=${poison}`;
      const page = await request(api.url).get('/file').set('Cookie', cookie);
      expect([poison, page.status, page.text.includes('<svg onload')]).toEqual([poison, 200, false]);
      const token = tokenIn(page.text);
      const given = ((page.headers['set-cookie'] ?? []) as unknown as string[]).map((line) => line.split(';')[0]);
      // What looks like a name of ours is kept as one: nobody but this browser is known by it.
      const kept = /^[\w-]{32}$/.test(poison) ? [`liubu-form=${poison}`, ...given] : given;
      expect([poison, await statusOf(kept.join('; '), token)]).toEqual([poison, 200]);
      expect([poison, await statusOf(cookie, token)]).toEqual([poison, 403]);
    }
  });
});

async function statusOf(cookie: string, token: string): Promise<number> {
  return (
    await request(api.url)
      .post('/file')
      .set('Cookie', cookie)
      .type('form')
      .send({ ...CHECK, token })
  ).status;
}

import { parseSetCookie, stringifyCookie } from 'cookie';
import request, { type Test } from 'supertest';
import type { TestApi } from '../support/api';

type Answered = Awaited<Test>;
export type Typed = Readonly<Record<string, string>>;

/** A browser without anything but its cookies: reads a page, fills in its form, sends it. */
export interface WebVisitor {
  readonly get: (path: string) => Promise<Answered>;
  /** The token of a form on the page. */
  readonly token: (path: string) => Promise<string>;
  readonly send: (path: string, typed: Typed) => Promise<Answered>;
  /** Reads the page, then sends its form. */
  readonly fill: (page: string, typed: Typed, path?: string) => Promise<Answered>;
  /** What it keeps, by name; a test may put something else in. */
  readonly cookies: Map<string, string>;
}

export function visitor(api: Pick<TestApi, 'url'>): WebVisitor {
  const cookies = new Map<string, string>();
  const keep = (answer: Answered): Answered => {
    for (const line of (answer.headers['set-cookie'] ?? []) as unknown as string[]) {
      const { name, value = '' } = parseSetCookie(line);
      cookies.set(name, value);
    }
    return answer;
  };
  const header = () => stringifyCookie(Object.fromEntries(cookies));
  const get = async (path: string) =>
    keep(await request(api.url).get(path).set('Accept', 'text/html').set('Cookie', header()));
  const send = async (path: string, typed: Typed) => keep(await sent(api, path, typed, header()));
  const token = async (path: string) => tokenIn((await get(path)).text);
  const fill = async (page: string, typed: Typed, path = page) => send(path, { token: await token(page), ...typed });
  return { get, token, send, fill, cookies };
}

function sent({ url }: Pick<TestApi, 'url'>, path: string, typed: Typed, cookie: string): Test {
  return request(url)
    .post(path)
    .redirects(0)
    .set('Accept', 'text/html')
    .set('Cookie', cookie)
    .type('form')
    .send(new URLSearchParams(typed).toString());
}

export function tokenIn(html: string): string {
  const found = /name="token" value="([\w.-]+)"/.exec(html)?.[1];
  if (found === undefined) throw new Error('the page has no form');
  return found;
}

/** A form as an ordinary resident fills it in. */
export const FILLED: Typed = {
  ...{ type: 'resident', name: '测试业主乙', phone: '13900000002', title: '小区公共收益没有公示' },
  ...{ text: '业主要求公布广告和停车收入的去向。', district: '云龙区', category: '物业管理', confidential: 'no' },
};

/** What no browser of ours would send in a cookie, as far as HTTP lets it through; Node itself refuses headers of 16 KB. */
export const POISON_COOKIES: readonly string[] = [
  ...['', '=', ';', '%00', '%E0%A4%A', '__proto__', 'constructor', '"quoted"', '<svg onload=1>', "' or 1=1 --", '=cmd'],
  ...['1e400', '0000-01-01', '9999-12-31', 'é'.repeat(10), 'a'.repeat(32), `${'0'.repeat(64)}.${'0'.repeat(64)}`],
  ...['x; __proto__=y; constructor=z; hasOwnProperty=1', 'x'.repeat(4_000), 'a; '.repeat(500)],
];

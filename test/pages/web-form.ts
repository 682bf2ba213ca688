import request, { type Test } from 'supertest';
import type { TestApi } from '../support/api';

type Answered = Awaited<Test>;
export type Typed = Readonly<Record<string, string>>;

/** A browser without anything but a cookie: reads a page, fills in its form, sends it. */
export interface WebVisitor {
  readonly get: (path: string) => Promise<Answered>;
  /** The token of a form on the page. */
  readonly token: (path: string) => Promise<string>;
  readonly send: (path: string, typed: Typed) => Promise<Answered>;
  /** Reads the page, then sends its form. */
  readonly fill: (page: string, typed: Typed, path?: string) => Promise<Answered>;
}

export function visitor(api: Pick<TestApi, 'url'>): WebVisitor {
  let cookie = '';
  const keep = (answer: Answered): Answered => {
    const [given] = (answer.headers['set-cookie'] ?? []) as unknown as string[];
    if (given !== undefined) cookie = given.split(';')[0] ?? '';
    return answer;
  };
  const get = async (path: string) =>
    keep(await request(api.url).get(path).set('Accept', 'text/html').set('Cookie', cookie));
  const send = async (path: string, typed: Typed) => keep(await sent(api, path, typed, cookie));
  const token = async (path: string) => tokenIn((await get(path)).text);
  const fill = async (page: string, typed: Typed, path = page) => send(path, { token: await token(page), ...typed });
  return { get, token, send, fill };
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

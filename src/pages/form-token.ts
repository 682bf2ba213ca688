import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Every form carries a token that only this browser can have been given (S6): what it sends must fit the cookie it was told. Besides,
 * its first part names the form, so that the same form sent twice is known as one.
 */
export interface FormTokens {
  /** The name of the form that a token came with; undefined where it was not given to this browser. */
  readonly nameOf: (token: unknown) => string | undefined;
  /** A token for a form on its way out. */
  readonly next: () => string;
}

const TOKEN = /^([\w-]{24})\.([\w-]{43})$/;
const COOKIE_BYTES = 24;

export function formTokens(pepper: Buffer, request: Request, response: Response): FormTokens {
  let browser = browserOf(request);
  const markOf = (given: string, name: string): string =>
    createHmac('sha256', pepper).update(`form token|${given}|${name}`).digest('base64url');
  return {
    nameOf: (token) => {
      const [, name = '', mark = ''] = TOKEN.exec(typeof token === 'string' ? token : '') ?? [];
      return browser !== undefined && mark !== '' && same(mark, markOf(browser, name)) ? name : undefined;
    },
    next: () => {
      browser ??= acquaint(request, response);
      const name = randomBytes(18).toString('base64url');
      return `${name}.${markOf(browser, name)}`;
    },
  };
}

function same(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

/** Gives the browser a name by which nothing is known but the forms it was shown; it lasts until the browser is closed. */
function acquaint(request: Request, response: Response): string {
  const browser = randomBytes(COOKIE_BYTES).toString('base64url');
  const secure = isSecure(request);
  response.cookie(cookieName(secure), browser, { httpOnly: true, sameSite: 'lax', path: '/', secure });
  return browser;
}

function browserOf(request: Request): string | undefined {
  const wanted = cookieName(isSecure(request));
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === wanted && /^[\w-]{32}$/.test(value)) return value;
  }
  return undefined;
}

/** The prefix keeps another host of the domain from setting it; browsers allow it over TLS only. */
function cookieName(secure: boolean): string {
  return secure ? '__Host-liubu-form' : 'liubu-form';
}

/** TLS ends before us: whoever says so falsely gets a cookie that is sent less often. */
export function isSecure(request: Request): boolean {
  return request.secure || request.get('x-forwarded-proto') === 'https';
}

import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

/** The cookies a browser sent, by name; of two with one name the first. What cannot be decoded stays as it was sent. */
export function cookiesOf(request: Request): Record<string, string | undefined> {
  return parseCookie(request.get('cookie') ?? '');
}

/** Whether the browser speaks TLS to us. TLS ends at a proxy: whoever says so falsely gets a cookie that is sent less often. */
export function isSecure(request: Request): boolean {
  return request.secure || request.get('x-forwarded-proto') === 'https';
}

/** The prefix keeps another host of the domain from setting the cookie; browsers allow it over TLS only. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** For our whole site, and out of reach of scripts. Over plain HTTP, as on one machine, it cannot be `Secure`. */
export function cookieOptions(sameSite: 'lax' | 'strict', secure: boolean) {
  return { httpOnly: true, sameSite, path: '/', secure } as const satisfies CookieOptions;
}

/** The value the browser has under one of our names. */
export function readCookie(request: Request, name: string): string | undefined {
  return cookiesOf(request)[cookieName(name, isSecure(request))];
}

export function setCookie(request: Request, response: Response, cookie: OwnCookie): void {
  const secure = isSecure(request);
  const { name, value, sameSite, maxAge } = cookie;
  const options = cookieOptions(sameSite, secure);
  response.cookie(cookieName(name, secure), value, maxAge === undefined ? options : { ...options, maxAge });
}

interface OwnCookie {
  readonly name: string;
  readonly value: string;
  readonly sameSite: 'lax' | 'strict';
  /** Milliseconds; without it the cookie lasts until the browser is closed. */
  readonly maxAge?: number;
}

export function clearCookie(request: Request, response: Response, { name, sameSite }: Omit<OwnCookie, 'value'>): void {
  const secure = isSecure(request);
  response.clearCookie(cookieName(name, secure), cookieOptions(sameSite, secure));
}

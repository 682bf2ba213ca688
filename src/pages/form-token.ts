import { createHash, createHmac, randomBytes } from 'node:crypto';
import { doubleCsrf } from 'csrf-csrf';
import type { Request, Response } from 'express';
import { cookieName, cookieOptions, cookiesOf, isSecure, setCookie } from '../api/cookies';
import type { Fields } from '../api/form';

/**
 * Every form carries a token that only this browser can have been given (S6): it fits two cookies, the browser's name and the token
 * signed for that name. Before it stands a name of the form, so that the same form sent twice is known as one.
 */
export interface FormTokens {
  /** The name of the form that was sent, once it has been read; undefined where it was not given to this browser. */
  readonly nameOfSent: () => string | undefined;
  /** A token for a form on its way out. */
  readonly next: () => string;
}

/** By which nothing is known of a browser but the forms it was shown; it lasts until the browser is closed. */
const VISITOR = 'liubu-form';
const SIGNED = 'liubu-form-token';
/** Links from elsewhere find the browser known, or the forms it has open in other windows would be refused. */
const SAME_SITE = 'lax';
const TOKEN = /^([\w-]{24})\.([\da-f]{64}\.[\da-f]{64})$/;

/** Made once a route; asked anew for every request. */
export function formTokens(pepper: Buffer): (request: Request, response: Response) => FormTokens {
  const secret = createHmac('sha256', pepper).update('form tokens').digest('base64url');
  const overTls = protection(secret, true);
  const inClear = protection(secret, false);
  return (request, response) => {
    request.cookies = cookiesOf(request);
    return tokensOf(isSecure(request) ? overTls : inClear, request, response);
  };
}

/** The command that a form is: the same form sent twice is one act. */
export function commandIdOf(formName: string): string {
  return `form:${createHash('sha256').update(formName).digest('hex').slice(0, 32)}`;
}

type Protection = ReturnType<typeof doubleCsrf>;

function protection(secret: string, secure: boolean): Protection {
  return doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (request) => visitorOf(request) ?? '',
    cookieName: cookieName(SIGNED, secure),
    cookieOptions: cookieOptions(SAME_SITE, secure),
    getCsrfTokenFromRequest: (request) => sentWith(request)?.signed,
  });
}

function tokensOf(
  { validateRequest, generateCsrfToken }: Protection,
  request: Request,
  response: Response,
): FormTokens {
  let signed: string | undefined;
  return {
    nameOfSent: () => {
      const visitor = visitorOf(request);
      const name = sentWith(request)?.name;
      if (visitor === undefined || name === undefined || !validateRequest(request)) return undefined;
      return `${visitor}.${name}`;
    },
    next: () => {
      if (visitorOf(request) === undefined) acquaint(request, response);
      signed ??= generateCsrfToken(request, response);
      return `${randomBytes(18).toString('base64url')}.${signed}`;
    },
  };
}

/** Gives the browser a name; from here on the request counts as sent under it. */
function acquaint(request: Request, response: Response): void {
  const value = randomBytes(24).toString('base64url');
  setCookie(request, response, { name: VISITOR, value, sameSite: SAME_SITE });
  cookiesIn(request)[cookieName(VISITOR, isSecure(request))] = value;
}

function visitorOf(request: Request): string | undefined {
  const visitor = cookiesIn(request)[cookieName(VISITOR, isSecure(request))];
  return visitor !== undefined && /^[\w-]{32}$/.test(visitor) ? visitor : undefined;
}

/** The library looks for them here. */
function cookiesIn(request: Request): Record<string, string | undefined> {
  return request.cookies as Record<string, string | undefined>;
}

/** What the form's token says; undefined where none was sent, or none of ours. */
function sentWith(request: Request): { readonly name: string; readonly signed: string } | undefined {
  const { token } = (request.body ?? {}) as Fields;
  const [, name, signed] = TOKEN.exec(typeof token === 'string' ? token : '') ?? [];
  return name === undefined || signed === undefined ? undefined : { name, signed };
}

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { isSecure } from '../../pages/form-token';
import { examineApiKeyById } from '../../store/api-key.repository';
import { principalOfKey } from '../authenticate';
import type { ApiDeps } from '../deps';
import type { Principal } from '../principal';

/** A working day, and not longer. */
const LASTS_MS = 8 * 3_600_000;
const COOKIE = /^(\w{8})\.(\d{13})\.([\w-]{43})$/;

/** Who has signed in at this browser, and until when. */
export interface Session {
  readonly principal: Principal;
  /** Epoch milliseconds. */
  readonly until: number;
}

/**
 * The browser keeps which key signed in and until when, under our signature. Nothing is kept here: the key is looked up each time,
 * so a session ends with its key.
 */
export function openSession({ pepper }: ApiDeps, request: Request, response: Response, keyId: string): void {
  const until = Date.now() + LASTS_MS;
  const value = `${keyId}.${until}.${signatureOf(pepper, keyId, until)}`;
  response.cookie(nameOf(request), value, { ...attributesFor(request), maxAge: LASTS_MS });
}

export function closeSession(request: Request, response: Response): void {
  response.clearCookie(nameOf(request), attributesFor(request));
}

/** The session of the browser; undefined where there is none, or none any more. */
export async function sessionOf({ pool, pepper }: ApiDeps, request: Request): Promise<Session | undefined> {
  const claimed = readCookie(pepper, cookieOf(request));
  if (claimed === undefined || claimed.until <= Date.now()) return undefined;
  const key = await examineApiKeyById(pool, claimed.keyId);
  const principal = key && principalOfKey(key);
  return principal && { principal, until: claimed.until };
}

/** What the cookie says, if it was signed here. */
function readCookie(pepper: Buffer, text: string): { keyId: string; until: number } | undefined {
  const parts = COOKIE.exec(text);
  if (parts === null) return undefined;
  const [, keyId = '', end = '', signature = ''] = parts;
  const until = Number(end);
  return same(signature, signatureOf(pepper, keyId, until)) ? { keyId, until } : undefined;
}

/** Sent to our own site alone, and out of reach of scripts. Over plain HTTP, as on one machine, it cannot be `Secure`. */
function attributesFor(request: Request) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: isSecure(request) } as const;
}

/** The prefix keeps another host of the domain from setting it; browsers allow it over TLS only. */
function nameOf(request: Request): string {
  return isSecure(request) ? '__Host-liubu-session' : 'liubu-session';
}

function cookieOf(request: Request): string {
  const wanted = nameOf(request);
  const pairs = (request.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === wanted)?.[1] ?? '';
}

function signatureOf(pepper: Buffer, keyId: string, until: number): string {
  return createHmac('sha256', pepper).update(`session|${keyId}|${until}`).digest('base64url');
}

function same(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

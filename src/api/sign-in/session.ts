import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { examineApiKeyById } from '../../store/api-key.repository';
import { principalOfKey } from '../authenticate';
import { clearCookie, readCookie, setCookie } from '../cookies';
import type { ApiDeps } from '../deps';
import type { Principal } from '../principal';

/** A working day, and not longer. */
const LASTS_MS = 8 * 3_600_000;
/** Sent to our own site alone. */
const COOKIE = { name: 'liubu-session', sameSite: 'strict' } as const;
const VALUE = /^(\w{8})\.(\d{13})\.([\w-]{43})$/;

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
  setCookie(request, response, { ...COOKIE, value, maxAge: LASTS_MS });
}

export function closeSession(request: Request, response: Response): void {
  clearCookie(request, response, COOKIE);
}

/** The session of the browser; undefined where there is none, or none any more. */
export async function sessionOf({ pool, pepper }: ApiDeps, request: Request): Promise<Session | undefined> {
  const claimed = claimedBy(pepper, readCookie(request, COOKIE.name) ?? '');
  if (claimed === undefined || claimed.until <= Date.now()) return undefined;
  const key = await examineApiKeyById(pool, claimed.keyId);
  const principal = key && principalOfKey(key);
  return principal && { principal, until: claimed.until };
}

/** What the cookie says, if it was signed here. */
function claimedBy(pepper: Buffer, text: string): { keyId: string; until: number } | undefined {
  const parts = VALUE.exec(text);
  if (parts === null) return undefined;
  const [, keyId = '', end = '', signature = ''] = parts;
  const until = Number(end);
  return same(signature, signatureOf(pepper, keyId, until)) ? { keyId, until } : undefined;
}

function signatureOf(pepper: Buffer, keyId: string, until: number): string {
  return createHmac('sha256', pepper).update(`session|${keyId}|${until}`).digest('base64url');
}

function same(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}

import type { Request, Response } from 'express';
import { quoted } from '../../domain/text';
import { endSignIn, findSignIn, openSignIn } from '../../store/keys/sign-ins.repository';
import { principalOfKey } from '../authenticate';
import { clearCookie, readCookie, setCookie } from '../cookies';
import type { ApiDeps } from '../deps';
import type { Principal } from '../../use-cases/principal';

/** A working day, and not longer. */
const LASTS_MS = 8 * 3_600_000;
/** Sent to our own site alone. */
const COOKIE = { name: 'liubu-session', sameSite: 'strict' } as const;
const SECRET = /^[\w-]{43}$/;
const MOST_OF_A_BROWSER = 200;

/** Who has signed in at this browser, and until when. */
export interface Session {
  readonly id: string;
  readonly principal: Principal;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** The browser keeps a secret that says nothing; whose it is and until when is the store's to know. Who was signed in here before is signed out. */
export async function openSession(deps: ApiDeps, request: Request, response: Response, keyId: string): Promise<void> {
  const before = await sessionOf(deps, request);
  if (before !== undefined) await endSignIn(deps.pool, before.id, 'signed-in-again');
  const browser = quoted(request.get('user-agent') ?? '', MOST_OF_A_BROWSER);
  const value = await openSignIn(deps.pool, deps.pepper, { keyId, browser, lastsMs: LASTS_MS });
  setCookie(request, response, { ...COOKIE, value, maxAge: LASTS_MS });
}

/** The session is over, wherever its cookie was copied; only then the browser forgets it. */
export async function closeSession(deps: ApiDeps, request: Request, response: Response): Promise<void> {
  const session = await sessionOf(deps, request);
  if (session !== undefined) await endSignIn(deps.pool, session.id, 'signed-out');
  clearCookie(request, response, COOKIE);
}

/** The session of the browser; undefined where there is none, or none any more. */
export async function sessionOf({ pool, pepper }: ApiDeps, request: Request): Promise<Session | undefined> {
  const secret = readCookie(request, COOKIE.name) ?? '';
  const found = SECRET.test(secret) ? await findSignIn(pool, pepper, secret) : undefined;
  const principal = found && principalOfKey(found.key);
  return found && principal && { id: found.id, principal, until: found.until.getTime() };
}

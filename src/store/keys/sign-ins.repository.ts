import { createHmac, randomBytes } from 'node:crypto';
import { keyOf, STILL_OPENS, type ApiKey, type Bearer } from './api-key.repository';
import { storable } from '../sql/canonical-json';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';

/** How a session came to its end before its time; `key`: the key was revoked or changed for a new one. */
export const endings = ['signed-out', 'signed-in-again', 'ended', 'key'] as const;
export type Ending = (typeof endings)[number];

/** Who is signed in, and until when. */
export interface SignIn {
  readonly id: string;
  readonly key: ApiKey;
  readonly until: Date;
}

/** Signs a key in for so long; gives the secret that the browser keeps, once. */
export async function openSignIn(
  pool: Pool,
  pepper: Buffer,
  { keyId, browser, lastsMs }: { readonly keyId: string; readonly browser: string; readonly lastsMs: number },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const id = randomBytes(9).toString('base64url');
  await pool.query(
    `insert into sign_ins (id, hash, key_id, browser, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [id, hashOf(secret, pepper), keyId, storable(browser), lastsMs / 1_000],
  );
  return secret;
}

interface OpenRow extends Bearer {
  readonly sessionId: string;
  readonly until: Date;
  readonly stale: boolean;
}

/** The session of this secret, while neither it nor its key has ended: asked of the store each time, by the store's clock. */
export async function findSignIn(pool: Pool, pepper: Buffer, secret: string): Promise<SignIn | undefined> {
  const { rows } = await pool.query<OpenRow>(
    `select s.id as "sessionId", s.expires_at as until, s.seen_at < now() - interval '1 minute' as stale,
       k.id, coalesce(k.line_id, k.id) as line, k.role, k.unit, k.source, k.record
     from sign_ins s join api_keys k on k.id = s.key_id
     where s.hash = $1 and s.ended_at is null and s.expires_at > now() and ${STILL_OPENS}`,
    [hashOf(secret, pepper)],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  // Once a minute is exact enough, and spares a write a page.
  if (row.stale) await pool.query('update sign_ins set seen_at = now() where id = $1', [row.sessionId]);
  return { id: row.sessionId, key: keyOf(row), until: row.until };
}

/** Whose sessions: those of one line of keys, or everybody's. */
export interface Whose {
  readonly line?: string | undefined;
}

/** Ends a session that is open; gives whether there is such a session among them. Safe to repeat: the first end stays. */
export async function endSignIn(pool: Pool, id: string, by: Ending, { line }: Whose = {}): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update sign_ins s set ended_at = coalesce(ended_at, now()), ended_by = coalesce(ended_by, $2)
     from api_keys k where s.id = $1 and k.id = s.key_id and ($3::text is null or coalesce(k.line_id, k.id) = $3)`,
    [id, by, line ?? null],
  );
  return rowCount === 1;
}

/** A session as its owner and an operator see it. */
export interface ListedSignIn extends Bearer {
  readonly sessionId: string;
  readonly browser: string | null;
  readonly openedAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: Ending | null;
  readonly isOpen: boolean;
}

const COLUMNS = `s.id as "sessionId", s.browser, s.opened_at as "openedAt", s.seen_at as "seenAt", s.expires_at as "expiresAt",
  s.ended_at as "endedAt", s.ended_by as "endedBy", k.id, coalesce(k.line_id, k.id) as line, k.role, k.unit, k.source, k.record,
  s.ended_at is null and s.expires_at > now() and ${STILL_OPENS} as "isOpen"`;
const FROM = 'from sign_ins s join api_keys k on k.id = s.key_id';

/** The sessions there are and were, the newest first. */
export async function listSignIns(pool: Pool, whose: Whose, request: PageRequest): Promise<Page<ListedSignIn>> {
  const place = placeOf(request);
  const limit = limitOf(request);
  const { rows } = await pool.query<ListedSignIn & { readonly shownAt: Date }>(
    `select ${COLUMNS}, date_trunc('milliseconds', s.opened_at) as "shownAt" ${FROM}
     where ($1::text is null or coalesce(k.line_id, k.id) = $1)
       and ($2::timestamptz is null or (date_trunc('milliseconds', s.opened_at), s.id) < ($2, $3))
     order by date_trunc('milliseconds', s.opened_at) desc, s.id desc limit $4`,
    [whose.line ?? null, place?.at ?? null, place?.id ?? null, limit + 1],
  );
  return pageOf(
    rows,
    limit,
    ({ shownAt, sessionId }) => ({ at: shownAt, id: sessionId }),
    (row) => row,
  );
}

export async function findListedSignIn(pool: Pool, id: string): Promise<ListedSignIn | undefined> {
  const { rows } = await pool.query<ListedSignIn>(`select ${COLUMNS} ${FROM} where s.id = $1`, [id]);
  return rows[0];
}

/** Takes a one-time link, for all processes of the API together; false where it was taken before. A day later it is too old anyway. */
export async function takeLinkOnce(pool: Pool, pepper: Buffer, nonce: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with old as (delete from sign_in_links where taken_at < now() - interval '1 day')
     insert into sign_in_links (hash) values ($1) on conflict do nothing`,
    [hashOf(`link|${nonce}`, pepper)],
  );
  return rowCount === 1;
}

function hashOf(secret: string, pepper: Buffer): Buffer {
  return createHmac('sha256', pepper).update(`session|${secret}`).digest();
}

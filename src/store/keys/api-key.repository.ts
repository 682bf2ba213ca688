import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from '../../domain/people/people';
import type { Pool, PoolClient } from '../sql/pool';

/** Who a key speaks for. */
export interface ApiKey {
  readonly id: string;
  /** The first key of a line of rotated ones: the caller stays who it was. */
  readonly line: string;
  readonly role: Role;
  /** Of a key of role `unit`. */
  readonly unit?: string;
  /** The source an upstream files under. */
  readonly source?: string;
  /** The record of the registry a participant acts for, as `kind/id`. */
  readonly record?: string;
}

export interface NewApiKey {
  readonly role: Role;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly record?: string | undefined;
  readonly title?: string | undefined;
  readonly expiresAt?: number | undefined;
  /** The line it goes on with, when it takes another's place. */
  readonly line?: string | undefined;
}

/**
 * Of the row `k`: that whom it speaks for is in the registry, and within their term where they have one. An account ends with the
 * record or the term, without anybody's doing.
 */
const IN_USE = `(k.record is null or exists (select 1 from records r
  where r.kind = split_part(k.record, '/', 1) and r.id = split_part(k.record, '/', 2) and not r.retired
    and to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')
      between coalesce(r.body ->> 'termFrom', '') and coalesce(r.body ->> 'termTo', '9999')))`;

const SHAPE = /^lb_([0-9a-z]{8})_([A-Za-z0-9_-]{43})$/;

/** Makes a key `lb_{id}_{secret}`; its text is given here once and kept nowhere. */
export async function createApiKey(
  client: Pool | PoolClient,
  pepper: Buffer,
  wanted: NewApiKey,
): Promise<{ id: string; key: string }> {
  const id = randomId();
  const key = `lb_${id}_${randomBytes(32).toString('base64url')}`;
  await client.query(
    `insert into api_keys (id, hash, role, unit, source, expires_at, title, line_id, record)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[id, hashOf(key, pepper), wanted.role, wanted.unit ?? null, wanted.source ?? null],
      ...[
        wanted.expiresAt === undefined ? null : new Date(wanted.expiresAt),
        wanted.title ?? null,
        wanted.line ?? null,
        wanted.record ?? null,
      ],
    ],
  );
  return { id, key };
}

interface KeyRow {
  readonly id: string;
  readonly line: string;
  readonly hash: Buffer;
  readonly role: Role;
  readonly unit: string | null;
  readonly source: string | null;
  readonly record: string | null;
  readonly stale: boolean;
  readonly state: 'valid' | 'expired' | 'revoked';
}

/** Why a key opens nothing is told to its holder alone: whoever gives the whole key. */
export type KeyFinding = { readonly state: 'valid'; readonly key: ApiKey } | { readonly state: 'expired' | 'revoked' };

/** What the key is; undefined for one unknown or wrong in a letter. */
export async function examineApiKey(pool: Pool, pepper: Buffer, key: string): Promise<KeyFinding | undefined> {
  const id = SHAPE.exec(key)?.[1];
  if (id === undefined) return undefined;
  const { rows } = await pool.query<KeyRow>({
    name: 'examine-api-key',
    text: `select id, coalesce(line_id, id) as line, hash, role, unit, source, record,
       coalesce(last_used_at < now() - interval '1 minute', true) as stale,
       case when revoked_at <= now() then 'revoked' when expires_at <= now() or not ${IN_USE} then 'expired' else 'valid' end as state
     from api_keys k where id = $1`,
    values: [id],
  });
  const [row] = rows;
  if (row === undefined || !timingSafeEqual(row.hash, hashOf(key, pepper))) return undefined;
  if (row.state !== 'valid') return { state: row.state };
  // Once a minute is exact enough, and spares a write a call.
  if (row.stale) await pool.query('update api_keys set last_used_at = now() where id = $1', [id]);
  return { state: 'valid', key: keyOf(row) };
}

export type Bearer = Omit<KeyRow, 'hash' | 'stale' | 'state'>;

/** Of the row `k`: neither revoked nor expired, and whom it speaks for is there. */
export const STILL_OPENS = `(k.revoked_at is null or k.revoked_at > now()) and (k.expires_at is null or k.expires_at > now()) and ${IN_USE}`;

/** The key of the id, while it is valid. */
export async function examineApiKeyById(pool: Pool, id: string): Promise<ApiKey | undefined> {
  const { rows } = await pool.query<Bearer>(
    `select id, coalesce(line_id, id) as line, role, unit, source, record from api_keys k where id = $1 and ${STILL_OPENS}`,
    [id],
  );
  return rows[0] && keyOf(rows[0]);
}

/** Whether the registry has the record, within its term where it has one. */
export async function isInUse(pool: Pool, record: string): Promise<boolean> {
  const { rows } = await pool.query<{ inUse: boolean }>(
    `select ${IN_USE} as "inUse" from (select $1::text as record) k`,
    [record],
  );
  return rows[0]?.inUse === true;
}

export function keyOf({ id, line, role, ...bound }: Bearer): ApiKey {
  return { id, line, role, ...bindingOf(bound) };
}

/** What a key is bound to: a unit, a source or a participant's record, of which each role has one at most. */
export function bindingOf({
  unit,
  source,
  record,
}: Pick<Bearer, 'unit' | 'source' | 'record'>): Pick<ApiKey, 'unit' | 'source' | 'record'> {
  return {
    ...(unit !== null && { unit }),
    ...(source !== null && { source }),
    ...(record !== null && { record }),
  };
}

/** Who the key speaks for; undefined for one unknown, expired or revoked. */
export async function findApiKey(pool: Pool, pepper: Buffer, key: string): Promise<ApiKey | undefined> {
  const found = await examineApiKey(pool, pepper, key);
  return found?.state === 'valid' ? found.key : undefined;
}

/** From now on the key opens nothing, and whoever signed in with it is signed out; gives whether there is such a key. Safe to repeat. */
export async function revokeApiKey(pool: Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with ended as (${END_SESSIONS})
     update api_keys set revoked_at = least(revoked_at, now()) where id = $1 returning id`,
    [id],
  );
  return rowCount === 1;
}

/** The sessions of the key `$1` end with it, whatever grace the key itself has. */
export const END_SESSIONS = `update sign_ins set ended_at = now(), ended_by = 'key' where key_id = $1 and ended_at is null`;

function hashOf(key: string, pepper: Buffer): Buffer {
  return createHmac('sha256', pepper).update(key).digest();
}

function randomId(): string {
  return BigInt(`0x${randomBytes(8).toString('hex')}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-8);
}

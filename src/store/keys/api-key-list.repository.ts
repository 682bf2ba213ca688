import type { Role } from '../../domain/people/people';
import { bindingOf, createApiKey, END_SESSIONS } from './api-key.repository';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

/** A key as its keeper sees it: everything but the key. */
export interface ListedKey {
  readonly id: string;
  readonly line: string;
  readonly role: Role;
  readonly unit: string | null;
  readonly source: string | null;
  readonly record: string | null;
  readonly title: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** Ahead of now while a rotated key has its grace. */
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

const COLUMNS = `id, coalesce(line_id, id) as line, role, unit, source, record, title, created_at as "createdAt",
  expires_at as "expiresAt", revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;

/** All keys there ever were, the newest first. */
export async function listApiKeys(pool: Pool, request: PageRequest): Promise<Page<ListedKey>> {
  const place = placeOf(request);
  const limit = limitOf(request);
  const { rows } = await pool.query<ListedKey & { readonly shownAt: Date }>(
    `select ${COLUMNS}, date_trunc('milliseconds', created_at) as "shownAt" from api_keys
     where $1::timestamptz is null or (date_trunc('milliseconds', created_at), id) < ($1, $2)
     order by date_trunc('milliseconds', created_at) desc, id desc limit $3`,
    [place?.at ?? null, place?.id ?? null, limit + 1],
  );
  return pageOf(
    rows,
    limit,
    ({ shownAt, id }) => ({ at: shownAt, id }),
    (row) => row,
  );
}

export async function findListedKey(pool: Pool, id: string): Promise<ListedKey | undefined> {
  const { rows } = await pool.query<ListedKey>(`select ${COLUMNS} from api_keys where id = $1`, [id]);
  return rows[0];
}

export interface Rotation {
  readonly id: string;
  /** How long the old key still opens, in milliseconds. */
  readonly graceMs: number;
  /** Of the new key; that of the old one where not given. */
  readonly expiresAt?: number | undefined;
}

/** A new key in the place of the old, which has its grace and then opens nothing; of two at once one is refused. Its sessions end at once. */
export async function rotateApiKey(
  pool: Pool,
  pepper: Buffer,
  { id, graceMs, expiresAt }: Rotation,
): Promise<{ id: string; key: string } | 'unknown' | 'no-longer-valid'> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<ListedKey & { readonly over: boolean }>(
      `select ${COLUMNS}, revoked_at is not null or coalesce(expires_at <= now(), false) as over
       from api_keys where id = $1 for update`,
      [id],
    );
    const [old] = rows;
    if (old === undefined) return 'unknown';
    if (old.over) return 'no-longer-valid';
    await client.query(`update api_keys set revoked_at = now() + make_interval(secs => $2) where id = $1`, [
      id,
      graceMs / 1_000,
    ]);
    await client.query(END_SESSIONS, [id]);
    const { role, line, title } = old;
    return createApiKey(client, pepper, {
      role,
      line,
      ...bindingOf(old),
      title: title ?? undefined,
      expiresAt: expiresAt ?? old.expiresAt?.getTime(),
    });
  });
}

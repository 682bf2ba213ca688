import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

export const rehearsalStatuses = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type RehearsalStatus = (typeof rehearsalStatuses)[number];

/** A rehearsal without what it is played from and without its story, which may be long. */
export interface RehearsalRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly status: RehearsalStatus;
  readonly title: string;
  readonly attempt: number;
  readonly progress: { readonly at: number; readonly facts: number } | null;
  readonly endedAt: Date | null;
  readonly failure: string | null;
}

const ROW = `id, created_at as "createdAt", created_by as "createdBy", status, title, attempt, progress,
  ended_at as "endedAt", failure`;

export interface NewRehearsal {
  readonly id: string;
  readonly createdBy: string;
  readonly title: string;
  readonly material: unknown;
}

/** Puts a rehearsal in the queue; `known` for the same id again, `full` where so many wait or are played already. */
export async function addRehearsal(pool: Pool, added: NewRehearsal, most: number): Promise<'added' | 'known' | 'full'> {
  return inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('add rehearsal'))`);
    const known = await client.query('select 1 from rehearsals where id = $1', [added.id]);
    if (known.rowCount === 1) return 'known';
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from rehearsals where status in ('queued', 'running')`,
    );
    if ((rows[0]?.count ?? 0) >= most) return 'full';
    await client.query('insert into rehearsals (id, created_by, title, material) values ($1, $2, $3, $4)', [
      ...[added.id, added.createdBy, added.title, JSON.stringify(added.material)],
    ]);
    return 'added';
  });
}

export async function findRehearsal(pool: Pool, id: string): Promise<(RehearsalRow & { story: unknown }) | undefined> {
  const { rows } = await pool.query<RehearsalRow & { story: unknown }>(
    `select ${ROW}, story from rehearsals where id = $1`,
    [id],
  );
  return rows[0];
}

/** The newest first. */
export async function listRehearsals(pool: Pool, request: PageRequest): Promise<Page<RehearsalRow>> {
  const place = placeOf(request);
  const limit = limitOf(request);
  const { rows } = await pool.query<RehearsalRow>(
    `select ${ROW} from rehearsals where $1::timestamptz is null or (created_at, id) < ($1, $2)
     order by created_at desc, id desc limit $3`,
    [place?.at ?? null, place?.id ?? null, limit + 1],
  );
  return pageOf(
    rows,
    limit,
    ({ createdAt, id }) => ({ at: createdAt, id }),
    (row) => row,
  );
}

/** Ends one that is not over; `over` where it is, undefined where there is none. Whoever plays it notices within seconds. */
export async function cancelRehearsal(pool: Pool, id: string): Promise<'cancelled' | 'over' | undefined> {
  const { rowCount } = await pool.query(
    `update rehearsals set status = 'cancelled', ended_at = now(), lease_until = null
     where id = $1 and status in ('queued', 'running')`,
    [id],
  );
  if (rowCount === 1) return 'cancelled';
  const { rowCount: there } = await pool.query('select 1 from rehearsals where id = $1', [id]);
  return there === 1 ? 'over' : undefined;
}

export interface ClaimedRehearsal {
  readonly id: string;
  readonly attempt: number;
  readonly material: unknown;
}

const LEASE = `now() + interval '20 seconds'`;

/** Takes the next in the queue, or one whose run no longer reports; undefined where nothing waits. */
export async function claimRehearsal(pool: Pool): Promise<ClaimedRehearsal | undefined> {
  const { rows } = await pool.query<ClaimedRehearsal>(
    `update rehearsals set status = 'running', attempt = attempt + 1, lease_until = ${LEASE}, progress = null
     where id = (select id from rehearsals
                 where status = 'queued' or (status = 'running' and lease_until < now())
                 order by created_at for update skip locked limit 1)
     returning id, attempt, material`,
  );
  return rows[0];
}

export interface Attempt {
  readonly id: string;
  readonly attempt: number;
}

const MINE = `id = $1 and attempt = $2 and status = 'running'`;

/** Says that it is still being played; false where it is not ours to play any more. */
export async function renewRehearsal(pool: Pool, { id, attempt }: Attempt, progress: unknown): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update rehearsals set lease_until = ${LEASE}, progress = coalesce($3::jsonb, progress) where ${MINE}`,
    [id, attempt, progress === undefined ? null : JSON.stringify(progress)],
  );
  return rowCount === 1;
}

/** Keeps what came of it; false where somebody else plays it by now, or it was cancelled. */
export async function endRehearsal(
  pool: Pool,
  { id, attempt }: Attempt,
  outcome: { readonly story: unknown } | { readonly failure: string },
): Promise<boolean> {
  const [status, story, failure] =
    'story' in outcome ? ['done', JSON.stringify(outcome.story), null] : ['failed', null, outcome.failure];
  const { rowCount } = await pool.query(
    `update rehearsals set status = $3, story = $4, failure = $5, ended_at = now(), lease_until = null where ${MINE}`,
    [id, attempt, status, story, failure],
  );
  return rowCount === 1;
}

/** Puts it back into the queue, for the next to begin it anew. */
export async function giveBackRehearsal(pool: Pool, { id, attempt }: Attempt): Promise<boolean> {
  const { rowCount } = await pool.query(`update rehearsals set status = 'queued', lease_until = null where ${MINE}`, [
    id,
    attempt,
  ]);
  return rowCount === 1;
}

/** The attempts that are being played somewhere. */
export async function playedRehearsals(pool: Pool): Promise<Attempt[]> {
  const { rows } = await pool.query<Attempt>(
    `select id, attempt from rehearsals where status = 'running' and lease_until >= now()`,
  );
  return rows;
}

/** Forgets the oldest that are over, but for so many; gives how many. */
export async function forgetRehearsals(pool: Pool, keep: number): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from rehearsals where id in (select id from rehearsals where status not in ('queued', 'running')
                                         order by created_at desc offset $1)`,
    [keep],
  );
  return rowCount ?? 0;
}

import type { Fact, FactType } from '../../domain/appeal/facts';
import type { Instant } from '../../domain/calendar/instant';
import type { Slice, Span } from './open311.repository';
import { PUBLIC_STANDING } from '../appeals/access-sql';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery } from '../sql/sql';
import { sqlState } from '../sql/transaction';

/** A fact of a case that the public may hear of, with the id it is listed under. */
export interface UpdateRow {
  readonly updateId: string;
  readonly number: string;
  readonly type: FactType;
  readonly at: Date;
  readonly body: Fact['body'];
}

export interface UpdateFilters extends Span {
  readonly types: readonly FactType[];
  readonly numbers?: readonly string[] | undefined;
}

/** The facts of public cases, oldest first, so that a client goes on where it stopped. */
export async function listUpdates(pool: Pool, filters: UpdateFilters, slice: Slice): Promise<UpdateRow[]> {
  const { from, to, numbers, types } = filters;
  const { rows } = await pool.query<UpdateRow>(
    toQuery(sql`
      select coalesce(u.public_id, (a.state ->> 'reservedNumber') || '-' || f.pos) as "updateId",
             a.state ->> 'reservedNumber' as number, f.type, f.at, f.body
      from visible_facts f join appeals a on a.case_id = f.case_id
        left join open311_updates u on u.case_id = f.case_id and u.command_id = f.command_id
      where ${all([
        sql`${PUBLIC_STANDING} and f.type = any(${[...types]}::text[])`,
        from === undefined ? undefined : sql`f.at >= ${new Date(from)}`,
        to === undefined ? undefined : sql`f.at <= ${new Date(to)}`,
        numbers && sql`a.state ->> 'reservedNumber' = any(${[...numbers]}::text[])`,
      ])}
      order by f.at, f.case_id, f.pos limit ${slice.limit} offset ${slice.offset}`),
  );
  return rows;
}

export interface UpdateClaim {
  readonly scope: string;
  readonly updateId: string;
  readonly caseId: string;
  readonly number: string;
  readonly commandId: string;
  readonly digest: string;
  readonly idempotencyKey?: string | undefined;
  readonly updatedAt: Instant;
}

export type ClaimedUpdate =
  /** To be carried out: new, or begun by somebody who never came to its end. */
  | { readonly kind: 'open'; readonly publicId: string }
  /** Done before, and asked again with the same Idempotency-Key. */
  | { readonly kind: 'answered'; readonly publicId: string }
  | { readonly kind: 'repeated' };

/** Takes an update id for a client. May be repeated until `completeUpdate`; after that the id is taken for good. */
export async function claimUpdate(pool: Pool, claim: UpdateClaim): Promise<ClaimedUpdate> {
  const taken = await take(pool, claim, claim.updateId);
  // Another client has the id: this one's is listed with the number before it.
  if (taken === 'public-id-taken') await take(pool, claim, `${claim.number}-${claim.scope}-${claim.updateId}`);
  const { rows } = await pool.query<{ publicId: string; same: boolean; again: boolean; done: boolean }>(
    `select public_id as "publicId", digest = $3 as same, coalesce(idempotency_key = $4, false) as again,
            done_at is not null as done
     from open311_updates where scope = $1 and update_id = $2`,
    [claim.scope, claim.updateId, claim.digest, claim.idempotencyKey ?? null],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a claimed update vanished');
  if (!row.same || (row.done && !row.again)) return { kind: 'repeated' };
  return { kind: row.done ? 'answered' : 'open', publicId: row.publicId };
}

async function take(pool: Pool, claim: UpdateClaim, publicId: string): Promise<'taken' | 'public-id-taken'> {
  const { scope, updateId, caseId, commandId, digest, idempotencyKey, updatedAt } = claim;
  try {
    await pool.query(
      `insert into open311_updates (scope, update_id, case_id, command_id, digest, idempotency_key, public_id, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (scope, update_id) do nothing`,
      [scope, updateId, caseId, commandId, digest, idempotencyKey ?? null, publicId, new Date(updatedAt)],
    );
    return 'taken';
  } catch (error) {
    if (sqlState(error) === '23505') return 'public-id-taken';
    throw error;
  }
}

/** From now on the id is used up. True for the one who brought it about, where several did so at once. */
export async function completeUpdate(pool: Pool, scope: string, updateId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'update open311_updates set done_at = now() where scope = $1 and update_id = $2 and done_at is null',
    [scope, updateId],
  );
  return rowCount === 1;
}

/** Gives the id back after a refusal: nothing has been done under it. */
export async function releaseUpdate(pool: Pool, scope: string, updateId: string): Promise<void> {
  await pool.query('delete from open311_updates where scope = $1 and update_id = $2 and done_at is null', [
    scope,
    updateId,
  ]);
}

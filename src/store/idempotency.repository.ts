import { canonicalJson, storable } from './canonical-json';
import type { Pool } from './pool';

/** A request with an Idempotency-Key: of whom, under which key, what (method and path), and the digest of its body. */
export interface Claim {
  readonly keyId: string;
  readonly idempotencyKey: string;
  readonly request: string;
  readonly bodyDigest: string;
}

export type ClaimAnswer =
  /** Carry it out, then `completeRequest` or `releaseRequest`. */
  | { readonly kind: 'first' }
  | { readonly kind: 'answered'; readonly status: number; readonly response: unknown }
  /** The same key with another request or body: 422. */
  | { readonly kind: 'different' }
  /** The first has not ended yet: ask again. */
  | { readonly kind: 'running' };

/**
 * Of all that come with one key, one is `first`. A claim whose process died is given anew after a minute, longer than any
 * request lives.
 */
export async function claimRequest(pool: Pool, claim: Claim): Promise<ClaimAnswer> {
  const { keyId, idempotencyKey, request, bodyDigest } = claim;
  const { rowCount } = await pool.query(
    `insert into idempotency as old (key_id, idempotency_key, request, body_digest) values ($1, $2, $3, $4)
     on conflict (key_id, idempotency_key) do update set claimed_at = now()
     where old.status is null and old.claimed_at < now() - interval '1 minute'
       and old.request = excluded.request and old.body_digest = excluded.body_digest`,
    [keyId, storable(idempotencyKey), request, bodyDigest],
  );
  return rowCount === 1 ? { kind: 'first' } : answerBefore(pool, claim);
}

async function answerBefore(pool: Pool, { keyId, idempotencyKey, request, bodyDigest }: Claim): Promise<ClaimAnswer> {
  const { rows } = await pool.query<{ same: boolean; status: number | null; response: unknown }>(
    `select request = $3 and body_digest = $4 as same, status, response
     from idempotency where key_id = $1 and idempotency_key = $2`,
    [keyId, idempotencyKey, request, bodyDigest],
  );
  const [before] = rows;
  if (before === undefined) return { kind: 'running' };
  if (!before.same) return { kind: 'different' };
  return before.status === null
    ? { kind: 'running' }
    : { kind: 'answered', status: before.status, response: before.response };
}

/** Keeps the answer for all who come again; the first answer stays. */
export async function completeRequest(pool: Pool, claim: Claim, status: number, response: unknown): Promise<void> {
  await pool.query(
    `update idempotency set status = $3, response = $4 where key_id = $1 and idempotency_key = $2 and status is null`,
    [claim.keyId, claim.idempotencyKey, status, canonicalJson(response ?? null)],
  );
}

/** Gives the claim back after a failure of ours, so that the next try is carried out. */
export async function releaseRequest(pool: Pool, claim: Claim): Promise<void> {
  await pool.query('delete from idempotency where key_id = $1 and idempotency_key = $2 and status is null', [
    claim.keyId,
    claim.idempotencyKey,
  ]);
}

/** Forgets what is older than 48 hours; gives how many. */
export async function purgeRequests(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(`delete from idempotency where created_at < now() - interval '48 hours'`);
  return rowCount ?? 0;
}

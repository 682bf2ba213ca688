import { canonicalJson, storable } from '../sql/canonical-json';
import type { Keyring } from './keyring';
import type { Pool } from '../sql/pool';
import { isGone } from '../sql/presence';

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
 * Of all that come with one key, one is `first`. A claim whose process died is given anew, at once where that process showed its
 * presence (presence.ts), otherwise after a minute, longer than any request lives.
 */
export async function claimRequest(pool: Pool, keyring: Keyring, claim: Claim, holder?: number): Promise<ClaimAnswer> {
  const { keyId, idempotencyKey, request, bodyDigest } = claim;
  const { rowCount } = await pool.query(
    `insert into idempotency as old (key_id, idempotency_key, request, body_digest, holder) values ($1, $2, $3, $4, $5)
     on conflict (key_id, idempotency_key) do update set claimed_at = now(), holder = excluded.holder
     where old.status is null and (old.claimed_at < now() - interval '1 minute' or ${isGone('old.holder')})
       and old.request = excluded.request and old.body_digest = excluded.body_digest`,
    [keyId, storable(idempotencyKey), request, bodyDigest, holder ?? null],
  );
  return rowCount === 1 ? { kind: 'first' } : answerBefore(pool, keyring, claim);
}

async function answerBefore(pool: Pool, keyring: Keyring, claim: Claim): Promise<ClaimAnswer> {
  const { keyId, idempotencyKey, request, bodyDigest } = claim;
  const { rows } = await pool.query<{ same: boolean; status: number | null; response: unknown; sealed: Buffer | null }>(
    `select request = $3 and body_digest = $4 as same, status, response, sealed
     from idempotency where key_id = $1 and idempotency_key = $2`,
    [keyId, idempotencyKey, request, bodyDigest],
  );
  const [before] = rows;
  if (before === undefined) return { kind: 'running' };
  if (!before.same) return { kind: 'different' };
  if (before.status === null) return { kind: 'running' };
  return { kind: 'answered', status: before.status, response: opened(keyring, claim, before) };
}

/** Answers kept before they were sealed are read as they stand, for the 48 hours they last. */
function opened(
  keyring: Keyring,
  claim: Claim,
  { sealed, response }: { sealed: Buffer | null; response: unknown },
): unknown {
  return sealed === null ? response : (JSON.parse(keyring.unwrap(boundTo(claim), sealed).toString()) as unknown);
}

export interface Kept {
  readonly status: number;
  readonly response: unknown;
  /** The case the answer is about: an erasure takes it. */
  readonly about?: string | undefined;
}

/** Keeps the answer for all who come again, sealed; the first answer stays. */
export async function completeRequest(pool: Pool, keyring: Keyring, claim: Claim, kept: Kept): Promise<void> {
  const clear = Buffer.from(canonicalJson(kept.response ?? null));
  await pool.query(
    `update idempotency set status = $3, sealed = $4, about = $5 where key_id = $1 and idempotency_key = $2 and status is null`,
    [claim.keyId, claim.idempotencyKey, kept.status, keyring.wrap(boundTo(claim), clear), kept.about ?? null],
  );
}

function boundTo({ keyId, idempotencyKey }: Claim): string {
  return `answer ${keyId} ${idempotencyKey}`;
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

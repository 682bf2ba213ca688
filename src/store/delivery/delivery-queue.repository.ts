import type { PublicFact } from '../../domain/appeal/view/public-fact';
import type { PolicyNews } from '../../domain/record/policy-news';
import type { Pool, PoolClient } from '../sql/pool';
import { inTransaction } from '../sql/transaction';
import { wakeLanes } from './webhooks.repository';

/** A webhook with something due, as its sender needs it. */
export interface DueTarget {
  readonly id: string;
  readonly url: string;
  /** Wrapped. The present one first; during a rotation the one before as well. */
  readonly secrets: readonly Buffer[];
  /** Failures since the last delivery: a target in doubt is tried with one event at a time. */
  readonly failures: number;
}

/** The webhooks that have something due now. */
export async function dueTargets(pool: Pool): Promise<DueTarget[]> {
  const { rows } = await pool.query<DueTarget>(
    `select id, url, failures, array_remove(array[secret, case when old_secret_until > now() then old_secret end], null) as secrets
     from webhooks w where state = 'active' and coalesce(rest_until <= now(), true)
       and exists (select 1 from delivery_lanes l where l.webhook_id = w.id and due_at <= now() and coalesce(leased_until <= now(), true))`,
  );
  return rows;
}

/** The event at the head of a case's lane to a target. */
export interface Claimed {
  readonly webhookId: string;
  readonly caseId: string;
  readonly position: string;
  /** How often the head has been tried in vain. */
  readonly attempts: number;
  readonly fact: PublicFact | PolicyNews;
}

/** Longer than any try, so that nobody else takes the lane while this sender lives. */
const LEASE = `interval '30 seconds'`;

/** Takes the heads of up to so many lanes for this sender; lanes in other hands are passed over. */
export async function claimLanes(pool: Pool, webhookId: string, most: number): Promise<Claimed[]> {
  const { rows: lanes } = await pool.query<{ case_id: string }>(
    `with due as (
       select l.webhook_id, l.case_id from delivery_lanes l
       where l.webhook_id = $1 and due_at <= now() and coalesce(leased_until <= now(), true)
         and exists (select 1 from webhooks where id = $1 and state = 'active' and coalesce(rest_until <= now(), true))
       order by due_at limit $2 for update of l skip locked)
     update delivery_lanes l set leased_until = now() + ${LEASE} from due
     where l.webhook_id = due.webhook_id and l.case_id = due.case_id returning l.case_id`,
    [webhookId, most],
  );
  if (lanes.length === 0) return [];
  const caseIds = lanes.map(({ case_id }) => case_id);
  // A second statement, so that it sees what the lane's last holder committed.
  const { rows } = await pool.query<Omit<Claimed, 'webhookId'>>(
    `select l.case_id as "caseId", l.attempts, head.position, e.body as fact
     from delivery_lanes l
     cross join lateral (select min(d.position) as position from deliveries d
                         where d.webhook_id = l.webhook_id and d.case_id = l.case_id and d.state = 'pending') head
     join events e on e.position = head.position
     where l.webhook_id = $1 and l.case_id = any($2)`,
    [webhookId, caseIds],
  );
  const empty = caseIds.filter((caseId) => !rows.some((row) => row.caseId === caseId));
  for (const caseId of empty) await inTransaction(pool, (client) => passOn(client, { webhookId, caseId }));
  return rows.map((row) => ({ ...row, webhookId }));
}

export interface Tried {
  readonly status?: number | undefined;
  readonly ms: number;
}

/** Taken: the next fact of the case is due, and a target that was in doubt is trusted again. */
export async function recordDelivered(pool: Pool, claimed: Claimed, { status, ms }: Tried): Promise<void> {
  const { webhookId, position } = claimed;
  const wasInDoubt = await inTransaction(pool, async (client) => {
    await lockLane(client, claimed);
    await client.query(
      `update deliveries set state = 'delivered', attempts = attempts + 1, status = $3, ms = $4, error = null,
         first_at = coalesce(first_at, now()), last_at = now() where webhook_id = $1 and position = $2`,
      [webhookId, position, status ?? null, ms],
    );
    await passOn(client, claimed);
    // Written at most once a second: every case's delivery ends in this one row.
    const { rows } = await client.query<{ failures: number }>(
      `update webhooks w set failures = 0, failing_since = null, rest_until = null, last_error = null, last_delivered_at = now()
       from (select failures from webhooks where id = $1) before
       where id = $1 and (w.failures > 0 or coalesce(last_delivered_at < now() - interval '1 second', true)) returning before.failures`,
      [webhookId],
    );
    return (rows[0]?.failures ?? 0) >= IN_DOUBT;
  });
  if (wasInDoubt) await wakeLanes(pool, webhookId);
}

/** From so many failures on the whole target rests between tries, and not only the case. */
export const IN_DOUBT = 3;

export interface Failed extends Tried {
  readonly error: string;
  /** Milliseconds until this case is tried again. */
  readonly again: number;
  /** Milliseconds the whole target rests once it is in doubt: as long as it has failed, within these bounds, times `jitter`. */
  readonly rest: { readonly least: number; readonly most: number; readonly jitter: number };
  /** The target says that it is gone for good (410). */
  readonly gone: boolean;
  /** Milliseconds of failing after which the target is parked, or, where it takes everything else, the event given up. */
  readonly patience: number;
}

/** A failure is fewer than this many tries away from parking the target, however long ago the first was. */
const PARK_AFTER = 10;

/** Not taken: the case waits, with all its later facts; a target that has failed for days is parked, and shown. */
export async function recordFailed(pool: Pool, claimed: Claimed, failed: Failed): Promise<'parked' | 'gone' | 'again'> {
  const { webhookId, caseId, position } = claimed;
  const { status, ms, error, again, patience } = failed;
  return inTransaction(pool, async (client) => {
    await lockLane(client, claimed);
    const { rows } = await client.query<{ given_up: boolean }>(
      `update deliveries d set attempts = d.attempts + 1, status = $3, ms = $4, error = $5, first_at = coalesce(first_at, now()), last_at = now(),
         state = case when first_at < now() - $6 * interval '1 millisecond' and w.last_delivered_at > first_at then 'given-up' else d.state end
       from webhooks w where w.id = $1 and webhook_id = $1 and position = $2 and d.state = 'pending' returning d.state = 'given-up' as given_up`,
      [webhookId, position, status ?? null, ms, error.slice(0, 200), patience],
    );
    if (rows[0]?.given_up === true) await passOn(client, claimed);
    else {
      await client.query(
        `update delivery_lanes set attempts = attempts + 1, due_at = now() + $3 * interval '1 millisecond', leased_until = null
         where webhook_id = $1 and case_id = $2`,
        [webhookId, caseId, again],
      );
    }
    return blame(client, webhookId, failed);
  });
}

const IS_DEAD = `(failures + 1 >= ${PARK_AFTER} and failing_since < now() - $4 * interval '1 millisecond')`;

/** How long it has failed counts, not how often: tries at once fail at once. */
async function blame(client: PoolClient, webhookId: string, failed: Failed): Promise<'parked' | 'gone' | 'again'> {
  const { error, rest, gone, patience } = failed;
  const { rows } = await client.query<{ state: string }>(
    `update webhooks set failures = failures + 1, failing_since = coalesce(failing_since, now()), last_error = $2,
       rest_until = case when failures + 1 >= ${IN_DOUBT} then greatest(rest_until, now() + $7::float8 *
                      greatest($5 * interval '1 millisecond', least($6 * interval '1 millisecond', now() - failing_since))) end,
       state = case when state <> 'active' then state when $3 then 'gone' when ${IS_DEAD} then 'parked' else state end,
       state_since = case when state = 'active' and ($3 or ${IS_DEAD}) then now() else state_since end
     where id = $1 returning state`,
    [webhookId, error.slice(0, 200), gone, patience, rest.least, rest.most, rest.jitter],
  );
  const state = rows[0]?.state;
  return state === 'parked' || state === 'gone' ? state : 'again';
}

/** The sender is told to stop: the lane is free for another at once, and nobody is blamed. */
export async function releaseLane(pool: Pool, { webhookId, caseId }: Claimed): Promise<void> {
  await pool.query('update delivery_lanes set leased_until = null where webhook_id = $1 and case_id = $2', [
    webhookId,
    caseId,
  ]);
}

type Lane = Pick<Claimed, 'webhookId' | 'caseId'>;

/** Held until the end of the transaction, so that a fact queued meanwhile is either seen here or makes its lane anew. */
async function lockLane(client: PoolClient, { webhookId, caseId }: Lane): Promise<void> {
  await client.query('select 1 from delivery_lanes where webhook_id = $1 and case_id = $2 for update', [
    webhookId,
    caseId,
  ]);
}

/** The lane is due again where something waits in it, and goes where nothing does. */
async function passOn(client: PoolClient, lane: Lane): Promise<void> {
  const { webhookId, caseId } = lane;
  await lockLane(client, lane);
  const { rowCount } = await client.query(
    `select 1 from deliveries where webhook_id = $1 and case_id = $2 and state = 'pending' limit 1`,
    [webhookId, caseId],
  );
  await client.query(
    rowCount === 0
      ? 'delete from delivery_lanes where webhook_id = $1 and case_id = $2'
      : 'update delivery_lanes set due_at = now(), attempts = 0, leased_until = null where webhook_id = $1 and case_id = $2',
    [webhookId, caseId],
  );
}

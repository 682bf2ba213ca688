import { limitOf, type Page, type PageRequest } from '../sql/cursor';
import { HEARS } from './events.repository';
import type { Pool } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';

export const deliveryStates = ['pending', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One line of the delivery log: what became of an event at a target. What the target answered is not kept. */
export interface Delivery {
  readonly event: string;
  readonly type: string;
  readonly caseId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly status?: number;
  readonly ms?: number;
  readonly error?: string;
  readonly lastAt?: number;
}

interface DeliveryRow {
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly case_id: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly status: number | null;
  readonly ms: number | null;
  readonly error: string | null;
  readonly last_at: Date | null;
}

/** The log of a webhook, newest event first. */
export async function listDeliveries(
  pool: Pool,
  webhookId: string,
  { state, ...page }: PageRequest & { readonly state?: DeliveryState | undefined },
): Promise<Page<Delivery>> {
  const limit = limitOf(page);
  const { rows } = await pool.query<DeliveryRow>(
    `select d.*, e.id, e.type from deliveries d join events e using (position)
     where d.webhook_id = $1 and ($2::text is null or d.state = $2) and ($3::bigint is null or d.position < $3)
     order by d.position desc limit $4`,
    [webhookId, state ?? null, placeBefore(page), limit + 1],
  );
  const items = rows.slice(0, limit).map(deliveryOf);
  const last = rows[limit - 1];
  return rows.length <= limit || last === undefined ? { items } : { items, next: last.position };
}

/** The position of the last event of the page before. */
export const DELIVERY_CURSOR = /^[1-9]\d{0,17}$/;

function placeBefore({ cursor }: PageRequest): string | null {
  if (cursor === undefined) return null;
  if (!DELIVERY_CURSOR.test(cursor)) throw new StoreError('cursor-invalid', '翻页标记无效');
  return cursor;
}

function deliveryOf(row: DeliveryRow): Delivery {
  const { id: event, type, case_id: caseId, state, attempts, status, ms, error, last_at: lastAt } = row;
  return {
    event,
    type,
    caseId,
    state,
    attempts,
    ...(status !== null && { status }),
    ...(ms !== null && { ms }),
    ...(error !== null && { error }),
    ...(lastAt !== null && { lastAt: lastAt.getTime() }),
  };
}

/** Which events to deliver once more: one, or all told since a moment. */
export type Again = { readonly event: string } | { readonly since: number };

/**
 * Queues events for a webhook anew, under their old ids: also ones it never got, as far as it may hear of them. Gives how many. May
 * be repeated; what waits already is not queued twice.
 */
export async function redeliver(pool: Pool, webhookId: string, again: Again): Promise<number> {
  const event = 'event' in again ? again.event : null;
  const since = 'since' in again ? new Date(again.since) : null;
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `with wanted as (
         select e.position, e.case_id from events e join webhooks w on w.id = $1 and w.state <> 'revoked' and ${HEARS}
         where ($2::text is null or e.id = $2) and ($3::timestamptz is null or e.told_at >= $3)),
       lane as (
         insert into delivery_lanes as l (webhook_id, case_id) select distinct $1, case_id from wanted order by 2
         on conflict (webhook_id, case_id) do update set due_at = l.due_at),
       queued as (
         insert into deliveries as d (webhook_id, position, case_id) select $1, position, case_id from wanted
         on conflict (webhook_id, position) do update set state = 'pending', first_at = null returning 1)
       select count(*)::int as count from queued`,
      [webhookId, event, since],
    );
    await client.query(`select pg_notify('liubu_events', '')`);
    return rows[0]?.count ?? 0;
  });
}

import { randomBytes } from 'node:crypto';
import { storable } from '../sql/canonical-json';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Keyring } from '../keys/keyring';
import type { Pool } from '../sql/pool';

/** `paused` by its owner, `parked` by us after days of failures, `gone` by its own answer 410, `revoked` for good. */
export const webhookStates = ['active', 'paused', 'parked', 'gone', 'revoked'] as const;
export type WebhookState = (typeof webhookStates)[number];

export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Undefined: every source, but no confidential case. */
  readonly source?: string;
  /** Undefined: every type. */
  readonly types?: readonly string[];
  readonly createdBy: string;
  readonly createdAt: number;
  readonly state: WebhookState;
  readonly stateSince: number;
  /** Failures since the last delivery. */
  readonly failures: number;
  readonly failingSince?: number;
  readonly lastError?: string;
  readonly lastDeliveredAt?: number;
  /** Events that still wait for it. */
  readonly waiting: number;
}

export interface NewWebhook {
  readonly url: string;
  readonly source?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly createdBy: string;
  /** 24 to 64 bytes. */
  readonly secret: Buffer;
}

/** Who asks: a source sees what hears of it, a key without a source what it made itself, an operator all. */
export type Owner = { readonly source: string } | { readonly key: string } | 'operator';

export async function createWebhook(pool: Pool, keyring: Keyring, made: NewWebhook): Promise<Webhook> {
  const id = `wh_${randomBytes(9).toString('base64url').replaceAll(/[-_]/g, '0')}`;
  const { url, source, types, createdBy, secret } = made;
  await pool.query(
    'insert into webhooks (id, url, source, types, created_by, secret) values ($1, $2, $3, $4, $5, $6)',
    [id, storable(url), source ?? null, types ?? null, createdBy, keyring.wrap(id, secret)],
  );
  const found = await findWebhook(pool, id, 'operator');
  if (found === undefined) throw new Error('a webhook just made is not found');
  return found;
}

const SELECT = `
  select w.*, (select count(*)::int from deliveries d where d.webhook_id = w.id and d.state = 'pending') as waiting
  from webhooks w where w.state <> 'revoked' and ($1::text is null or w.source = $1) and ($2::text is null or w.created_by = $2)`;

export async function findWebhook(pool: Pool, id: string, owner: Owner): Promise<Webhook | undefined> {
  const { rows } = await pool.query<WebhookRow>(`${SELECT} and w.id = $3`, [...ownedBy(owner), id]);
  return rows[0] && webhookOf(rows[0]);
}

/** Newest first. */
export async function listWebhooks(pool: Pool, owner: Owner, page: PageRequest): Promise<Page<Webhook>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const { rows } = await pool.query<WebhookRow>(
    `${SELECT} and ($3::timestamptz is null or (date_trunc('milliseconds', w.created_at), w.id) < ($3, $4))
     order by date_trunc('milliseconds', w.created_at) desc, w.id desc limit $5`,
    [...ownedBy(owner), place?.at ?? null, place?.id ?? null, limit + 1],
  );
  return pageOf(rows, limit, ({ created_at: at, id }) => ({ at, id }), webhookOf);
}

/** Stops or starts it again; false where its state does not allow that. What waited in the meantime goes out then, in order. */
export async function changeWebhook(pool: Pool, id: string, to: 'active' | 'paused' | 'revoked'): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update webhooks set state = $2, state_since = now(), failures = 0, failing_since = null, rest_until = null
     where id = $1 and state = any($3)`,
    [id, to, FROM[to]],
  );
  if (rowCount === 0) return false;
  if (to === 'revoked') await pool.query('delete from delivery_lanes where webhook_id = $1', [id]);
  if (to === 'active') await wakeLanes(pool, id);
  return true;
}

const FROM = {
  active: ['paused', 'parked', 'gone'],
  paused: ['active', 'parked', 'gone'],
  revoked: ['active', 'paused', 'parked', 'gone'],
} as const satisfies Record<string, readonly WebhookState[]>;

/** Everything that waits its time out is due now, and the senders are told. */
export async function wakeLanes(pool: Pool, id: string): Promise<void> {
  await pool.query(
    `with waiting as (select case_id from delivery_lanes where webhook_id = $1 and due_at > now() for update skip locked)
     update delivery_lanes l set due_at = now() from waiting where l.webhook_id = $1 and l.case_id = waiting.case_id`,
    [id],
  );
  await pool.query(`select pg_notify('liubu_events', '')`);
}

/** A new secret; the one before signs along for a day, so that the receiver can change over without a gap. */
export async function rotateSecret(pool: Pool, keyring: Keyring, id: string, secret: Buffer): Promise<void> {
  await pool.query(
    `update webhooks set old_secret = secret, old_secret_until = now() + interval '24 hours', secret = $2 where id = $1`,
    [id, keyring.wrap(id, secret)],
  );
}

function ownedBy(owner: Owner): [string | null, string | null] {
  if (owner === 'operator') return [null, null];
  return 'source' in owner ? [owner.source, null] : [null, owner.key];
}

interface WebhookRow {
  readonly id: string;
  readonly url: string;
  readonly source: string | null;
  readonly types: string[] | null;
  readonly created_by: string;
  readonly created_at: Date;
  readonly state: WebhookState;
  readonly state_since: Date;
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly last_error: string | null;
  readonly last_delivered_at: Date | null;
  readonly waiting: number;
}

function webhookOf(row: WebhookRow): Webhook {
  return {
    id: row.id,
    url: row.url,
    createdBy: row.created_by,
    createdAt: row.created_at.getTime(),
    state: row.state,
    stateSince: row.state_since.getTime(),
    failures: row.failures,
    waiting: row.waiting,
    ...(row.source !== null && { source: row.source }),
    ...(row.types !== null && { types: row.types }),
    ...(row.failing_since !== null && { failingSince: row.failing_since.getTime() }),
    ...(row.last_error !== null && { lastError: row.last_error }),
    ...(row.last_delivered_at !== null && { lastDeliveredAt: row.last_delivered_at.getTime() }),
  };
}

import type { Day } from '../../domain/calendar/instant';
import type { RecordBody } from '../../domain/record/kinds';
import { policyNewsOf, type PolicyChange } from '../../domain/record/policy-news';
import { addEvents, lockEvents, queueFor } from './events.repository';
import type { Pool, PoolClient } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

const BATCH = 200;

interface Row {
  readonly id: string;
  readonly version: number;
  readonly body: RecordBody;
  readonly updated_at: Date;
  readonly is_public: boolean;
  readonly was_public: boolean;
}

/** The policies that stand otherwise on a day than what was told of them last: also by a day that came, without a change. */
async function changesOn(client: Pool | PoolClient, today: Day): Promise<PolicyChange[]> {
  const { rows } = await client.query<Row>(
    `with now_so as (
       select id, version, body, updated_at, not retired and body ->> 'publishedOn' <= $1 as is_public
       from records where kind = 'firm-policies')
     select n.*, coalesce(t.published, false) as was_public from now_so n left join told_policies t using (id)
     where case when coalesce(t.published, false) then not is_public or n.version <> t.version else is_public end
     order by updated_at, id limit $2`,
    [today, BATCH],
  );
  return rows.map(({ updated_at: at, is_public: isPublic, was_public: wasPublic, ...row }) => ({
    id: row.id,
    version: row.version,
    body: row.body,
    changedAt: at.getTime(),
    isPublic,
    wasPublic,
  }));
}

/**
 * Tells what changed of policies for firms to the webhooks that ask for it, once, whichever process does it; two edits between two looks
 * are told as one. Gives how many were told.
 */
export async function publishPolicyNews(pool: Pool, today: Day): Promise<number> {
  if ((await changesOn(pool, today)).length === 0) return 0;
  return inTransaction(pool, async (client) => {
    await lockEvents(client);
    const changes = await changesOn(client, today);
    const records = changes.map(policyNewsOf).map((news) => ({
      id: news.id,
      case_id: `policies-for-firms~${news.policyId}`,
      source: '',
      confidential: false,
      units: [],
      type: news.type,
      topic: 'policies-for-firms',
      body: news,
    }));
    const told = changes.map(({ id, version, isPublic }) => ({ id, version, published: isPublic }));
    await client.query(
      `insert into told_policies (id, version, published)
       select id, version, published from jsonb_to_recordset($1) as t(id text, version int, published boolean)
       on conflict (id) do update set version = excluded.version, published = excluded.published, told_at = now()`,
      [JSON.stringify(told)],
    );
    await queueFor(client, await addEvents(client, records));
    await client.query(`select pg_notify('liubu_events', '')`);
    return changes.length;
  });
}

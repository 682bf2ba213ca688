import { evolveCampaign } from '../domain/campaign/evolve';
import type { CampaignState } from '../domain/campaign/state';
import { saveCampaignRow } from './campaigns/campaign-row';
import { visibleCampaignFacts } from './campaign-log';
import type { Pool, PoolClient } from './sql/pool';
import { calendarOf } from './rules/rules.repository';
import { inTransaction } from './sql/transaction';

/** Builds the rows of a campaign again from its log (R3); the log itself is only read. */
export async function rebuildCampaign(pool: Pool, id: string): Promise<void> {
  await inTransaction(pool, (client) => rebuildCampaignIn(client, pool, id));
}

interface Tail {
  readonly pos: number;
  readonly epoch: number;
  readonly run_id: string;
  readonly hash: Buffer;
  readonly at: Date;
}

/** The same within a transaction that somebody else ends. */
export async function rebuildCampaignIn(client: PoolClient, pool: Pool, id: string): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [id]);
  const { rows } = await client.query<Tail>(
    'select pos, epoch, run_id, hash, at from campaign_facts where campaign_id = $1 order by pos desc limit 1',
    [id],
  );
  const [tail] = rows;
  const facts = await visibleCampaignFacts(client, id);
  const state = facts.map(({ fact }) => fact).reduce<CampaignState | undefined>(evolveCampaign, undefined);
  if (tail === undefined || state === undefined) return;
  const { pos, epoch, run_id: runId, hash, at } = tail;
  const workflowId = await workflowOf(client, id);
  const calendar = await calendarOf(pool, state.calendarVersion);
  await saveCampaignRow(client, { workflowId, runId, epoch, pos, hash, asOf: at.getTime(), state, calendar });
}

async function workflowOf(client: PoolClient, id: string): Promise<string> {
  const { rows } = await client.query<{ workflow_id: string }>('select workflow_id from campaigns where id = $1', [id]);
  return rows[0]?.workflow_id ?? `campaign~${id}`;
}

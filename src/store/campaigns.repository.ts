import type { CampaignFact } from '../domain/campaign/facts';
import type { AgendaCase, CampaignState } from '../domain/campaign/state';
import { visibleCampaignFacts } from './campaign-log';
import type { Pool } from './pool';

export interface StoredCampaign {
  readonly workflowId: string;
  readonly state: CampaignState;
  /** The time of its last fact, which is its own now where it runs ahead. */
  readonly asOf: number;
}

export interface CampaignRowRead {
  readonly id: string;
  readonly workflow_id: string;
  readonly state: CampaignState;
  readonly opened_at: Date;
  readonly as_of: Date;
}

export async function findCampaign(pool: Pool, id: string): Promise<StoredCampaign | undefined> {
  const { rows } = await pool.query<CampaignRowRead>('select * from campaigns where id = $1', [id]);
  return rows.map(storedOf)[0];
}

export function storedOf({ workflow_id: workflowId, state, as_of: asOf }: CampaignRowRead): StoredCampaign {
  return { workflowId, state, asOf: asOf.getTime() };
}

/** The facts that count, in order. */
export async function campaignTimeline(pool: Pool, id: string): Promise<CampaignFact[]> {
  return (await visibleCampaignFacts(pool, id)).map(({ fact }) => fact);
}

/** The cases that wait for a session (X10): listed ones after their last round, and those on the standing list; the oldest first. */
export async function casesAwaitingSession(pool: Pool, most: number): Promise<AgendaCase[]> {
  const { rows } = await pool.query<{ id: string; title: string; unit: string | null }>(
    `select case_id as id, title, unit from appeals where status in ('awaiting-session', 'standing')
     order by filed_at, case_id limit $1`,
    [most],
  );
  return rows.map(({ id, title, unit }) => ({ id, title, ...(unit !== null && { unit }) }));
}

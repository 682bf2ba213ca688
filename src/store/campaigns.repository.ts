import type { CampaignFact } from '../domain/campaign/facts';
import type { AgendaCase, CampaignState } from '../domain/campaign/state';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from './cursor';
import type { Pool } from './pool';
import { all, sql, toQuery } from './sql';

export interface StoredCampaign {
  readonly workflowId: string;
  readonly state: CampaignState;
  /** The time of its last fact, which is its own now where it runs ahead. */
  readonly asOf: number;
}

interface Row {
  readonly id: string;
  readonly workflow_id: string;
  readonly state: CampaignState;
  readonly opened_at: Date;
  readonly as_of: Date;
}

export async function findCampaign(pool: Pool, id: string): Promise<StoredCampaign | undefined> {
  const { rows } = await pool.query<Row>('select * from campaigns where id = $1', [id]);
  return rows.map(storedOf)[0];
}

export interface CampaignFilters {
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly period?: string | undefined;
  readonly district?: string | undefined;
  /** Only where this unit has a part: a unit sees no more. */
  readonly unit?: string | undefined;
}

/** Newest first. */
export async function listCampaigns(
  pool: Pool,
  { kind, status, period, district, unit }: CampaignFilters,
  page: PageRequest,
): Promise<Page<StoredCampaign>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const where = all([
    kind === undefined ? undefined : sql`kind = ${kind}`,
    status === undefined ? undefined : sql`status = ${status}`,
    period === undefined ? undefined : sql`period = ${period}`,
    district === undefined ? undefined : sql`district = ${district}`,
    unit === undefined ? undefined : sql`units @> array[${unit}]::text[]`,
    place && sql`(opened_at, id) < (${place.at}, ${place.id})`,
  ]);
  const { rows } = await pool.query<Row>(
    toQuery(sql`select * from campaigns where ${where} order by opened_at desc, id desc limit ${limit + 1}`),
  );
  return pageOf(rows, limit, (row) => ({ at: row.opened_at, id: row.id }), storedOf);
}

function storedOf({ workflow_id: workflowId, state, as_of: asOf }: Row): StoredCampaign {
  return { workflowId, state, asOf: asOf.getTime() };
}

/** The facts that count, in order. */
export async function campaignTimeline(pool: Pool, id: string): Promise<CampaignFact[]> {
  const { rows } = await pool.query<{ fact: CampaignFact }>(
    `select fact from campaign_facts f where campaign_id = $1 and not exists (
       select 1 from campaign_facts later where later.campaign_id = f.campaign_id and later.epoch > f.epoch and later.seq <= f.seq)
     order by seq`,
    [id],
  );
  return rows.map(({ fact }) => fact);
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

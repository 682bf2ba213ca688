import type { CampaignFact } from '../../domain/campaign/facts';
import { agendaReasons, type AgendaCase, type AgendaReason, type CampaignState } from '../../domain/campaign/state';
import { AGENDA_TITLE, COMES_BEFORE_A_SESSION } from './agenda-cases.repository';
import type { Keyring } from '../keys/keyring';
import { statesInFull, visibleInFull } from '../log/read-log';
import { campaignLog } from './campaign-log';
import type { Pool } from '../sql/pool';

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

/** The campaign as the store has it: without the words people wrote, which `campaignsInFull` brings. */
export async function findCampaign(pool: Pool, id: string): Promise<StoredCampaign | undefined> {
  const { rows } = await pool.query<CampaignRowRead>('select * from campaigns where id = $1', [id]);
  return rows.map(storedOf)[0];
}

export function storedOf({ workflow_id: workflowId, state, as_of: asOf }: CampaignRowRead): StoredCampaign {
  return { workflowId, state, asOf: asOf.getTime() };
}

/** The facts that count, in order. With the words people wrote where a keyring is given, and the key lives. */
export function campaignTimeline(pool: Pool, id: string, keyring?: Keyring): Promise<readonly CampaignFact[]> {
  return visibleInFull(pool, campaignLog({ pool, keyring }), id);
}

/** The campaigns with the words people wrote in their states. */
export async function campaignsInFull<T extends { readonly state: CampaignState }>(
  pool: Pool,
  keyring: Keyring,
  campaigns: readonly T[],
): Promise<T[]> {
  const files = campaigns.map(({ state }) => ({ id: state.id, state }));
  const inFull = await statesInFull(pool, campaignLog({ pool, keyring }), files);
  return campaigns.map((one) => ({ ...one, state: inFull(one.state.id) ?? one.state }));
}

/** The states of these campaigns with the words people wrote, by id. */
export async function campaignStates(
  pool: Pool,
  keyring: Keyring,
  ids: readonly string[],
): Promise<Map<string, CampaignState>> {
  const { rows } = await pool.query<CampaignRowRead>('select * from campaigns where id = any($1::text[])', [ids]);
  const campaigns = await campaignsInFull(pool, keyring, rows.map(storedOf));
  return new Map(campaigns.map(({ state }) => [state.id, state]));
}

/**
 * The cases that wait for a session (X10), and why; the oldest of each sort first. Listed ones after their last round and standing ones;
 * coordinated matters that nobody has been given yet while two more of the same category and district are known; escalated ones, and
 * those supervised twice, unless somebody has ruled on them for good. Named by number and category: a title is in people's words, and what
 * stands in a campaign's log no erasure reaches (S7). A dossier transferred to the discipline body comes before no session.
 */
export async function casesAwaitingSession(pool: Pool, most: number): Promise<AgendaCase[]> {
  const { rows } = await pool.query<{ id: string; title: string; unit: string | null; why: AgendaReason }>(
    `select id, title, unit, why from (
       select case_id as id, ${AGENDA_TITLE} as title, unit, filed_at, case
         when status = 'awaiting-session' then 'listed'
         when status = 'standing' then 'standing'
         when track = 'coordinated' and status in ('awaiting-assignment', 'awaiting-arbitration') and (
           select count(*) from appeals other where other.case_id <> a.case_id and other.category = a.category
             and other.district = a.district and (other.closed_at is null or other.state ->> 'mergedInto' = a.case_id)) >= 2
           then 'area-wide'
         when (track = 'escalated' or level >= 2) and not (state ->> 'cannotReturn')::boolean
           and status in ('awaiting-assignment', 'awaiting-signature', 'awaiting-arbitration', 'handling') then 'major'
         end as why
       from appeals a where closed_at is null and ${COMES_BEFORE_A_SESSION}) waiting
     where why is not null order by array_position($2::text[], why), filed_at, id limit $1`,
    [most, agendaReasons],
  );
  return rows.map(({ unit, ...one }) => ({ ...one, ...(unit !== null && { unit }) }));
}

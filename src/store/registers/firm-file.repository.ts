import type { RecordBody } from '../../domain/record/kinds';
import { campaignStates } from '../campaigns/campaigns.repository';
import type { Keyring } from '../keys/keyring';
import type { Pool } from '../sql/pool';
import type { StoredRecord } from './records.repository';

export interface FirmRecord extends StoredRecord {
  readonly kind: string;
}

/** Every record in use that points to the firm: contacts, pairings, demands, projects, measures. */
export async function recordsOfFirm(pool: Pool, firm: string): Promise<FirmRecord[]> {
  const { rows } = await pool.query<FirmRecord>(
    `select kind, id, version, body, retired from records where not retired and body ->> 'firm' = $1 order by kind, id`,
    [firm],
  );
  return rows;
}

export interface FirmVisit {
  readonly campaign: string;
  readonly title: string;
  readonly task: string;
  readonly outcome: string;
  readonly at: number;
}

/** What somebody of a campaign did at the firm, the latest first, at most so many; what stands for silence was done by nobody. */
export async function visitsOfFirm(pool: Pool, keyring: Keyring, firm: string, most: number): Promise<FirmVisit[]> {
  const { rows } = await pool.query<Omit<FirmVisit, 'at'> & { at: string }>(
    `select c.id as campaign, c.title, task ->> 'rule' as task, task -> 'done' ->> 'outcome' as outcome,
            task -> 'done' ->> 'at' as at
     from campaigns c cross join lateral jsonb_array_elements(c.state -> 'tasks') as task
     where c.state -> 'targets' @> jsonb_build_array(jsonb_build_object('id', $1::text))
       and task ->> 'subject' = $1 and not coalesce((task -> 'done' ->> 'byDefault')::boolean, true)
     order by (task -> 'done' ->> 'at')::bigint desc, c.id limit $2`,
    [firm, most],
  );
  const states = await campaignStates(pool, keyring, [...new Set(rows.map(({ campaign }) => campaign))]);
  return rows.map(({ at, title, ...visit }) => ({
    ...visit,
    title: states.get(visit.campaign)?.title ?? title,
    at: Number(at),
  }));
}

export interface RecordVersion {
  readonly version: number;
  readonly body: RecordBody;
  readonly retired: boolean;
  readonly at: Date;
  readonly by: string;
}

/** Every version there was of a record, the latest first. */
export async function recordVersions(pool: Pool, kind: string, id: string): Promise<RecordVersion[]> {
  const { rows } = await pool.query<RecordVersion>(
    'select version, body, retired, at, by from record_versions where kind = $1 and id = $2 order by version desc limit 500',
    [kind, id],
  );
  return rows;
}

import type { CalendarTable } from '../../domain/calendar/calendar-table';
import type { Instant } from '../../domain/calendar/instant';
import { participantsOf } from '../../domain/campaign/participants';
import { partiesOf } from '../../domain/campaign/party';
import { campaignReadModel, isLate, itemReadModel } from '../../domain/campaign/view/read-model';
import type { CampaignState, Item } from '../../domain/campaign/state';
import { bytea, timestamp } from '../sql/as-text';
import type { PoolClient } from '../sql/pool';

export interface CampaignRow {
  readonly workflowId: string;
  readonly runId: string;
  readonly epoch: number;
  readonly pos: number;
  readonly hash: Buffer;
  readonly asOf: Instant;
  readonly state: CampaignState;
  readonly calendar: CalendarTable;
}

/** Writes the row of lists and boards over the one before, and of its rectifications and promises those that have changed; none stays that no fact supports. */
export async function saveCampaignRow(client: PoolClient, row: CampaignRow): Promise<void> {
  await client.query(SAVE, [JSON.stringify({ ...placeOf(row), ...matterOf(row.state), ...progressOf(row) })]);
  const { id, items } = row.state;
  await client.query('delete from campaign_items where campaign_id = $1 and not id = any ($2)', [
    ...[id, items.map((item) => item.id)],
  ]);
  await saveOutcomes(client, row.state);
  if (items.length > 0) await client.query(SAVE_ITEMS, [JSON.stringify(items.map((item) => itemRow(row, item)))]);
}

/** What verified items have come to, for the outcome ledger (X9, L1); one that is opened again has come to nothing. */
async function saveOutcomes(client: PoolClient, state: CampaignState): Promise<void> {
  const rows = state.items.flatMap((item) => outcomeRows(state, item));
  await client.query('delete from campaign_outcomes where campaign_id = $1 and not item = any ($2)', [
    ...[state.id, rows.map(({ item }) => item)],
  ]);
  if (rows.length > 0) await client.query(SAVE_OUTCOMES, [JSON.stringify(rows)]);
}

function outcomeRows(state: CampaignState, { id, unit, from, step, doneAt, ledger = [] }: Item) {
  if (step !== 'done') return [];
  const found = state.findings.find((finding) => finding.id === from);
  const district = found?.district ?? state.district ?? null;
  const of = { campaign_id: state.id, item: id, unit, district, at: timestamp(doneAt) };
  return ledger.map(({ kind, title }, ordinal) => ({ ...of, ordinal: ordinal + 1, kind, title }));
}

function placeOf({ workflowId, runId, epoch, pos, hash, asOf, state }: CampaignRow): Record<Place, unknown> {
  return {
    id: state.id,
    workflow_id: workflowId,
    run_id: runId,
    epoch,
    version: state.version,
    head_pos: pos,
    head_hash: bytea(hash),
    as_of: timestamp(asOf),
    state,
  };
}

function matterOf(state: CampaignState): Record<Matter, unknown> {
  const { template, title, period = null, district = null, status, lead: unit = null, openedAt } = state;
  return {
    kind: template.kind,
    title,
    period,
    district,
    status,
    unit,
    units: partiesOf(state),
    participants: participantsOf(state),
    opened_at: timestamp(openedAt),
  };
}

function progressOf({ state, asOf, calendar }: CampaignRow): Record<Progress, unknown> {
  const { light, overdue, level, dueAt, yellowAt, holder } = campaignReadModel(state, asOf, calendar);
  const times = { due_at: timestamp(dueAt), yellow_at: timestamp(yellowAt) };
  return { light, overdue, level, ...times, holder_role: holder?.role ?? null };
}

function itemRow({ state, asOf, calendar }: CampaignRow, item: Item): Record<string, unknown> {
  const { id, kind, what, unit, step, from, openedAt = state.openedAt, doneAt } = item;
  const { light, level, dueAt, yellowAt } = itemReadModel(item, asOf, calendar);
  const found = state.findings.find((finding) => finding.id === from);
  return {
    campaign_id: state.id,
    id,
    kind,
    what,
    unit,
    step,
    level,
    light,
    late: isLate(item),
    district: found?.district ?? state.district ?? null,
    opened_at: timestamp(openedAt),
    due_at: timestamp(dueAt),
    yellow_at: timestamp(yellowAt),
    done_at: timestamp(doneAt),
  };
}

const PLACE = ['id', 'workflow_id', 'run_id', 'epoch', 'version', 'head_pos', 'head_hash', 'as_of', 'state'] as const;
const MATTER = ['kind', 'title', 'period', 'district', 'status', 'unit', 'units', 'participants', 'opened_at'] as const;
const PROGRESS = ['light', 'overdue', 'level', 'due_at', 'yellow_at', 'holder_role'] as const;
type Place = (typeof PLACE)[number];
type Matter = (typeof MATTER)[number];
type Progress = (typeof PROGRESS)[number];

const COLUMNS = [...PLACE, ...MATTER, ...PROGRESS];

const SAVE = `
  insert into campaigns (${COLUMNS.join(', ')})
  select ${COLUMNS.join(', ')} from jsonb_populate_record(null::campaigns, $1)
  on conflict (id) do update set ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}`;

const ITEM = [
  ...(['kind', 'what', 'unit', 'district', 'step', 'level', 'late', 'light'] as const),
  ...(['opened_at', 'due_at', 'yellow_at', 'done_at'] as const),
] as const;

const SAVE_ITEMS = `
  insert into campaign_items as old select * from jsonb_populate_recordset(null::campaign_items, $1)
  on conflict (campaign_id, id) do update set ${ITEM.map((name) => `${name} = excluded.${name}`).join(', ')}
  where old is distinct from excluded`;

const SAVE_OUTCOMES = `
  insert into campaign_outcomes select * from jsonb_populate_recordset(null::campaign_outcomes, $1)
  on conflict (campaign_id, item, ordinal) do update set kind = excluded.kind, title = excluded.title, unit = excluded.unit,
    district = excluded.district, at = excluded.at`;

import type { Instant } from '../../domain/calendar/instant';
import { readModelOf } from '../../domain/appeal/view/read-model-of';
import { stageTimesOf } from '../../domain/appeal/limits/stage-times';
import type { AppealState } from '../../domain/appeal/state';
import type { Tally } from '../../domain/appeal/view/tally';
import type { Rules } from '../../domain/rules';
import { bytea, timestamp } from '../sql/as-text';
import { isListed } from '../../domain/appeal/listing';
import type { Pool, PoolClient } from '../sql/pool';

export interface AppealRow {
  readonly caseId: string;
  readonly workflowId: string;
  readonly runId: string;
  readonly epoch: number;
  readonly pos: number;
  readonly hash: Buffer;
  readonly state: AppealState;
  readonly tally: Tally;
  readonly asOf: Instant;
  readonly rules: Rules;
}

/** Writes the row of lists and boards over the one before, and tells listeners on `liubu_facts` at commit; gives PostgreSQL's mark of the row. */
export async function saveAppealRow(client: PoolClient, row: AppealRow): Promise<string | undefined> {
  const { rows } = await client.query<Marked>({ name: 'save-appeal-row', text: SAVE, values: [textOf(row)] });
  return rows[0]?.mark;
}

interface Marked {
  readonly mark: string;
}

/** The row after new facts, and these, where its row is still that of the mark `over`. */
export interface AppealAppended {
  readonly row: AppealRow;
  readonly facts: readonly object[];
  readonly over: string;
}

/** Adds facts and writes the row over the one before in one statement, or nothing at all where that row is another by now; gives the new mark. */
export async function appendAppealRow(pool: Pool, { row, facts, over }: AppealAppended): Promise<string | undefined> {
  const values = [textOf(row), JSON.stringify(facts), over];
  const { rows } = await pool.query<Marked>({ name: 'append-appeal-row', text: APPEND, values });
  return rows[0]?.mark;
}

function textOf(row: AppealRow): string {
  return JSON.stringify({ ...placeOf(row), ...matterOf(row.state), ...progressOf(row) });
}

function placeOf({ caseId, workflowId, runId, epoch, pos, hash, state, tally }: AppealRow): Record<Place, unknown> {
  return {
    case_id: caseId,
    workflow_id: workflowId,
    run_id: runId,
    epoch,
    version: state.version,
    head_pos: pos,
    head_hash: bytea(hash),
    state,
    tally,
  };
}

function matterOf(state: AppealState): Record<Matter, unknown> {
  const { source, channel, district, kind, category, theme, track, urgent, confidential, title } = state;
  return { source, channel, district, kind, category, theme, track, urgent, confidential, title };
}

function progressOf({ state, tally, asOf, rules }: AppealRow): Record<Progress, unknown> {
  const { stretches } = tally;
  const model = readModelOf(state, asOf, rules);
  return {
    stage: state.stage,
    status: state.status,
    outcome: state.outcome ?? null,
    number: state.number ?? null,
    unit: state.lead ?? null,
    level: state.level,
    round: state.round,
    listed: isListed(state),
    light: model.light,
    overdue: model.overdue,
    holder_role: model.holderRole ?? null,
    holder_unit: model.holderUnit ?? null,
    filed_at: timestamp(state.filedAt),
    closed_at: timestamp(state.closedAt),
    due_at: timestamp(model.dueAt),
    yellow_at: timestamp(model.yellowAt),
    as_of: timestamp(model.asOf),
    stage_seconds: stretches === undefined ? null : stageTimesOf(state, stretches, rules.calendar),
  };
}

const PLACE = [
  'case_id',
  'workflow_id',
  'run_id',
  'epoch',
  'version',
  'head_pos',
  'head_hash',
  'state',
  'tally',
] as const;
const MATTER = [
  ...(['source', 'channel', 'district', 'kind', 'category', 'theme', 'track'] as const),
  ...(['urgent', 'confidential', 'title'] as const),
] as const;
const PROGRESS = [
  ...(['stage', 'status', 'outcome', 'number', 'unit', 'level', 'round', 'listed', 'light', 'overdue'] as const),
  ...([
    'holder_role',
    'holder_unit',
    'filed_at',
    'closed_at',
    'due_at',
    'yellow_at',
    'as_of',
    'stage_seconds',
  ] as const),
] as const;
type Place = (typeof PLACE)[number];
type Matter = (typeof MATTER)[number];
type Progress = (typeof PROGRESS)[number];

const COLUMNS = [...PLACE, ...MATTER, ...PROGRESS];

/** The one place where a title stands to be searched, and to be erased: the facts hold it sealed. */
const TITLE = `coalesce((select i.input ->> 'title' from intakes i where i.case_id = fresh.case_id), title)`;
const VALUES = COLUMNS.map((name) => (name === 'title' ? TITLE : name)).join(', ');
const ROW = `select ${VALUES} from jsonb_populate_record(null::appeals, $1) as fresh`;

/** `xmin` is another after every change of the row, whoever made it. */
const TELL = `select pg_notify('liubu_facts', case_id), mark from saved`;

const SAVE = `
  with saved as (
    insert into appeals (${COLUMNS.join(', ')}) ${ROW}
    on conflict (case_id) do update set ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
    returning case_id, xmin::text as mark)
  ${TELL}`;

const APPEND = `
  with written as (${ROW}),
  saved as (
    update appeals as a set (${COLUMNS.join(', ')}) = (select ${COLUMNS.join(', ')} from written)
    where a.case_id = (select case_id from written) and a.xmin::text = $3
    returning a.case_id, a.xmin::text as mark),
  logged as (
    insert into facts select f.* from jsonb_populate_recordset(null::facts, $2) f where exists (select from saved))
  ${TELL}`;

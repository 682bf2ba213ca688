import type { AppealState } from '../../domain/appeal/state';
import type { Notice } from '../../domain/notice/notice';
import { timestamp } from '../sql/as-text';
import type { PoolClient } from '../sql/pool';

export interface Projected {
  readonly caseId: string;
  /** The state before this turn; absent when everything is to be written. */
  readonly before: AppealState | undefined;
  readonly after: AppealState;
  /** Rows may stand that no fact supports any more. */
  readonly superseding: boolean;
}

/** Writes notices, points, accountability and the problem list of a case from its state; what has not changed costs nothing. */
export async function projectState(client: PoolClient, projected: Projected): Promise<void> {
  const { before, after, superseding, caseId } = projected;
  if (superseding) await removeUnsupported(client, caseId, after);
  if (changed(before, after, 'notices')) await projectNotices(client, caseId, after);
  if (changed(before, after, 'points')) await projectPoints(client, caseId, after);
  if (changed(before, after, 'accountabilities')) await projectAccountabilities(client, caseId, after);
  if (crossedOff(before) !== crossedOff(after)) await projectProblemList(client, caseId, after);
}

/** Whether anything but the row of the case follows from the change. */
export function changesProjections(before: AppealState | undefined, after: AppealState): boolean {
  const lists = (['notices', 'points', 'accountabilities'] as const).some((list) => changed(before, after, list));
  return lists || crossedOff(before) !== crossedOff(after);
}

function crossedOff(state: AppealState | undefined): string {
  return `${state?.number ?? ''} ${String(state?.closedAt)}`;
}

/** `evolve` never changes a list in place, so the same list is the same content. */
function changed(
  before: AppealState | undefined,
  after: AppealState,
  list: 'notices' | 'points' | 'accountabilities',
): boolean {
  return after[list] !== before?.[list] && after[list].length > 0;
}

/** After a reset: what only superseded facts had brought goes, but for notices the public has seen. */
async function removeUnsupported(client: PoolClient, caseId: string, state: AppealState): Promise<void> {
  await client.query(
    `with notice as (delete from notices where case_id = $1 and published_at is null and not id = any ($2)),
          point as (delete from points where case_id = $1 and not id = any ($3)),
          accountability as (delete from accountabilities where case_id = $1 and not id = any ($4))
     delete from problem_list where case_id = $1 and number is distinct from $5`,
    [
      caseId,
      state.notices.map(({ id }) => id),
      state.points.map(({ id }) => id),
      state.accountabilities.map(({ id }) => id),
      state.number ?? null,
    ],
  );
}

/** A notice as a row. */
function noticeRow(caseId: string, notice: Notice, confidential: boolean) {
  return {
    id: notice.id,
    case_id: caseId,
    kind: notice.kind,
    status: notice.status,
    unit: notice.unit ?? null,
    title: notice.title,
    text: notice.text,
    confidential,
    revises: notice.revises ?? null,
    body: notice,
    drafted_at: timestamp(notice.draftedAt),
    published_at: timestamp(notice.publishedAt),
    rectified_at: timestamp(notice.rectifiedAt),
    archived_at: timestamp(notice.archivedAt),
  };
}

/**
 * A notice the public has seen keeps its words and its day, and is not a draft again: a reset in the Temporal UI does not take
 * back what was published, nor publish it twice (R2).
 */
async function projectNotices(
  client: PoolClient,
  caseId: string,
  { notices, confidential }: AppealState,
): Promise<void> {
  const records = notices.map((notice) => noticeRow(caseId, notice, confidential));
  await client.query(
    `insert into notices as old select * from jsonb_populate_recordset(null::notices, $1)
     on conflict (id) do update set
       kind = excluded.kind, status = excluded.status, unit = excluded.unit, confidential = excluded.confidential,
       title = case when old.published_at is null then excluded.title else old.title end,
       text = case when old.published_at is null then excluded.text else old.text end,
       drafted_at = excluded.drafted_at, published_at = coalesce(old.published_at, excluded.published_at),
       rectified_at = excluded.rectified_at, archived_at = excluded.archived_at,
       revises = excluded.revises, body = excluded.body
     where old.case_id = excluded.case_id
       and not (old.published_at is not null and excluded.status in ('draft', 'objected'))`,
    [JSON.stringify(records)],
  );
}

async function projectPoints(client: PoolClient, caseId: string, { points }: AppealState): Promise<void> {
  const records = points.map((entry) => ({
    case_id: caseId,
    id: entry.id,
    unit: entry.unit,
    reason: entry.reason,
    points: entry.points,
    cites: entry.cites,
    at: timestamp(entry.at),
    contested: entry.contested ?? false,
    reverses: entry.reverses ?? null,
  }));
  await client.query(
    `insert into points select * from jsonb_populate_recordset(null::points, $1)
     on conflict (case_id, id) do update set unit = excluded.unit, reason = excluded.reason, points = excluded.points,
       cites = excluded.cites, at = excluded.at, contested = excluded.contested, reverses = excluded.reverses`,
    [JSON.stringify(records)],
  );
}

async function projectAccountabilities(
  client: PoolClient,
  caseId: string,
  { accountabilities }: AppealState,
): Promise<void> {
  const records = accountabilities.map((one) => ({
    id: one.id,
    case_id: caseId,
    unit: one.unit,
    reason: one.reason,
    held: one.held ?? null,
    proposed_at: timestamp(one.proposedAt),
    decided_at: timestamp(one.decidedAt),
    direct: one.direct ?? null,
    leadership: one.leadership ?? null,
  }));
  await client.query(
    `insert into accountabilities as old select * from jsonb_populate_recordset(null::accountabilities, $1)
     on conflict (id) do update set unit = excluded.unit, reason = excluded.reason, proposed_at = excluded.proposed_at,
       decided_at = excluded.decided_at, held = excluded.held, direct = excluded.direct, leadership = excluded.leadership
     where old.case_id = excluded.case_id`,
    [JSON.stringify(records)],
  );
}

/** A number stays on the list for good; it is crossed off when the case closes, with or without evidence for all to see (P1). */
async function projectProblemList(
  client: PoolClient,
  caseId: string,
  { number, closedAt }: AppealState,
): Promise<void> {
  if (number === undefined) return;
  await client.query(
    `insert into problem_list (number, case_id, numbered_at, crossed_off_at, evidence)
     select $1, $2, min(at) filter (where type = 'numbered'), $3,
            case when $3::timestamptz is not null then
              coalesce(bool_or(type in ('replied', 'verified') and (jsonb_array_length(body -> 'evidence') > 0 or body ? 'basis')), false) end
     from visible_facts where case_id = $2 and type in ('numbered', 'replied', 'verified')
     on conflict (number) do update set numbered_at = excluded.numbered_at, crossed_off_at = excluded.crossed_off_at,
       evidence = excluded.evidence`,
    [number, caseId, timestamp(closedAt)],
  );
}

import type { Actor } from '../../domain/people/people';
import type { HandedCase, HandOverResult } from '../../domain/hand-over/hand-over';

import { lightAt } from './light-at';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery } from '../sql/sql';
import { inTransaction } from '../sql/transaction';

export interface HandOver {
  readonly id: string;
  readonly by: Actor;
  readonly why: string;
}

/** Writes down a hand-over with all its cases, or finds it written: which they are is fixed by the first. */
export async function createHandOver(
  pool: Pool,
  { id, by, why }: HandOver,
  cases: readonly HandedCase[],
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'insert into hand_overs (id, by, why) values ($1, $2, $3) on conflict (id) do nothing',
      [id, JSON.stringify(by), why],
    );
    if (rowCount === 0) return;
    await client.query(
      `insert into hand_over_cases (hand_over_id, case_id, category, unit)
       select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
      [id, cases.map(({ caseId }) => caseId), cases.map(({ category }) => category), cases.map(({ unit }) => unit)],
    );
  });
}

export async function findHandOver(pool: Pool, id: string): Promise<HandOver | undefined> {
  const { rows } = await pool.query<HandOver>('select id, by, why from hand_overs where id = $1', [id]);
  return rows[0];
}

/** Hand-overs written down at least so many seconds ago, and at most so many, with cases that have not been told yet, and how many; the oldest first. */
export async function waitingHandOvers(
  pool: Pool,
  { olderThan, youngerThan = 1e9 }: { readonly olderThan: number; readonly youngerThan?: number },
  most = 500,
): Promise<{ id: string; waiting: number }[]> {
  const { rows } = await pool.query<{ id: string; waiting: number }>(
    `select h.id, count(*)::int as waiting from hand_overs h join hand_over_cases c on c.hand_over_id = h.id
     where c.result = 'waiting' and h.at between now() - make_interval(secs => $2) and now() - make_interval(secs => $1)
     group by h.id order by h.at, h.id limit $3`,
    [olderThan, youngerThan, most],
  );
  return rows;
}

/** The next cases that have not been told, at most so many. */
export async function waitingCases(pool: Pool, id: string, most: number): Promise<HandedCase[]> {
  const { rows } = await pool.query<HandedCase>(
    `select case_id as "caseId", category, unit from hand_over_cases
     where hand_over_id = $1 and result = 'waiting' order by case_id limit $2`,
    [id, most],
  );
  return rows;
}

export interface HandOverAnswer {
  readonly caseId: string;
  readonly result: Exclude<HandOverResult, 'waiting'>;
  readonly code?: string;
  readonly reason?: string;
}

/** Writes what a case said; the first answer stays, so that it may be repeated. */
export async function recordHandOverAnswer(pool: Pool, id: string, answer: HandOverAnswer): Promise<void> {
  const { caseId, result, code, reason } = answer;
  await pool.query(
    `update hand_over_cases set result = $3, code = $4, reason = $5, at = now()
     where hand_over_id = $1 and case_id = $2 and result = 'waiting'`,
    [id, caseId, result, code ?? null, reason ?? null],
  );
}

export interface HandOverCounts {
  readonly total: number;
  readonly waiting: number;
  readonly handed: number;
  readonly refused: number;
  readonly noAnswer: number;
}

export interface ListedHandOver extends HandOver, HandOverCounts {
  readonly at: number;
}

const COUNTS = sql`count(*)::int as total, count(*) filter (where result = 'waiting')::int as waiting,
  count(*) filter (where result = 'handed')::int as handed, count(*) filter (where result = 'refused')::int as refused,
  count(*) filter (where result = 'no-answer')::int as "noAnswer"`;

type ListedRow = HandOver & HandOverCounts & { readonly at: Date };

/** The ledger, newest first; one of them where its id is given. */
export async function listHandOvers(pool: Pool, page: PageRequest, id?: string): Promise<Page<ListedHandOver>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const where = all([
    id === undefined ? undefined : sql`h.id = ${id}`,
    place && sql`(h.at, h.id) < (${place.at}, ${place.id})`,
  ]);
  const { rows } = await pool.query<ListedRow>(
    toQuery(sql`
      select h.id, h.by, h.why, date_trunc('milliseconds', h.at) as at, c.* from hand_overs h
      cross join lateral (select ${COUNTS} from hand_over_cases where hand_over_id = h.id) c
      where ${where} order by h.at desc, h.id desc limit ${limit + 1}`),
  );
  return pageOf(
    rows,
    limit,
    ({ at, id: of }) => ({ at, id: of }),
    ({ at, ...row }) => ({ ...row, at: at.getTime() }),
  );
}

export interface StandingGroup extends HandOverCounts {
  readonly category: string;
  readonly unit: string;
  /** Of those handed over, as they stand at the moment. */
  readonly open: number;
  readonly closed: number;
  readonly overdue: number;
}

/** A hand-over by category and unit: what came of it, and how the cases stand now. */
export async function handOverGroups(pool: Pool, id: string, now: number): Promise<StandingGroup[]> {
  const over = sql`a.status in ('closed', 'ended')`;
  const { rows } = await pool.query<StandingGroup>(
    toQuery(sql`
      select c.category, c.unit, ${COUNTS},
        count(*) filter (where result = 'handed' and not ${over})::int as open,
        count(*) filter (where result = 'handed' and ${over})::int as closed,
        count(*) filter (where result = 'handed' and not ${over}
          and ${lightAt(now)} = 'red')::int as overdue
      from hand_over_cases c left join appeals a on a.case_id = c.case_id
      where c.hand_over_id = ${id} group by c.category, c.unit order by total desc, c.category, c.unit`),
  );
  return rows;
}

export interface HandedOver extends HandedCase {
  readonly result: HandOverResult;
  readonly code?: string;
  readonly reason?: string;
}

/** Its cases by id, of one result where it is named. */
export async function handOverCases(
  pool: Pool,
  id: string,
  result: HandOverResult | undefined,
  page: PageRequest,
): Promise<Page<HandedOver>> {
  const limit = limitOf(page);
  const { rows } = await pool.query<
    HandedCase & { result: HandOverResult; code: string | null; reason: string | null }
  >(
    `select case_id as "caseId", category, unit, result, code, reason from hand_over_cases
     where hand_over_id = $1 and ($2::text is null or result = $2) and ($3::text is null or case_id > $3)
     order by case_id limit $4`,
    [id, result ?? null, page.cursor ?? null, limit + 1],
  );
  const items = rows.slice(0, limit).map(({ code, reason, ...row }) => ({
    ...row,
    ...(code !== null && { code }),
    ...(reason !== null && { reason }),
  }));
  const last = items.at(-1);
  return rows.length <= limit || last === undefined ? { items } : { items, next: last.caseId };
}

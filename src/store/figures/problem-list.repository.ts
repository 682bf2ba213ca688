import type { Outcome } from '../../domain/appeal/state';
import { limitOf, pageOf, placeOf, type Page, type PageRequest } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { all, equalTo, sql, toQuery, type Sql } from '../sql/sql';
import { PUBLIC_STANDING } from '../appeals/access-sql';

type Given<T> = T | undefined;

/** The filters of `GET /v1/problems`. */
export interface ProblemFilters {
  readonly number?: Given<string>;
  readonly unit?: Given<string>;
  readonly district?: Given<string>;
  readonly category?: Given<string>;
  /** Not crossed off yet. */
  readonly open?: Given<boolean>;
}

/** A number of the problem list 问题清单: whose it is, by when, and how it was crossed off (P1). */
export interface Problem {
  readonly number: string;
  readonly district: string;
  readonly category: string;
  readonly unit: string | null;
  readonly numberedAt: Date;
  readonly dueAt: Date | null;
  readonly crossedOffAt: Date | null;
  readonly outcome: Outcome | null;
  /** Whether evidence, or the basis of an explanation, stands behind it. */
  readonly evidence: boolean | null;
}

const COLUMNS = {
  number: sql`p.number`,
  unit: sql`a.unit`,
  district: sql`a.district`,
  category: sql`a.category`,
} as const satisfies Partial<Record<keyof ProblemFilters, Sql>>;

/** Newest first; of cases that everybody may know. */
export async function listProblems(pool: Pool, filters: ProblemFilters, page: PageRequest): Promise<Page<Problem>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const { open } = filters;
  const conditions = [
    ...equalTo(COLUMNS, filters),
    open === undefined ? undefined : sql`(p.crossed_off_at is null) = ${open}`,
    place && sql`(p.numbered_at, p.number) < (${place.at}, ${place.id})`,
  ];
  const { rows } = await pool.query<Problem>(
    toQuery(sql`
      select p.number, a.district, a.category, a.unit, p.numbered_at as "numberedAt", a.due_at as "dueAt",
        p.crossed_off_at as "crossedOffAt", a.outcome, p.evidence
      from problem_list p join (select * from appeals where ${PUBLIC_STANDING}) a using (case_id)
      where ${all(conditions)} order by p.numbered_at desc, p.number desc limit ${limit + 1}`),
  );
  return pageOf(
    rows,
    limit,
    ({ numberedAt: at, number: id }) => ({ at, id }),
    (row) => row,
  );
}

import type { Pool } from '../sql/pool';

/** Facts that cannot be told, or have waited since `before`, the oldest number in the outbox a while ago. */
export async function stuckInOutbox(pool: Pool, before: string | undefined): Promise<{ facts: number; cases: number }> {
  const { rows } = await pool.query<{ facts: number; cases: number }>(
    `select count(*)::int as facts, count(distinct case_id)::int as cases from fact_outbox where retry_at is not null or id <= $1`,
    [before ?? 0],
  );
  return rows[0] ?? { facts: 0, cases: 0 };
}

export async function newestInOutbox(pool: Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string | null }>('select max(id) as id from fact_outbox');
  return rows[0]?.id ?? undefined;
}

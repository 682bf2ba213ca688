import type { Pool } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

/**
 * The problem-list number of a case, `{year}-{6 digits}` (P1): the one it has, or the next of the year. A case has one for good,
 * also when asked again or by two at once; a number is never used twice and none is skipped.
 */
export async function reserveNumber(pool: Pool, caseId: string, year: number): Promise<string> {
  const had = await numberOf(pool, caseId);
  if (had !== undefined) return had;
  return inTransaction(pool, async (client) => {
    // The row of the year is the lock: whoever waited for it sees what the one before reserved.
    await client.query('insert into number_counters (year, last) values ($1, 0) on conflict do nothing', [year]);
    await client.query('select 1 from number_counters where year = $1 for update', [year]);
    const { rows } = await client.query<{ number: string }>(
      `with mine as (select number from numbers where case_id = $1),
            next as (update number_counters set last = last + 1 where year = $2 and not exists (select 1 from mine)
                     returning year || '-' || lpad(last::text, greatest(6, length(last::text)), '0') as number),
            kept as (insert into numbers (number, case_id) select number, $1 from next returning number)
       select number from mine union all select number from kept`,
      [caseId, year],
    );
    const number = rows[0]?.number;
    if (number === undefined) throw new Error(`no number for ${caseId}`);
    return number;
  });
}

/** The number a case has; undefined where none is reserved yet. */
export async function numberOf(pool: Pool, caseId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ number: string }>('select number from numbers where case_id = $1', [caseId]);
  return rows[0]?.number;
}

/**
 * Keeps the number a case has by its facts, after the store was restored from an older backup: it is the case's again, and none
 * below it is given out any more. `taken` where another case got it meanwhile. Safe to repeat.
 */
export async function keepNumber(pool: Pool, caseId: string, number: string): Promise<'kept' | 'taken'> {
  const [year = 0, count = 0] = number.split('-').map(Number);
  return inTransaction(pool, async (client) => {
    await client.query('insert into number_counters (year, last) values ($1, 0) on conflict do nothing', [year]);
    await client.query('update number_counters set last = greatest(last, $2) where year = $1', [year, count]);
    await client.query('insert into numbers (number, case_id) values ($1, $2) on conflict do nothing', [
      number,
      caseId,
    ]);
    const { rowCount } = await client.query('select 1 from numbers where number = $1 and case_id = $2', [
      number,
      caseId,
    ]);
    return rowCount === 1 ? 'kept' : 'taken';
  });
}

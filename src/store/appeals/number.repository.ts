import type { Pool } from '../sql/pool';
import { inTransaction, sqlState } from '../sql/transaction';

/**
 * The problem-list number of a case, `{year}-{6 digits}` (P1): the one it has, or the next of the year. A case has one for good,
 * also when asked again or by two at once; a number is never used twice and none is skipped.
 */
export async function reserveNumber(pool: Pool, caseId: string, year: number): Promise<string> {
  const number = await reserveOrMeet(pool, caseId, year);
  if (number === undefined) throw new Error(`no number for ${caseId}`);
  return number;
}

/** Of two that reserve for one case at once the second fails whole, its count with it, and finds what the first has reserved. */
async function reserveOrMeet(pool: Pool, caseId: string, year: number): Promise<string | undefined> {
  try {
    const { rows } = await pool.query<{ number: string }>({
      name: 'reserve-number',
      text: RESERVE,
      values: [caseId, year],
    });
    return rows[0]?.number;
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    return numberOf(pool, caseId);
  }
}

const UNIQUE_VIOLATION = '23505';

/** The row of the year is the lock: whoever waited for it counts on from what the one before reserved. */
const RESERVE = `
  with mine as (select number from numbers where case_id = $1),
       next as (insert into number_counters as counter (year, last) select $2, 1 where not exists (select 1 from mine)
                on conflict (year) do update set last = counter.last + 1
                returning year || '-' || lpad(last::text, greatest(6, length(last::text)), '0') as number),
       kept as (insert into numbers (number, case_id) select number, $1 from next returning number)
  select number from mine union all select number from kept`;

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

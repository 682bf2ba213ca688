import { dayOf } from '../../domain/calendar/instant';
import { hasTerm, isInTerm } from '../../domain/record/terms';
import { findRecord } from '../../store/registers/records.repository';
import type { UseCaseDeps } from '../deps';

/** Why nobody can be named by this record, `kind/id`: the registry has it not, or not any more, or this is no day of its term (X5, P6). */
export async function faultOfRecord(
  pool: UseCaseDeps['pool'],
  record: string,
): Promise<'record-unknown' | 'not-in-term' | undefined> {
  const [kind = '', id = ''] = record.split('/');
  const found = await findRecord(pool, kind, id);
  if (found === undefined || found.retired) return 'record-unknown';
  return hasTerm(found.body) && !isInTerm(found.body, dayOf(Date.now())) ? 'not-in-term' : undefined;
}

/** The same in words. */
export const RECORD_FAULTS: Readonly<Record<'record-unknown' | 'not-in-term', (record: string) => string>> = {
  'record-unknown': (record) => `名录中没有 ${record}`,
  'not-in-term': (record) => `${record} 不在任期内`,
};

import { canonicalJson } from '../sql/canonical-json';
import type { Pool } from '../sql/pool';
import { inTransaction } from '../sql/transaction';

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly by: string;
  readonly body: object;
}

/** Marks all as matched, each as a new version, or none where one is not open any more. Repeating it for the same campaign changes nothing. */
export function markMatched(pool: Pool, names: readonly string[], by: string): Promise<'matched' | 'taken'> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<Row>(
      `select kind, id, version, body ->> 'state' as state, updated_by as by, body from records
       where not retired and kind || '/' || id = any ($1) order by kind, id for update`,
      [names],
    );
    if (rows.length < names.length) return 'taken';
    if (rows.every((row) => row.state === 'matched' && row.by === by)) return 'matched';
    if (rows.some(({ state }) => state !== 'open')) return 'taken';
    for (const { kind, id, version, body } of rows) {
      const values = [kind, id, version + 1, canonicalJson({ ...body, state: 'matched' }), by];
      await client.query(
        `with saved as (
           update records set version = $3, body = $4, updated_by = $5, updated_at = now() where kind = $1 and id = $2)
         insert into record_versions (kind, id, version, body, retired, by) values ($1, $2, $3, $4, false, $5)`,
        values,
      );
    }
    return 'matched';
  });
}

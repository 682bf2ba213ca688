import type { Pool } from '../../src/store/sql/pool';

/** Changes rows that nobody but somebody with the database's own password could change. */
export async function tamper(pool: Pool, sql: string, values: readonly unknown[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(sql, [...values]);
  } finally {
    await client.query('set session_replication_role = default');
    client.release();
  }
}

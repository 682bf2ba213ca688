import type { Pool } from '../sql/pool';
import type { Tables } from './log';

/** How many facts of a file are on record; 0 for none. */
export async function versionOf(pool: Pool, { files: { table, key } }: Tables, id: string): Promise<number> {
  const { rows } = await pool.query<{ version: number }>({
    name: `version-of-${table}`,
    text: `select version from ${table} where ${key} = $1`,
    values: [id],
  });
  return rows[0]?.version ?? 0;
}

/** The status of a file as its last recorded fact left it; undefined before its first. */
export async function statusOf(pool: Pool, { files: { table, key } }: Tables, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ status: string }>(
    `select state ->> 'status' as status from ${table} where ${key} = $1`,
    [id],
  );
  return rows[0]?.status;
}

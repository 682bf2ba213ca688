import type { Pool, PoolClient } from './pool';

/** Runs the work in one transaction: all of it or nothing. A connection in doubt is closed and never used again. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let doubt: Error | undefined;
  try {
    await client.query('begin');
    const answer = await work(client);
    await client.query('commit');
    return answer;
  } catch (error) {
    doubt = await rollback(client, error);
    throw error;
  } finally {
    client.release(doubt);
  }
}

/** Only after PostgreSQL's own refusal is the connection known to be sound. */
async function rollback(client: PoolClient, cause: unknown): Promise<Error | undefined> {
  if (sqlState(cause) === undefined && !isOurs(cause)) return toError(cause);
  return client.query('rollback').then(
    () => undefined,
    (failure: unknown) => toError(failure),
  );
}

/** PostgreSQL's five-character code of an error, where it is one of PostgreSQL's. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Thrown by our own code between two queries, when the connection waits for the next. */
function isOurs(error: unknown): boolean {
  return error instanceof Error && 'refusedByStore' in error;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

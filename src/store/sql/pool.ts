import { Pool, type PoolClient } from 'pg';

export type { Pool, PoolClient };

export interface PoolSettings {
  readonly max?: number;
  /** Milliseconds after which the server ends a statement; all other waits follow from it. */
  readonly patience?: number;
  /** Told of connections lost while idle; without a listener, one of them would end the process. */
  readonly onLost?: (error: Error) => void;
}

/**
 * A bounded pool whose every wait is bounded too (R8): a stopped PostgreSQL answers nothing, so the time-out that counts then is
 * the client's own; the server's ends what nobody waits for any more.
 */
export function createPool(
  databaseUrl: string,
  { max = 10, patience = 10_000, onLost = () => undefined }: PoolSettings = {},
): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: patience / 2,
    idleTimeoutMillis: 30_000,
    query_timeout: patience * 1.2,
    statement_timeout: patience,
    lock_timeout: patience * 0.8,
    idle_in_transaction_session_timeout: patience * 1.5,
    keepAlive: true,
    application_name: 'liubu',
  });
  pool.on('error', onLost);
  // A connection lost while it is checked out rejects its query; the event beside it must not end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

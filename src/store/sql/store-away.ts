import type { Pool } from './pool';
import { sqlState } from './transaction';

/** PostgreSQL's classes of trouble that passes: connection, resources, shutdown, and waits that were cut off. */
const PASSING = /^(08|53|57P|57014|55P03|40001|40P01|25P0[34])/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);
/** The words of pg itself, which gives these errors no code. */
const OF_PG =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|Client has encountered a connection error|not queryable|shutting down/i;

/** Whether the database is away or overwhelmed, so that the same call may pass in a while (R8). */
export function isStoreAway(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined && PASSING.test(state)) return true;
  const { code, message, errors } = (error ?? {}) as { code?: unknown; message?: unknown; errors?: unknown };
  // A name with two addresses fails with one error for each.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(isStoreAway);
  return NETWORK.has(String(code)) || (typeof message === 'string' && OF_PG.test(message));
}

/** Whether the database answers at all, within the milliseconds. */
export async function storeAnswers(pool: Pool, patience = 2_000): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience).unref());
  const asked = pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]);
}

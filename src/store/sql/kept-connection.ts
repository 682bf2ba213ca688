import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from './pool';

const AGAIN_AFTER = 1_000;

/** Holds one connection of the pool, made ready by `begin`; lost, it is made anew. The answer gives it back. */
export function keepConnection(pool: Pool, begin: (client: PoolClient) => Promise<void>): () => Promise<void> {
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve());
  });
  const done = (async () => {
    while (!ending.signal.aborted) {
      await untilLost(pool, begin, ended).catch(() => undefined);
      await Promise.race([ended, sleep(AGAIN_AFTER, undefined, { ref: false })]);
    }
  })();
  return () => {
    ending.abort();
    return done;
  };
}

async function untilLost(
  pool: Pool,
  begin: (client: PoolClient) => Promise<void>,
  ended: Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    const lost = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      client.once('end', () => resolve());
    });
    await begin(client);
    await Promise.race([lost, ended]);
  } finally {
    // What was begun on it lasts as long as it does, so nobody else may have it.
    client.release(true);
  }
}

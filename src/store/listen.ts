import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from './pool';

/** `liubu_facts`: a case has new facts; `liubu_events`: events were given out, or deliveries fell due. */
export type Channel = 'liubu_facts' | 'liubu_events';

const AGAIN_AFTER = 1_000;

/**
 * Calls back at every notification of the channel, and once at every connection, because what was said in between is lost. Holds one
 * connection of the pool; lost, it is made anew. The answer ends it.
 */
export function listen(pool: Pool, channel: Channel, heard: () => void): () => Promise<void> {
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve());
  });
  const done = (async () => {
    while (!ending.signal.aborted) {
      await untilLost(pool, channel, { heard, ended }).catch(() => undefined);
      await Promise.race([ended, sleep(AGAIN_AFTER, undefined, { ref: false })]);
    }
  })();
  return () => {
    ending.abort();
    return done;
  };
}

interface Listener {
  readonly heard: () => void;
  readonly ended: Promise<void>;
}

async function untilLost(pool: Pool, channel: Channel, { heard, ended }: Listener): Promise<void> {
  const client = await pool.connect();
  try {
    const lost = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      client.once('end', () => resolve());
    });
    client.on('notification', heard);
    await client.query(`listen ${channel}`);
    heard();
    await Promise.race([lost, ended]);
  } finally {
    // It listens for good, so nobody else may have it.
    client.release(true);
  }
}

import { keepConnection } from './kept-connection';
import type { Pool } from './pool';

/** `liubu_facts`: a case has new facts; `liubu_events`: events were given out, or deliveries fell due. */
export type Channel = 'liubu_facts' | 'liubu_events';

/**
 * Calls back at every notification of the channel, and once at every connection, because what was said in between is lost. Holds one
 * connection of the pool; lost, it is made anew. The answer ends it.
 */
export function listen(pool: Pool, channel: Channel, heard: () => void): () => Promise<void> {
  return keepConnection(pool, async (client) => {
    client.on('notification', heard);
    await client.query(`listen ${channel}`);
    heard();
  });
}

import { dayOf, HOUR } from '../domain/calendar/instant';
import type { Logger } from 'pino';
import { purgeEvents } from '../store/delivery/events.repository';
import type { Keyring } from '../store/keys/keyring';
import { listen } from '../store/sql/listen';
import { publishPolicyNews } from '../store/delivery/policy-news.repository';
import type { Pool } from '../store/sql/pool';
import { USUAL_PATIENCE, type Patience } from './back-off';
import { onDemand } from './on-demand';
import { startSender } from './sender';
import type { Targets } from './targets';
import { publishEvents } from './publish-events';

export interface DeliveryDeps {
  /** Of its own, so that no request ever waits for a connection behind deliveries: at least four. */
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly targets: Targets;
  readonly logger: Logger;
  readonly patience?: Patience;
  /** Milliseconds between looks, should a wake-up be lost. */
  readonly every?: number;
}

/** Publishing reads the whole log of a case and takes ten statements: what happens within this time is published together. */
const GATHER_MS = 200;

/** Tells facts to whoever may hear them, from now until stopped. Beside the cases and never before one: they do not wait for it. */
export function startDelivery(deps: DeliveryDeps): () => Promise<void> {
  const { pool, logger, patience = USUAL_PATIENCE, every = 1_000 } = deps;
  const work = (): Promise<boolean> => publishEvents(pool, logger);
  const telling = onDemand({ name: 'events', work, every, gatherMs: Math.min(GATHER_MS, every), logger });
  const policies = onDemand({
    name: 'policies',
    every,
    logger,
    work: async () => (await publishPolicyNews(pool, dayOf(Date.now()))) > 0,
  });
  const sender = startSender({ ...deps, patience, every });
  const purging = onDemand({
    name: 'purge',
    every: HOUR,
    logger,
    work: async () => (await purgeEvents(pool)) > 0,
  });
  const deaf = [listen(pool, 'liubu_facts', telling.wake), listen(pool, 'liubu_events', sender.wake)];
  return async () => {
    await Promise.all([...deaf.map((stop) => stop()), telling.stop(), policies.stop(), sender.stop(), purging.stop()]);
  };
}

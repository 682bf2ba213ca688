import { startAppeal } from '../engine/appeals';
import { purgeRequests } from '../store/idempotency.repository';
import { unopenedIntakes } from '../store/intake.repository';
import { currentRules } from '../store/rules.repository';
import type { ApiDeps } from './deps';
import { nowAndThen } from './now-and-then';

/** Younger ones are in the hands of the request that filed them. */
const AGE_SECONDS = 20;
const PERIOD = 30_000;
const MOST = 200;

/** Starts what was registered but never opened, because the engine or this process was away then (R1); gives how many. */
export async function sweep({ pool, engine }: ApiDeps, olderThanSeconds = AGE_SECONDS): Promise<number> {
  const waiting = await unopenedIntakes(pool, olderThanSeconds, MOST);
  if (waiting.length === 0) return 0;
  const rules = await currentRules(pool);
  for (const intake of waiting) await startAppeal(engine, { ...intake, rules });
  return waiting.length;
}

/** Sweeps now and then every half minute; the answer stops it, after the one under way. */
export function keepSweeping(deps: ApiDeps): () => Promise<void> {
  const work = async (): Promise<void> => {
    const started = await sweep(deps);
    if (started > 0) deps.logger.info({ started }, 'cases started that were waiting');
    await purgeRequests(deps.pool);
  };
  return nowAndThen({ every: PERIOD, work, whenFailed: 'the sweep will be tried again', logger: deps.logger });
}

import type { Engine } from '../../engine/connection';
import { engineAnswers } from '../../engine/appeals';
import { queueNameOf, workersAsking } from '../../engine/task-queue';
import type { Pool } from '../../store/sql/pool';
import { workersPresent } from '../../store/sql/presence';
import { storeAnswers } from '../../store/sql/store-away';
import type { UseCaseDeps } from '../deps';

const TIMEOUT_MS = 2_000;

/** Which of what is needed answers at this moment. */
export async function readiness({
  pool,
  engine,
}: UseCaseDeps): Promise<{ readonly store: boolean; readonly engine: boolean; readonly worker: boolean }> {
  const [store, answers, worker] = await Promise.all([
    storeAnswers(pool),
    engineAnswers(engine),
    isWorking(pool, engine),
  ]);
  return { store, engine: answers, worker };
}

/**
 * Whether a worker lives, which the store sees at once, and asks for work, which the engine forgets after a minute only. An engine or a
 * store that does not answer serves nobody.
 */
async function isWorking(pool: Pool, engine: Engine): Promise<boolean> {
  const now = Date.now();
  const asking = engine.connection.withDeadline(now + TIMEOUT_MS, () => workersAsking(engine, now));
  const present = workersPresent(pool, queueNameOf(engine));
  const counts = await Promise.all([asking, present].map((count) => count.catch(() => 0)));
  return counts.every((count) => count > 0);
}

import { yearOf } from '../../domain/calendar/instant';
import { forgetErased } from '../../doctor/forget-erased';
import { startAppeal } from '../../engine/appeals';
import { startHandover } from '../../engine/handovers';
import { waitingHandOvers } from '../../store/appeals/hand-overs.repository';
import { purgeMessageKeys } from '../../store/keys/engine-keys.repository';
import { purgeRequests } from '../../store/keys/idempotency.repository';
import { reserveNumber } from '../../store/appeals/number.repository';
import { unopenedIntakes } from '../../store/appeals/intake.repository';
import { cityAt } from '../../store/rules/catalogue.repository';
import { projectStageTimes } from '../../store/figures/stage-times.repository';
import type { UseCaseDeps } from '../deps';
import { periodically } from './periodic';

/** Younger ones are in the hands of the request that filed them. */
const AGE_SECONDS = 20;
const PERIOD = 30_000;
const MOST = 200;
const DAY = 86_400;

/** Starts what was registered but never opened, and hand-overs written down but never begun, because the engine or this process was away then (R1); gives how many. */
export async function startUnopened(deps: UseCaseDeps, olderThanSeconds = AGE_SECONDS): Promise<number> {
  return (await startUnopenedCases(deps, olderThanSeconds)) + (await startUnopenedHandOvers(deps, olderThanSeconds));
}

async function startUnopenedCases({ pool, engine }: UseCaseDeps, olderThanSeconds: number): Promise<number> {
  const waiting = await unopenedIntakes(pool, olderThanSeconds, MOST);
  if (waiting.length === 0) return 0;
  const city = await cityAt(pool, Date.now());
  for (const intake of waiting) {
    await reserveNumber(pool, intake.caseId, yearOf(intake.receivedAt));
    await startAppeal(engine, { ...intake, ...city });
  }
  return waiting.length;
}

/** One that somebody has ended is not begun again, which the engine knows for three days: later ones are for the doctor. */
async function startUnopenedHandOvers({ pool, engine }: UseCaseDeps, olderThan: number): Promise<number> {
  let started = 0;
  for (const { id, waiting } of await waitingHandOvers(pool, { olderThan, youngerThan: DAY }, MOST))
    if ((await startHandover(engine, id, { title: `集中交办 ${waiting} 件` })) === 'started') started += 1;
  return started;
}

/** Starts every half minute what is unopened, and has the engine follow erasures that were broken off; the answer stops it, after the one under way. */
export function keepStartingUnopened(deps: UseCaseDeps): () => Promise<void> {
  const work = async (): Promise<void> => {
    const started = await startUnopened(deps);
    if (started > 0) deps.logger.info({ started }, 'cases and hand-overs started that were waiting');
    await purgeRequests(deps.pool);
    await purgeMessageKeys(deps.pool);
    await projectStageTimes(deps.pool);
    const forgotten = await forgetErased(deps);
    if (forgotten > 0) deps.logger.info({ forgotten }, 'erased cases whose old runs the engine has deleted');
  };
  return periodically({
    every: PERIOD,
    work,
    whenFailed: 'what is unopened will be started at the next try',
    logger: deps.logger,
  });
}

import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import type { Logger } from 'pino';
import type { Keyring } from '../store/keys/keyring';
import {
  claimLanes,
  dueTargets,
  IN_DOUBT,
  recordDelivered,
  recordFailed,
  releaseLane,
  type Claimed,
  type DueTarget,
} from '../store/delivery/delivery-queue.repository';
import type { Pool } from '../store/sql/pool';
import { backOff, type Patience } from './back-off';
import { onDemand, type Running } from './on-demand';
import { post, type Posted } from './post';
import { signedHeaders } from './sign';
import type { Targets } from './targets';

export interface SenderDeps {
  readonly pool: Pool;
  readonly keyring: Keyring;
  readonly targets: Targets;
  readonly logger: Logger;
  readonly patience: Patience;
  /** Milliseconds between looks for what has fallen due. */
  readonly every: number;
}

/** Tries at once to one target: one that hangs keeps only its own waiting. */
const CONCURRENCY = 8;
/** Milliseconds that tries under way may still take when the process is told to stop. */
const GRACE = 2_000;

/** Sends what falls due to every webhook, in order within a case, at once over cases; any number of processes may do so. */
export function startSender(deps: SenderDeps): Running {
  const underWay = new Map<string, Set<Promise<void>>>();
  const ending = new AbortController();
  setMaxListeners(0, ending.signal);

  const sendTo = async (target: DueTarget): Promise<boolean> => {
    const tries = underWay.get(target.id) ?? new Set();
    underWay.set(target.id, tries);
    const free = (target.failures >= IN_DOUBT ? 1 : CONCURRENCY) - tries.size;
    const claimed = free > 0 ? await claimLanes(deps.pool, target.id, free) : [];
    for (const one of claimed) {
      const attempt = tryOnce(deps, target, one, ending.signal).finally(() => {
        tries.delete(attempt);
        running.wake();
      });
      tries.add(attempt);
    }
    return claimed.length > 0;
  };
  const round = async (): Promise<boolean> =>
    (await Promise.all((await dueTargets(deps.pool)).map(sendTo))).includes(true);
  const running = onDemand({ name: 'webhooks', work: round, every: deps.every, logger: deps.logger });
  const stop = async (): Promise<void> => {
    await running.stop();
    const late = setTimeout(() => ending.abort(), GRACE);
    await Promise.all([...underWay.values()].flatMap((tries) => [...tries]));
    clearTimeout(late);
  };
  return { wake: running.wake, stop };
}

/** One try, whatever comes of it on record. Where even that fails, the lease runs out and the event is sent again under its id. */
async function tryOnce(deps: SenderDeps, target: DueTarget, claimed: Claimed, ending: AbortSignal): Promise<void> {
  const start = performance.now();
  const outcome = await send(deps, target, claimed, ending).then(
    (posted) => ({ ...posted, error: errorOf(posted) }),
    (error: unknown) => ({ status: undefined, retryAfter: 0, error: nameOf(error) }),
  );
  const ms = Math.round(performance.now() - start);
  const record = (): Promise<void> => {
    if (outcome.error === undefined) return recordDelivered(deps.pool, claimed, { status: outcome.status, ms });
    if (ending.aborted) return releaseLane(deps.pool, claimed);
    return fail(deps, target, claimed, { ...outcome, error: outcome.error, ms });
  };
  await onRecord(record, deps, target);
}

/** A store that is busy for a moment must not cost the lane its whole lease. */
async function onRecord(record: () => Promise<void>, { logger }: SenderDeps, { id }: DueTarget): Promise<void> {
  for (let tries = 1; tries <= 3; tries += 1) {
    try {
      await record();
      return;
    } catch (error) {
      logger.warn({ error: (error as Error).name, webhook: id, tries }, 'the outcome of a delivery is not on record');
      await sleep(200 * tries);
    }
  }
}

async function send(deps: SenderDeps, target: DueTarget, { fact }: Claimed, signal: AbortSignal): Promise<Posted> {
  const body = JSON.stringify(fact);
  const secrets = target.secrets.map((wrapped) => deps.keyring.unwrap(target.id, wrapped));
  const headers = signedHeaders(fact.id, new Date(), body, secrets);
  return post(deps.targets, { url: target.url, headers, body, patience: deps.patience.oneTry, signal });
}

interface Failure {
  readonly status: number | undefined;
  readonly retryAfter?: number;
  readonly error: string;
  readonly ms: number;
}

async function fail(deps: SenderDeps, target: DueTarget, claimed: Claimed, failure: Failure): Promise<void> {
  const { patience, logger, pool } = deps;
  const { status, retryAfter = 0, error, ms } = failure;
  const asked = Math.min(retryAfter, patience.most);
  const again = Math.max(backOff(claimed.attempts + 1, patience, Math.random()), asked);
  const rest = { least: Math.max(patience.first, asked), most: patience.most, jitter: 0.75 + Math.random() / 2 };
  const verdict = await recordFailed(pool, claimed, {
    status,
    ms,
    error,
    gone: status === 410,
    patience: patience.days,
    again,
    rest,
  });
  if (verdict !== 'again') logger.warn({ webhook: target.id, verdict, error }, 'a webhook gets nothing more');
}

function errorOf({ status }: Posted): string | undefined {
  if (status >= 200 && status < 300) return undefined;
  return status >= 300 && status < 400 ? `HTTP ${status}: redirects are not followed` : `HTTP ${status}`;
}

/** The kind of fault, never what the target or the name server said. */
function nameOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  return typeof code === 'string' ? code : (name ?? 'Error');
}

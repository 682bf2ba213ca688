import { setTimeout as sleep } from 'node:timers/promises';
import { pauseAfter } from './keep-trying';
import { isAlive, type Running } from './process';

export interface Supervised {
  readonly name: string;
  /** What runs at this moment. */
  current(): Running;
  /** Ends the process on purpose, for a new one in its place; no failure is counted. */
  renew(): Promise<void>;
  /** Ends the watching, then the process. */
  stop(): Promise<void>;
}

export interface SupervisionOptions {
  readonly start: () => Promise<Running>;
  readonly print: (line: string) => void;
  /** The first pause in milliseconds; each later one is twice as long. */
  readonly unit?: number;
}

const LOOK_EVERY_MS = 300;
/** Standing this long, a part counts as healthy and its failures are forgotten. */
const HEALTHY_MS = 60_000;

interface Watch {
  running: Running;
  readonly stopping: () => boolean;
  failures: number;
  since: number;
}

/** Starts a part again when it ends unasked, a little later each time, for ever: what else runs is no worse for it. */
export function supervise(first: Running, options: SupervisionOptions): Supervised {
  let told = false;
  const watch: Watch = { running: first, stopping: () => told, failures: 0, since: Date.now() };
  const watching = keepUp(watch, options);
  return {
    name: first.name,
    current: () => watch.running,
    renew: () => {
      watch.failures = -1;
      return watch.running.stop();
    },
    stop: async () => {
      told = true;
      await watch.running.stop();
      await Promise.race([watching, sleep(5_000, undefined, { ref: false })]);
    },
  };
}

async function keepUp(watch: Watch, options: SupervisionOptions): Promise<void> {
  while (!watch.stopping()) {
    await sleep(LOOK_EVERY_MS, undefined, { ref: false });
    if (watch.stopping() || isAlive(watch.running.pid)) continue;
    const healthy = watch.failures > 0 && Date.now() - watch.since > HEALTHY_MS;
    watch.failures = healthy ? 1 : watch.failures + 1;
    await startAgain(watch, options);
  }
}

async function startAgain(watch: Watch, { start, print, unit }: SupervisionOptions): Promise<void> {
  const pause = pauseAfter(watch.failures, unit);
  print(`${watch.running.name} ended${watch.failures <= 0 ? '' : ' unasked'}; started again in ${pause} ms`);
  await sleep(pause);
  if (watch.stopping()) return;
  watch.running = await start().catch((error: unknown) => {
    print((error as Error).message);
    return watch.running;
  });
  watch.since = Date.now();
  // Told to stop while it was coming up: nobody else knows of it yet.
  if (watch.stopping()) await watch.running.stop();
}

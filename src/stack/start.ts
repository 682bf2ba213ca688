import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import type { Config } from '../config';
import { planSteps } from './bring-up';
import { watchSources } from './dev';
import { makeFolder } from './home';
import { addressOf, checkNeeds, parseParts, type Part } from './parts';
import { claimPort } from './ports';
import { runSteps } from './progress';
import { claimParts } from './run-file';
import { signInAddress, signInLasts } from './sign-in';
import type { BringUp, Standing } from './standing';

/** How long a step on its way is waited for after Ctrl-C, so that what it starts is stopped as well. */
const STEP_PATIENCE_MS = 10_000;

export interface StartOptions {
  /** As given to `--parts`; all of them without. */
  readonly parts?: string;
  /** Compile on every change, and start our own processes anew. */
  readonly dev?: boolean;
  /** Print every line of worker and API, as whoever collects the logs of a container wants. */
  readonly logs?: boolean;
}

/** Brings up the parts, says where they are, and lasts until it is told to stop; everything it started has ended when it returns. */
export async function start(config: Config, options: StartOptions = {}): Promise<void> {
  const { parts: list, dev = false, logs: everyLine } = options;
  const parts = parseParts(list);
  await clearTheWay(config, parts);
  const standing: Standing = { running: [] };
  const stop = stopSignal(standing);
  try {
    await bringUp({ config, parts, everyLine, print, signal: stop.signal }, standing, stop.told);
    if (dev && !stop.signal.aborted) await develop(standing, stop.told);
    await stop.told;
  } catch (error) {
    // A step broken off by Ctrl-C has not failed.
    if (!stop.signal.aborted) throw error;
  } finally {
    await drain(standing);
    stop.done();
  }
}

/** What can be known to stand in the way is said at once, not after a first build of the engine. */
async function clearTheWay(config: Config, parts: readonly Part[]): Promise<void> {
  checkNeeds(parts, (variable) => isGiven(config, variable));
  makeFolder(config.home, 'LIUBU_HOME');
  claimParts(config.home, parts);
  if (parts.includes('api')) await claimPort(config.port, 'the API', 'PORT', config.host);
}

async function bringUp(up: BringUp, standing: Standing, told: Promise<void>): Promise<void> {
  const steps = runSteps(planSteps(up, standing), up.signal);
  await Promise.race([
    steps,
    told.then(() => Promise.race([steps, sleep(STEP_PATIENCE_MS, undefined, { ref: false })])),
  ]);
  if (!up.signal.aborted) print(whereToGo(up.config, up.parts));
}

async function develop(standing: Standing, told: Promise<void>): Promise<void> {
  const ours = standing.running.filter(({ name }) => name === 'worker' || name === 'api');
  const stopWatching = watchSources(() => ours.forEach((part) => void part.renew()), print);
  await told;
  stopWatching();
}

/** In reverse order: nothing that still works loses what it works on. */
async function drain(standing: Standing): Promise<void> {
  for (const part of [...standing.running].reverse()) {
    print(`stopping ${part.name}`);
    await part.stop();
  }
}

/** The first Ctrl-C, or SIGTERM, asks to stop; the second ends everything at once. */
function stopSignal(standing: Standing) {
  const controller = new AbortController();
  const told = new Promise<void>((resolve) => controller.signal.addEventListener('abort', () => resolve()));
  const onSignal = () => {
    if (!controller.signal.aborted) {
      controller.abort();
      return;
    }
    for (const part of standing.running) forceEnd(part.current().pid, part.name);
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  // The servers are processes of their own and hold nothing of ours open: this does.
  const lasting = setInterval(() => undefined, 60_000);
  for (const name of signals) process.on(name, onSignal);
  return {
    signal: controller.signal,
    told,
    done: () => {
      clearInterval(lasting);
      for (const name of signals) process.off(name, onSignal);
    },
  };
}

function forceEnd(pid: number, name: string): void {
  try {
    // PostgreSQL's immediate shutdown: the next start replays its log, and no child of it is left behind.
    process.kill(pid, name === 'postgres' ? 'SIGQUIT' : 'SIGKILL');
  } catch {
    // gone already
  }
}

function isGiven(config: Config, variable: string): boolean {
  return variable === addressOf.postgres ? config.databaseUrl !== undefined : config.temporalAddress !== undefined;
}

function whereToGo(config: Config, parts: readonly Part[]): string {
  const lines: string[] = [];
  const api = `http://${config.host}:${config.port}`;
  if (parts.includes('api')) lines.push(`API and pages  ${api}`, `API docs       ${api}/docs`);
  if (parts.includes('ui')) lines.push(`Temporal UI    http://127.0.0.1:${config.temporalUiPort}`);
  if (parts.includes('temporal'))
    lines.push(`Temporal       ${config.temporalAddress ?? `127.0.0.1:${config.temporalPort}`}`);
  if (parts.includes('api') && parts.includes('ui')) {
    const address = signInAddress(config);
    lines.push(`Sign in        ${address}  (${signInLasts(address)})`);
  }
  if (parts.includes('api')) lines.push(`Keys           ${path.join(config.home, 'keys.json')}`);
  return ['', 'Liubu 六步 is up. Ctrl-C stops it.', ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

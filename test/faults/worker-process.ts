import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Variable } from '../../src/variables';
import type { Place } from '../support/city';
import { testStack } from '../support/stack';

/** A worker, or an API, as a process of its own, that can be killed like one. */
export interface WorkerProcess {
  /** From now until it takes tasks or requests, in ms. */
  readonly start: () => Promise<number>;
  /** Its number; throws while there is none. */
  readonly pid: () => number;
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
}

const ROOT = path.resolve(__dirname, '../..');
const HOOK = path.join(ROOT, 'test/support/typescript.cjs');
type Environment = Partial<Record<Variable, string>>;

/** The worker of a place, which no worker serves yet. */
export function workerProcess(place: Place): WorkerProcess {
  const { temporalAddress, namespace } = testStack();
  return ourProcess('worker/main.ts', 'worker up', {
    DATABASE_URL: place.databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    TASK_QUEUE: place.engine.taskQueue,
    LIUBU_MASTER_KEY: place.masterKey.toString('base64'),
    LIUBU_LEDGER_KEY: place.ledgerKey.toString('base64'),
  });
}

export function apiProcess(environment: Environment): WorkerProcess {
  return ourProcess('src/main.ts', 'API up', environment);
}

/** Any TypeScript file as a process, up once it says so. */
export function ourProcess(
  entry: string,
  isUp: string,
  environment: Readonly<Record<string, string | undefined>>,
): WorkerProcess {
  let child: ChildProcess | undefined;
  return {
    async start() {
      const begun = Date.now();
      child = spawn(process.execPath, ['-r', HOOK, path.join(ROOT, entry)], {
        cwd: ROOT,
        env: { ...process.env, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      await up(child, isUp);
      return Date.now() - begun;
    },
    pid() {
      if (child?.pid === undefined) throw new Error(`${entry} does not run`);
      return child.pid;
    },
    async kill(signal) {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

/** Waits for the line that says so; fails with all the process has said if it ends before. */
function up(child: ChildProcess, isUp: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (bytes: Buffer): void => {
      said = (said + bytes.toString()).slice(-5_000);
      if (said.includes(isUp)) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the process ended: ${said}`)));
  });
}

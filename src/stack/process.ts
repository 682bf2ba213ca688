import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** An operating-system process of the stack, started here or adopted from an earlier run. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly adopted: boolean;
  stop(): Promise<void>;
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Record<string, string | undefined>;
  readonly logFile: string;
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
}

/** Starts a program that outlives us unless told to stop: its own session, so that a Ctrl-C on the terminal reaches us alone and we drain in order. */
export function launch({ command, args, env, logFile, as }: Launch): Promise<ChildProcess & { pid: number }> {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', log, log], ...as, cwd: '/' });
  closeSync(log);
  child.unref();
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => {
      resolve(child as ChildProcess & { pid: number });
    });
  });
}

/** A process that has ended but was not yet collected by its parent counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return process.platform !== 'linux';
  }
}

/** Asks with each signal in turn, and waits its milliseconds before the next. */
export async function stopProcess(
  pid: number,
  ...steps: readonly (readonly [NodeJS.Signals, number])[]
): Promise<void> {
  for (const [signal, patience] of steps) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    await until(() => !isAlive(pid), patience);
  }
}

/** True as soon as the condition holds, false once the milliseconds are over. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  patience: number,
  pause = 40,
): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await condition()) return true;
    await sleep(pause);
  }
  return condition();
}

/** The last lines of a log, for the one line that says why a part did not start. */
export function tail(logFile: string, lines = 3): string {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-lines).join(' | ').slice(-600);
  } catch {
    return '';
  }
}

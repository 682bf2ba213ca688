import { execFile, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../src/stack/ports';
import { until } from '../../src/stack/process';
import { ownHome } from '../support/stack';
import type { Shown } from './shown';

const ROOT = path.resolve(__dirname, '../..');
/** The addresses that the documents name, by the variable that moves them. */
const ADDRESSES = { PORT: '127.0.0.1:8080', TEMPORAL_PORT: '127.0.0.1:7233', TEMPORAL_UI_PORT: '127.0.0.1:8233' };
const START_MS = 300_000;
const STOP_MS = 20_000;
const RUN_MS = 240_000;
/** Ends what one fence printed; no program prints it. */
const MARK = '\u001e';

/** Somebody who follows the documents on a Liubu of their own. */
export interface Reader {
  /** What `npm start` printed up to its last line. */
  readonly started: string;
  /** Pastes the commands one after the other into one bash. */
  readonly paste: (shown: readonly Shown[]) => Promise<readonly Pasted[]>;
  readonly stop: () => Promise<void>;
}

interface Pasted {
  /** On both streams. */
  readonly printed: string;
  /** Of the last command. */
  readonly status: number;
}

/** `npm start` as a newcomer's, in an empty folder and on ports of its own. */
export async function openReader(): Promise<Reader> {
  const home = ownHome('reader');
  const moves: [shown: string, own: string][] = [];
  const ports: Record<string, string> = {};
  for (const [variable, address] of Object.entries(ADDRESSES)) {
    ports[variable] = String(await freePort());
    moves.push([address, `127.0.0.1:${ports[variable]}`]);
  }
  const others = { DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined, LOG_LEVEL: undefined };
  // Of the two engines a newcomer may get, the one built: what is printed does not depend on what this machine can fetch.
  const env = { ...process.env, ...ports, ...others, LIUBU_HOME: home, LIUBU_ENGINE: 'production' };
  /** From what a document says to what is true here, and back. */
  const there = (text: string) =>
    moves.reduce((told, [shown, own]) => told.replaceAll(shown, own), text).replaceAll(/(\.\/)?\.liubu\b/g, home);
  const back = (text: string) =>
    moves.reduce((told, [shown, own]) => told.replaceAll(own, shown), text).replaceAll(home, '.liubu');
  const child = spawn('npm', ['--silent', 'start'], { cwd: ROOT, env, detached: true });
  return {
    started: back(await printedUpTo(child, /^ {2}Keys .*\n/m)),
    async paste(shown) {
      const script = shown.map(({ commands }) => `${there(commands)}\nprintf '${MARK}%d${MARK}' $?\n`).join('');
      const told = back(await runInBash(script, env)).split(MARK);
      return shown.map((_, place) => ({ printed: told[2 * place] ?? '', status: Number(told[2 * place + 1]) }));
    },
    stop: () => stopped(child),
  };
}

async function runInBash(script: string, env: NodeJS.ProcessEnv): Promise<string> {
  const bash = ['--noprofile', '--norc', '-c', `exec 2>&1; set -o pipefail\n${script}`];
  const { stdout } = await promisify(execFile)('bash', bash, { cwd: ROOT, env, timeout: RUN_MS });
  return stdout;
}

async function printedUpTo(child: ChildProcess, last: RegExp): Promise<string> {
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (told += text));
  await until(() => hasEnded(child) || last.test(told), START_MS);
  if (last.test(told)) return told;
  await stopped(child);
  throw new Error(`npm start did not come up:\n${told}`);
}

/** Ctrl-C, which reaches npm and Liubu alike. npm is the first to end; what Liubu still holds open ends with Liubu. */
async function stopped(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || hasEnded(child)) return;
  process.kill(-child.pid, 'SIGINT');
  if (!(await until(() => hasEnded(child), STOP_MS))) process.kill(-child.pid, 'SIGKILL');
}

function hasEnded({ stdout }: ChildProcess): boolean {
  return stdout === null || stdout.closed;
}

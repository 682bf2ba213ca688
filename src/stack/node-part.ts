import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { childEnvironment, WAITS, type Settings } from '../config';
import { makeFolder, projectFolder } from './home';
import { wordsFor } from './log-line';
import { GRACE_MS } from '../grace';
import { stopProcess, until, type Running } from './process';
import { PartDown, StackError } from './stack-error';

export interface NodePart {
  readonly name: 'worker' | 'api';
  readonly entry: string;
  readonly home: string;
  readonly print: (line: string) => void;
  /** Every line is printed, not only what people at a terminal have to know. */
  readonly everyLine?: boolean | undefined;
  /** Somebody else says that it is up. */
  readonly isAnnounced?: boolean;
}

/** A process that loads its code, and then waits to be told where the servers are. */
export interface LoadedPart {
  /** Gives it its settings; done once `isUp` says that it does its work. */
  readonly begin: (settings: Settings, isUp: () => Promise<boolean>) => Promise<Running>;
  readonly drop: () => void;
}

const PATIENCE_MS = 60_000;
/** What they have in hand may take their grace; closing what they hold takes a moment more. */
const PATIENCE_OF_STOP_MS = GRACE_MS + 3_000;

/** Where the compiler puts the entries of our own processes. */
export function entryOf(name: 'worker' | 'api'): string {
  return path.join(projectFolder(), 'dist', name === 'worker' ? 'worker/main.js' : 'src/main.js');
}

/** A process of our own code: it ends when we do. Its lines are kept in .liubu/logs; warnings and errors are printed under its name as well. */
export function loadNodePart(part: NodePart): LoadedPart {
  const { name, entry, home } = part;
  if (!existsSync(entry))
    throw new StackError(`The ${name} is not compiled (${entry} is missing)`, ['run npm run build']);
  const { child, lastLine } = spawnOnLeash(part);
  const running = nodeProcess(name, child.pid ?? 0);
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  return {
    drop: () => void child.kill(),
    begin: async (settings, isUp) => {
      // One that has ended meanwhile cannot be told: that is seen right below.
      child.send(settings, () => undefined);
      await until(async () => ended() || (await isUp()), PATIENCE_MS, 100);
      if (!ended() && (await isUp())) return running;
      await running.stop();
      throw new PartDown(`The ${name} did not come up: ${lastLine().slice(0, 400) || 'it said nothing'}`, [
        `look into ${path.join(home, 'logs', `${name}.log`)}`,
      ]);
    },
  };
}

function spawnOnLeash({ name, entry, home, print, everyLine, isAnnounced }: NodePart): {
  child: ChildProcess;
  lastLine: () => string;
} {
  const log = createWriteStream(path.join(makeFolder(path.join(home, 'logs'), 'LIUBU_HOME'), `${name}.log`), {
    flags: 'a',
  });
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--require', path.join(__dirname, 'exit-with-parent.js'), entry, WAITS],
    { env: childEnvironment({}), detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let last = '';
  const show = (line: string) => {
    last = line;
    log.write(`${line}\n`);
    const words = everyLine === true ? line : wordsFor(line, isAnnounced !== true);
    if (words !== undefined) print(`${name.padEnd(6)} | ${words}`);
  };
  for (const stream of [child.stdout, child.stderr]) if (stream !== null) eachLine(stream, show);
  child.once('close', () => log.end());
  return { child, lastLine: () => last };
}

/** A worker or an API that runs: told to stop, it has its grace. */
export function nodeProcess(name: string, pid: number): Running {
  return {
    name,
    pid,
    adopted: false,
    stop: () => stopProcess(pid, ['SIGTERM', PATIENCE_OF_STOP_MS], ['SIGKILL', 1_000]),
  };
}

function eachLine(stream: Readable, show: (line: string) => void): void {
  createInterface({ input: stream }).on('line', show);
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './home';
import { isAlive } from './process';
import type { Part } from './parts';
import { StackError } from './stack-error';

/** A process by its number and its birth: numbers are used again. */
interface Identity {
  readonly pid: number;
  readonly born: string;
}

/** What an earlier start left behind, so that a killed parent's servers are adopted, not fought over. */
export interface ServerEntry extends Identity {
  readonly port: number;
  /** Where the part answers over HTTP. */
  readonly http: number;
}

interface RunFile {
  readonly servers: Partial<Record<Part, ServerEntry>>;
  /** The process of `npm start` that looks after each part. */
  readonly starters: Partial<Record<Part, Identity>>;
}

/** The server an earlier start left running for this part, if it still runs. */
export function leftRunning(home: string, part: Part): ServerEntry | undefined {
  const entry = read(home).servers[part];
  return entry !== undefined && isSame(entry) ? entry : undefined;
}

export function rememberServer(home: string, part: Part, server: { pid: number; port: number; http: number }): void {
  const { servers, starters } = read(home);
  write(home, { starters, servers: { ...servers, [part]: { ...server, born: birthOf(server.pid) } } });
}

/** Takes the parts for this process; two starts over the same folder would stop each other's servers. */
export function claimParts(home: string, chosen: readonly Part[]): void {
  const { servers, starters } = read(home);
  for (const part of chosen) {
    const starter = starters[part];
    if (starter === undefined || starter.pid === process.pid || !isSame(starter)) continue;
    throw new StackError(`Liubu already runs its part ${part} from ${home} (process ${starter.pid})`, [
      `stop it with Ctrl-C in its terminal, or kill ${starter.pid}`,
      'choose another folder with LIUBU_HOME, and other ports',
    ]);
  }
  const me: Identity = { pid: process.pid, born: birthOf(process.pid) };
  write(home, { servers, starters: { ...starters, ...Object.fromEntries(chosen.map((part) => [part, me])) } });
}

function isSame({ pid, born }: Identity): boolean {
  return isAlive(pid) && birthOf(pid) === born;
}

/** The moment a process began, as the system tells it; the same for the same process only. */
function birthOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // Field 22 of the line; the second, the program's name, may hold blanks.
      return (
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')[19] ?? ''
      );
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function read(home: string): RunFile {
  const empty: RunFile = { servers: {}, starters: {} };
  try {
    return existsSync(fileOf(home))
      ? { ...empty, ...(JSON.parse(readFileSync(fileOf(home), 'utf8')) as RunFile) }
      : empty;
  } catch {
    // Damaged by hand or a full disk: then nothing is adopted, and a taken port is reported as such.
    return empty;
  }
}

function write(home: string, run: RunFile): void {
  writeWhole(fileOf(home), `${JSON.stringify(run, null, 2)}\n`);
}

function fileOf(home: string): string {
  return path.join(home, 'run.json');
}

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '../../config';
import { makeFolder } from '../home';
import { isAlive } from '../process';
import { StackError } from '../stack-error';
import { doing, isPackage, remember, type BuildProgress } from './build-progress';
import { engineFolder, missingTools, pinnedModule, toolPath, tools, type Tool } from './binaries';

/** Says what is going on, for a progress line. */
export type Say = (text: string) => void;

const WAIT_FOR_OTHER_MINUTES = 60;

/** Builds what is missing, one tool after the other; a tool counts only once it is whole, so a killed build goes on where it stopped. */
export async function buildTools(
  go: string,
  cache: string,
  wanted: readonly Tool[],
  say: Say,
  signal?: AbortSignal,
): Promise<void> {
  const folder = makeFolder(engineFolder(cache), 'LIUBU_CACHE');
  const unlock = await lock(path.join(folder, 'building.lock'), say);
  try {
    const missing = missingTools(cache, wanted);
    for (const [index, tool] of missing.entries()) {
      const which = `built once on this machine 首次编译, ${index + 1} of ${missing.length}: ${PURPOSES[tool]}`;
      await buildOne(go, cache, tool, (text) => say(`${which}, ${text}`), signal);
    }
  } finally {
    unlock();
  }
}

/** What each is built for, as whoever waits reads it. */
const PURPOSES: Record<Tool, string> = {
  'temporal-server': 'the engine that carries every case through its steps',
  'temporal-sql-tool': 'the tables of the engine',
  'temporal-ui': "the engine's pages for operators",
};

async function buildOne(go: string, cache: string, tool: Tool, say: Say, signal?: AbortSignal): Promise<void> {
  const draft = `${toolPath(cache, tool)}.${process.pid}`;
  const started = Date.now();
  const seen: BuildProgress = { packages: 0, linking: false, last: [] };
  const progress = () => say(`${Math.round((Date.now() - started) / 1000)} s, ${doing(seen)}`);
  progress();
  const ticking = setInterval(progress, 1_000);
  // What an earlier build has left counts as done; of the program itself the toolchain cannot tell.
  const list = ['list', '-deps', '-f', '{{if .Stale}}{{.ImportPath}}{{end}}', ...SAME, tools[tool]];
  const build = ['build', '-v', '-ldflags', '-s -w', '-o', draft, ...SAME, tools[tool]];
  const onMessage = (line: string) => remember(seen, line, tools[tool]);
  try {
    let total = 0;
    const listed = await run(go, list, {
      onMessage,
      onLine: (line) => (total += isPackage(line) && line !== tools[tool] ? 1 : 0),
      signal,
    });
    if (listed !== 0) throw buildFailed(tool, seen.last);
    seen.total = total;
    const built = await run(go, build, { onMessage, signal });
    if (built !== 0) throw buildFailed(tool, seen.last);
    renameSync(draft, toolPath(cache, tool));
  } finally {
    clearInterval(ticking);
    rmSync(draft, { force: true });
  }
}

/** What decides whether a package compiled before still serves: the same for counting and for building. */
const SAME = ['-trimpath', '-mod=readonly'];

interface GoRun {
  readonly onMessage: (line: string) => void;
  readonly onLine?: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

function run(go: string, args: readonly string[], { onMessage, onLine, signal }: GoRun): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(go, args, {
      cwd: pinnedModule(),
      // No C compiler is needed: the server's SQLite is pure Go, and a half-installed gcc would fail the build.
      env: childEnvironment({}, { CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' }),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    createInterface({ input: child.stderr }).on('line', onMessage);
    createInterface({ input: child.stdout }).on('line', (line) => onLine?.(line));
    child.once('error', reject);
    child.once('close', resolve);
  });
}

function buildFailed(tool: Tool, last: readonly string[]): StackError {
  return new StackError(`Building ${tool} failed: ${last.join(' | ').slice(-500) || 'no message'}`, [
    'check that the Go module proxy is reachable (go env GOPROXY) and start again: what was compiled is kept',
    ...otherEngines,
  ]);
}

export const otherEngines = [
  'set TEMPORAL_ADDRESS to a Temporal 1.32 or later of your own',
  'put the temporal CLI 1.9 or later on PATH',
  'copy the cache folder of a machine that has built it (LIUBU_CACHE)',
];

/** One build at a time on this machine; a lock whose owner is gone is taken over. */
async function lock(file: string, say: Say): Promise<() => void> {
  const end = Date.now() + WAIT_FOR_OTHER_MINUTES * 60_000;
  while (Date.now() < end) {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true });
    say(`waiting for the build of process ${owner}`);
    await sleep(500);
  }
  throw new StackError(`Another start has been building for ${WAIT_FOR_OTHER_MINUTES} minutes`, [
    `delete ${file} if it hangs`,
  ]);
}

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '../../config';
import { makeFolder } from '../home';
import { isAlive } from '../process';
import { StackError } from '../stack-error';
import { doing, remember, type BuildProgress } from './build-progress';
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
      await buildOne(go, cache, tool, (text) => say(`${index + 1}/${missing.length} ${tool}: ${text}`), signal);
    }
  } finally {
    unlock();
  }
}

async function buildOne(go: string, cache: string, tool: Tool, say: Say, signal?: AbortSignal): Promise<void> {
  const draft = `${toolPath(cache, tool)}.${process.pid}`;
  const args = ['build', '-v', '-trimpath', '-mod=readonly', '-ldflags', '-s -w', '-o', draft, tools[tool]];
  const started = Date.now();
  const seen: BuildProgress = { packages: 0, linking: false, last: [] };
  const progress = () => say(`${Math.round((Date.now() - started) / 1000)} s, ${doing(seen)}`);
  const ticking = setInterval(progress, 1_000);
  try {
    // No C compiler is needed: the server's SQLite is pure Go, and a half-installed gcc would fail the build.
    const env = childEnvironment({}, { CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' });
    const code = await run(go, args, env, (line) => remember(seen, line, tools[tool]), signal);
    if (code !== 0) throw buildFailed(tool, seen.last);
    renameSync(draft, toolPath(cache, tool));
  } finally {
    clearInterval(ticking);
    rmSync(draft, { force: true });
  }
}

function run(
  go: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
  onLine: (line: string) => void,
  signal?: AbortSignal,
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(go, args, {
      cwd: pinnedModule(),
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(signal && { signal }),
    });
    createInterface({ input: child.stderr }).on('line', onLine);
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

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StackError } from '../stack-error';
import { missingTools, type Tool } from './binaries';
import { buildTools, otherEngines, type Say } from './build';

/** Where the engine comes from: the official programs on our PostgreSQL, or the CLI's development server on a file. */
export type EngineSource =
  { readonly kind: 'binaries'; readonly built: boolean } | { readonly kind: 'cli'; readonly command: string };

export interface FindOptions {
  readonly cache: string;
  readonly wanted: readonly Tool[];
  readonly say: Say;
  readonly signal?: AbortSignal | undefined;
  /** Names of the programs looked for on PATH. */
  readonly programs?: { readonly go: string; readonly temporal: string };
}

const usual = { go: 'go', temporal: 'temporal' };

/** In the order of ENGINE.md section 1: cached, the CLI on PATH, built with Go, or the one line naming every remedy. */
export async function findEngine({ cache, wanted, say, signal, programs = usual }: FindOptions): Promise<EngineSource> {
  if (missingTools(cache, wanted).length === 0) return { kind: 'binaries', built: false };
  const cli = await versionOf(programs.temporal, ['--version']);
  if (cli !== undefined && atLeast(cli, [1, 9])) return { kind: 'cli', command: programs.temporal };
  const go = await versionOf(programs.go, ['version']);
  // From 1.21 on, Go fetches the newer toolchain that go.mod asks for by itself.
  if (go !== undefined && atLeast(go, [1, 21])) {
    await buildTools(programs.go, cache, wanted, say, signal);
    return { kind: 'binaries', built: true };
  }
  throw new StackError(`No Temporal engine is to be found, and none can be built (${lacking(go)})`, [
    'install Go 1.21 or later, and start again: the engine is built once',
    ...otherEngines,
  ]);
}

function lacking(go: readonly [number, number] | undefined): string {
  return go === undefined ? 'Go is not installed' : `Go ${go.join('.')} is too old`;
}

async function versionOf(program: string, args: readonly string[]): Promise<readonly [number, number] | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { timeout: 10_000 });
    const found = /(\d+)\.(\d+)/.exec(stdout);
    return found === null ? undefined : [Number(found[1]), Number(found[2])];
  } catch {
    return undefined;
  }
}

function atLeast(
  [major, minor]: readonly [number, number],
  [wantedMajor, wantedMinor]: readonly [number, number],
): boolean {
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

import { StackError } from '../stack-error';
import { missingTools, type Tool } from './binaries';
import { buildTools, otherEngines, type Say } from './build';
import { fetchDevServer, fetchedDevServer } from './fetch-dev-server';
import { devServerStore, keptKind } from './kept-kind';
import { atLeast, isRecentCli, versionOf } from './program-version';

/** Where the engine comes from: the official programs on our PostgreSQL, or the CLI's development server on a file. */
export type EngineSource =
  | { readonly kind: 'binaries'; readonly built: boolean }
  | { readonly kind: 'cli'; readonly command: string; readonly fetched: boolean };

export interface FindOptions {
  readonly cache: string;
  readonly wanted: readonly Tool[];
  readonly say: Say;
  readonly signal?: AbortSignal | undefined;
  /** The folder whose cases it is to go on with; without one, there are none. */
  readonly home?: string | undefined;
  /** Only the server on PostgreSQL will do. */
  readonly production?: boolean;
  /** From where the official development server may be fetched before anything is built; without it, it is not. */
  readonly downloads?: string | undefined;
  /** Names of the programs looked for on PATH. */
  readonly programs?: { readonly go: string; readonly temporal: string };
}

const usual = { go: 'go', temporal: 'temporal' };

/**
 * In the order of what takes least: built before, the CLI on PATH, the official development server fetched, built with Go; or the one line
 * naming every remedy. The cases of a folder stay with the kind of engine that has them: the two keep them in different places.
 */
export async function findEngine(options: FindOptions): Promise<EngineSource> {
  const { cache, wanted, home } = options;
  const kept = home === undefined ? undefined : keptKind(home);
  if (kept === 'cli') return keptDevServer(options);
  if (missingTools(cache, wanted).length === 0) return { kind: 'binaries', built: false };
  const found = kept === undefined ? await newDevServer(options) : undefined;
  return found ?? build(options);
}

/** Where nothing has to go on: unless the production engine is asked for, or only its UI is wanted. */
async function newDevServer(options: FindOptions): Promise<EngineSource | undefined> {
  return options.production === true || !options.wanted.includes('temporal-server') ? undefined : devServer(options);
}

/** A folder begun on the development server: any other engine would know none of its cases. */
async function keptDevServer(options: FindOptions): Promise<EngineSource> {
  const store = devServerStore(options.home ?? '');
  const elsewhere = 'choose another folder with LIUBU_HOME, and begin anew on PostgreSQL there';
  if (options.production === true)
    throw new StackError(
      `LIUBU_ENGINE=production, but the cases of this folder are the development server's (${store})`,
      [elsewhere, 'unset LIUBU_ENGINE to go on with them'],
    );
  const found = await devServer(options);
  if (found !== undefined) return found;
  throw new StackError(`The cases of this folder are the development server's (${store}), which is not to be found`, [
    'put the temporal CLI 1.9 or later on PATH',
    `let this machine reach ${options.downloads ?? 'the network'}`,
    elsewhere,
  ]);
}

async function devServer(options: FindOptions): Promise<EngineSource | undefined> {
  const { cache, downloads, say, signal, programs = usual } = options;
  if (await isRecentCli(programs.temporal)) return { kind: 'cli', command: programs.temporal, fetched: false };
  const command = fetchedDevServer(cache) ?? (downloads && (await fetchDevServer({ cache, downloads, say, signal })));
  return command === undefined ? undefined : { kind: 'cli', command, fetched: true };
}

async function build({ cache, wanted, say, signal, programs = usual }: FindOptions): Promise<EngineSource> {
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

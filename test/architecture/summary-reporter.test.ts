import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

interface Run {
  readonly last: string | undefined;
  readonly well: boolean;
}

/** The last line that a run of these test files prints, and whether it ended well. */
async function runOf(
  suites: Readonly<Record<string, string>>,
  also = (_said: string): void => undefined,
): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'liubu-reporter-'));
  const config = { rootDir: folder, reporters: ['default', join(ROOT, 'test/support/summary-reporter.cjs')] };
  await writeFile(join(folder, 'package.json'), '{}');
  for (const [name, text] of Object.entries(suites)) await writeFile(join(folder, `${name}.test.js`), text);
  const args = [join(ROOT, 'node_modules/jest/bin/jest.js'), '--runInBand', '--config', JSON.stringify(config)];
  const ran = await new Promise<Run>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, timeout: 60_000 }, (error, stdout, stderr) => {
      also(stdout);
      resolve({ last: `${stderr}${stdout}`.trimEnd().split('\n').at(-1), well: error === null });
    });
  });
  await rm(folder, { recursive: true, force: true });
  return ran;
}

describe('a test run is over', () => {
  it('says how many passed and failed on its last line', async () => {
    const suites = { a: "it('a', () => {}); it('b', () => {});", b: "it('c', () => {});" };
    expect(await runOf(suites)).toEqual({ last: '3 passed, 0 failed', well: true });
  });

  it('counts a suite that cannot run as failed, and says what was skipped', async () => {
    const suites = {
      a: "it('a', () => {}); it('b', () => { throw new Error('b'); }); it.skip('c', () => {}); it.todo('d');",
      b: "throw new Error('cannot run');",
    };
    expect(await runOf(suites)).toEqual({ last: '1 passed, 2 failed, 2 skipped', well: false });
  });

  it('shows the slowest files first, and what all took together', async () => {
    let said = '';
    const slow = "it('b', () => new Promise((done) => setTimeout(done, 700)));";
    await runOf({ a: "it('a', () => {});", b: slow }, (all) => (said = all));
    expect(said).toMatch(
      /The slowest 2 of 2 files: \d+\.\d s of \d+\.\d s\n +\d+\.\d s {2}b\.test\.js\n +\d+\.\d s {2}a\.test\.js\n/,
    );
  });

  it('does not pass when there was nothing to run', async () => {
    expect((await runOf({})).well).toBe(false);
  });
});

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createPool, type Pool } from '../../src/store/sql/pool';
import type { Engine } from '../../src/engine/connection';
import { freshDatabase, openTestEngine } from '../support/stack';

const SECONDS = 1_000;

describe('a run under another date', () => {
  let engine: Engine;
  let pool: Pool;
  beforeAll(async () => {
    engine = await openTestEngine();
    pool = createPool(await freshDatabase());
  });
  afterAll(async () => {
    await pool.end();
    await engine.close();
  });

  const ahead = Number(process.env['FAKETIME']) * SECONDS;

  it('is as far from the time of the machine as it was told to be', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'liubu-clock-'));
    const file = path.join(folder, 'now');
    writeFileSync(file, '');
    // The kernel dates files by the machine's clock.
    const { mtimeMs } = statSync(file);
    rmSync(folder, { recursive: true });
    expect(ahead).toBeGreaterThan(0);
    expect(Math.abs(Date.now() - mtimeMs - ahead)).toBeLessThan(2 * SECONDS);
  });

  it('leaves a browser the time of the machine', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'liubu-clock-'));
    const program = path.join(folder, 'chromium');
    symlinkSync(process.execPath, program);
    const { stdout } = await promisify(execFile)(program, ['-p', 'Date.now()']);
    rmSync(folder, { recursive: true });
    near(Number(stdout) + ahead);
  });

  it('has one clock: in the tests, in PostgreSQL, in Temporal, and in a child with an environment of its own', async () => {
    const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
    near(rows[0]!.now.getTime());
    const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'Date.now()'], { env: {} });
    near(Number(stdout));
    const workflowId = `one-clock-${engine.taskQueue}`;
    const handle = await engine.client.workflow.start('nobody', { workflowId, taskQueue: engine.taskQueue });
    near((await handle.describe()).startTime.getTime());
    await handle.terminate();
  });
});

function near(instant: number): void {
  expect(Math.abs(instant - Date.now())).toBeLessThan(5 * SECONDS);
}

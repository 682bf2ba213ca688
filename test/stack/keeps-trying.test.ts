import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { untilItStands } from '../../src/stack/keep-trying';
import { nodeProcess } from '../../src/stack/node-part';
import { isAlive, until, type Running } from '../../src/stack/process';
import { PartDown, StackError } from '../../src/stack/stack-error';
import { supervise } from '../../src/stack/supervise';
import { ownHome } from '../support/stack';

jest.setTimeout(60_000);

const signal = new AbortController().signal;

/** A process that ends after so many milliseconds. */
function processOf(name: string, ms: number): Running {
  const child = spawn(process.execPath, ['-e', `setTimeout(() => {}, ${ms})`], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { name, pid: child.pid ?? 0, adopted: false, stop: () => (child.kill('SIGKILL'), ended) };
}

describe('a part that ends again and again', () => {
  it('is started again, a little later each time, for ever, and what else runs goes on', async () => {
    const lines: string[] = [];
    const print = (line: string) => void lines.push(line);
    const sound = supervise(processOf('postgres', 60_000), { start: () => Promise.reject(new Error('no')), print });
    let tries = 0;
    const dead: Running = { name: 'api', pid: 2 ** 22 + 1, adopted: false, stop: () => Promise.resolve() };
    const start = (): Promise<Running> => {
      tries += 1;
      return tries <= 12 ? Promise.reject(new Error('it said nothing')) : Promise.resolve(processOf('api', 60_000));
    };
    const lost = supervise(dead, { start, print, unit: 1 });
    expect(await until(() => isAlive(lost.current().pid), 30_000)).toBe(true);
    const pauses = lines
      .map((line) => /^api ended unasked; started again in (\d+) ms$/.exec(line)?.[1])
      .filter(Boolean);
    expect(pauses.map(Number)).toEqual(Array.from({ length: 13 }, (_, failure) => 2 ** failure));
    expect(isAlive(sound.current().pid)).toBe(true);
    await lost.stop();
    await sound.stop();
  });
});

describe('a part that dies while it comes up', () => {
  it('is tried again, and each failure is told in a line', async () => {
    const said: string[] = [];
    let tries = 0;
    const bringUp = (): Promise<Running> => {
      tries += 1;
      if (tries === 1) return Promise.reject(new PartDown('The api did not come up: it said nothing', ['look']));
      // What it needs was killed meanwhile.
      if (tries === 2) return Promise.reject(new Error('connect ECONNREFUSED'));
      return Promise.resolve(processOf('api', 60_000));
    };
    const running = await untilItStands(bringUp, { say: (line) => said.push(line), signal, unit: 1 });
    expect(isAlive(running.pid)).toBe(true);
    expect(said).toEqual([
      'The api did not come up: it said nothing. Remedies: look. Tried again in 1 ms',
      'connect ECONNREFUSED Tried again in 2 ms',
    ]);
    await running.stop();
  });

  it('is not tried again where a setting is wrong, nor once the start is told to stop', async () => {
    const wrong = new StackError('Port 1 is taken', ['choose another']);
    const trying = { say: () => undefined, signal, unit: 1 };
    await expect(untilItStands(() => Promise.reject(wrong), trying)).rejects.toBe(wrong);
    const stop = new AbortController();
    const never = untilItStands(() => Promise.reject(new PartDown('down', [])), { ...trying, signal: stop.signal });
    await sleep(50);
    stop.abort();
    await expect(never).rejects.toThrow();
  });
});

describe('a part that is told to stop', () => {
  it('has its whole grace for what it has in hand', async () => {
    const file = path.join(ownHome('keeps-trying'), 'drained');
    const drains = `process.on('SIGTERM', () => setTimeout(() => { fs.writeFileSync(file, 'drained'); process.exit(); }, 6000));
      const file = ${JSON.stringify(file)};
      fs.writeFileSync(file, 'up');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['-e', `const fs = require('node:fs'); ${drains}`], { stdio: 'ignore' });
    expect(await until(() => existsSync(file), 10_000)).toBe(true);
    await nodeProcess('worker', child.pid ?? 0).stop();
    expect(readFileSync(file, 'utf8')).toBe('drained');
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '../../src/config';
import { isAlive, until } from '../../src/stack/process';
import { start } from '../../src/stack/start';
import { ownHome } from '../support/stack';

jest.setTimeout(60_000);

describe('a start that is told to stop', () => {
  it('ends everything it started within fifteen seconds, and then itself', async () => {
    const home = ownHome('told-to-stop');
    const over = start(readConfig({ LIUBU_HOME: home }), { parts: 'postgres' });
    const postmaster = (): string[] => {
      try {
        return readFileSync(path.join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
      } catch {
        return [];
      }
    };
    expect(await until(() => postmaster()[7]?.trim() === 'ready', 40_000)).toBe(true);
    const pid = Number(postmaster()[0]);
    expect(isAlive(pid)).toBe(true);
    const asked = Date.now();
    process.emit('SIGINT');
    await over;
    expect(Date.now() - asked).toBeLessThan(15_000);
    expect(isAlive(pid)).toBe(false);
  });
});

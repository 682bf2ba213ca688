import { readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { readConfig } from '../../src/config';
import { findEngine } from '../../src/stack/engine/find';
import { openDatabase, openEngine } from '../../src/stack/foundation';
import { keptSecret, makeFolder } from '../../src/stack/home';
import { claimPort, freePort, rememberedPorts } from '../../src/stack/ports';
import { claimParts, rememberServer } from '../../src/stack/run-file';
import { provideSecrets } from '../../src/stack/secrets';
import { ownHome } from '../support/stack';

let home: string;
beforeAll(() => {
  home = ownHome('obstacles');
});

/** What the terminal shows: one line, with every remedy. */
async function lineOf(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    const { message } = error as Error;
    expect(message.split('\n')).toHaveLength(1);
    return message;
  }
  throw new Error('nothing stood in the way');
}

describe('what stands in the way of a start is one line with its remedies', () => {
  it('a port that another program holds', async () => {
    const port = await freePort();
    const other: Server = await new Promise((resolve) => {
      const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
    });
    const line = await lineOf(() => claimPort(port, 'the API', 'PORT'));
    expect(line).toContain(`Port ${port}`);
    expect(line).toContain('choose another port with PORT');
    await new Promise((resolve) => other.close(resolve));
    await claimPort(port, 'the API', 'PORT');
  });

  it('neither an engine nor a toolchain', async () => {
    const programs = { go: 'no-such-go', temporal: 'no-such-temporal' };
    const wanted = ['temporal-server'] as const;
    const line = await lineOf(() => findEngine({ cache: home, wanted, say: () => undefined, programs }));
    for (const remedy of ['Go is not installed', 'install Go', 'TEMPORAL_ADDRESS', 'temporal CLI', 'LIUBU_CACHE']) {
      expect(line).toContain(remedy);
    }
  });

  it('a folder that cannot be written', async () => {
    const file = path.join(home, 'a-file');
    writeFileSync(file, '');
    const line = await lineOf(() => makeFolder(path.join(file, 'below'), 'LIUBU_HOME'));
    expect(line).toContain('cannot be written (ENOTDIR): what is above it does not exist or cannot hold folders');
    expect(line).not.toContain('the right to write');
    expect(line).toContain('LIUBU_HOME');
  });

  it('a PostgreSQL or a Temporal of somebody’s own that does not answer', async () => {
    const port = await freePort();
    const databaseUrl = `postgresql://liubu:topsecret@127.0.0.1:${port}/liubu`;
    const line = await lineOf(() => openDatabase({ databaseUrl, home }));
    expect(line).toContain('DATABASE_URL does not answer');
    expect(line).not.toContain('topsecret');
    const settings = { ...{ databaseUrl, home, cache: home }, ...{ port, uiPort: port, namespace: 'liubu' } };
    const temporalAddress = `127.0.0.1:${port}`;
    expect(await lineOf(() => openEngine(undefined, { ...settings, temporalAddress }))).toContain('does not answer');
  }, 30_000);

  it('another start from the same folder', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    rememberServer(home, 'ui', { pid: other.pid!, port: 1, http: 1 });
    const file = path.join(home, 'run.json');
    const run = JSON.parse(readFileSync(file, 'utf8')) as { servers: { ui: { pid: number; born: string } } };
    const { pid, born } = run.servers.ui;
    writeFileSync(file, JSON.stringify({ ...run, starters: { postgres: { pid, born } } }));
    expect(await lineOf(() => claimParts(home, ['postgres']))).toContain(`process ${pid}`);
    // The number alone is not enough: it may belong to any program after a restart of the machine.
    writeFileSync(file, JSON.stringify({ ...run, starters: { postgres: { pid, born: 'another day' } } }));
    claimParts(home, ['postgres']);
    other.kill('SIGKILL');
  });
});

describe('what a start makes once', () => {
  it('stays: secrets and ports are the same at the next', async () => {
    expect(keptSecret(home, 'master.key')).toBe(keptSecret(home, 'master.key'));
    expect(await rememberedPorts(home, ['postgres'])).toEqual(await rememberedPorts(home, ['postgres']));
  });

  it('is not made beside a database of somebody’s own, where every machine must use the same secrets', async () => {
    const embedded = provideSecrets(readConfig({ LIUBU_HOME: home }));
    expect(provideSecrets(readConfig({ LIUBU_HOME: home }))).toEqual(embedded);
    const DATABASE_URL = 'postgresql://liubu:liubu@127.0.0.1/liubu';
    expect(await lineOf(() => provideSecrets(readConfig({ DATABASE_URL, LIUBU_HOME: home })))).toContain(
      'LIUBU_MASTER_KEY is not set',
    );
    expect(provideSecrets(readConfig({ ...embedded, DATABASE_URL, LIUBU_HOME: home }))).toEqual(embedded);
  });
});

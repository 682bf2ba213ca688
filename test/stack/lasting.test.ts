import { readConfig } from '../../src/config';
import { connectEngine } from '../../src/engine/connection';
import { findEngine } from '../../src/stack/engine/find';
import { openDatabase, openEngine, prepareNamespace } from '../../src/stack/foundation';
import { freePort } from '../../src/stack/ports';
import { until, type Running } from '../../src/stack/process';
import { supervise } from '../../src/stack/supervise';
import { ensureDatabase, pingDatabase, withDatabase } from '../../src/store/sql/databases';
import { ownHome } from '../support/stack';

jest.setTimeout(120_000);

let home: string;
let port: number;
const started: Running[] = [];

beforeAll(async () => {
  home = ownHome('lasting');
  port = await freePort();
});
afterAll(stopAll);

async function bringUp() {
  const cache = readConfig().cache;
  const { databaseUrl, server: postgres } = await openDatabase({ databaseUrl: undefined, home });
  started.push(postgres!);
  const source = await findEngine({ cache, wanted: ['temporal-server', 'temporal-sql-tool'], say: () => undefined });
  const settings = {
    ...{ temporalAddress: undefined, databaseUrl, home, cache },
    ...{ port, uiPort: port, namespace: 'liubu' },
  };
  const { temporalAddress, server: temporal } = await openEngine(source, settings);
  started.push(temporal!);
  await prepareNamespace(temporalAddress, 'liubu');
  return { databaseUrl, temporalAddress, postgres: postgres!, temporal: temporal! };
}

async function stopAll(): Promise<void> {
  for (const server of started.splice(0).reverse()) await server.stop();
}

describe('PostgreSQL and Temporal of our own', () => {
  it('keep cases and data over a stop, and start again in seconds', async () => {
    const first = await bringUp();
    await ensureDatabase(first.databaseUrl, 'kept');
    const engine = await connectEngine({ address: first.temporalAddress, namespace: 'liubu' });
    await engine.client.workflow.start('waits', { workflowId: 'kept', taskQueue: 'nobody', args: [] });
    await engine.close();
    await stopAll();
    await expect(pingDatabase(first.databaseUrl, 500)).rejects.toThrow();

    const began = Date.now();
    const second = await bringUp();
    expect(Date.now() - began).toBeLessThan(20_000);
    expect(second.databaseUrl).toBe(first.databaseUrl);
    expect(second.postgres.adopted).toBe(false);
    await pingDatabase(withDatabase(second.databaseUrl, 'kept'));
    const again = await connectEngine({ address: second.temporalAddress, namespace: 'liubu' });
    expect((await again.client.workflow.getHandle('kept').describe()).status.name).toBe('RUNNING');
    await again.close();
  });

  it('left running by a killed parent are taken over, not fought over', async () => {
    const before = await bringUp();
    const after = await bringUp();
    expect(after.postgres).toMatchObject({ adopted: true, pid: before.postgres.pid });
    expect(after.temporal).toMatchObject({ adopted: true, pid: before.temporal.pid });
  });

  it('killed, are started again with nothing lost', async () => {
    const { databaseUrl, postgres } = await bringUp();
    const lines: string[] = [];
    const watched = supervise(postgres, {
      start: async () => (await openDatabase({ databaseUrl: undefined, home })).server!,
      print: (line) => lines.push(line),
    });
    process.kill(postgres.pid, 'SIGKILL');
    const back = () =>
      pingDatabase(withDatabase(databaseUrl, 'kept'), 500).then(
        () => watched.current().pid !== postgres.pid,
        () => false,
      );
    expect(await until(back, 30_000)).toBe(true);
    expect(lines[0]).toContain('postgres ended unasked');
    await watched.stop();
  });
});

import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config';
import { findEngine } from '../../src/stack/engine/find';
import { openDatabase, openEngine, prepareNamespace } from '../../src/stack/foundation';
import { freePort } from '../../src/stack/ports';
import { ensureDatabase, withDatabase } from '../../src/store/sql/databases';
import { migrate } from '../../src/store/sql/migrate';
import { bundleWorkflows } from './bundle';
import { holdKeeper } from './keeper-process';
import { TEMPLATE, type TestStack } from './stack';

/** One PostgreSQL and one Temporal for the whole run, and a migrated database to clone; gone when the run ends, however it ends. */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liubu-test-'));
  // PostgreSQL may run as another user than the tests.
  chmodSync(folder, 0o755);
  holdKeeper(folder);
  const { cache } = readConfig({ ...process.env, LOG_LEVEL: undefined });
  const bundling = bundleWorkflows(folder);
  const { databaseUrl } = await openDatabase({ databaseUrl: undefined, home: folder, durable: false });
  const [bundle, temporalAddress] = await Promise.all([
    bundling,
    startEngine(folder, cache, databaseUrl),
    prepareTemplate(databaseUrl),
  ]);
  const stack: TestStack = { adminUrl: databaseUrl, temporalAddress, namespace: 'liubu', folder, bundle };
  process.env['LIUBU_TEST_STACK'] = JSON.stringify(stack);
}

async function startEngine(home: string, cache: string, databaseUrl: string): Promise<string> {
  const namespace = 'liubu';
  const source = await findEngine({ cache, wanted: ['temporal-server', 'temporal-sql-tool'], say: progress() });
  const ports = { port: await freePort(), uiPort: await freePort() };
  const { temporalAddress } = await openEngine(source, {
    ...{ temporalAddress: undefined, databaseUrl, home, cache, namespace, ...ports },
  });
  await prepareNamespace(temporalAddress, namespace);
  return temporalAddress;
}

async function prepareTemplate(databaseUrl: string): Promise<void> {
  await ensureDatabase(databaseUrl, TEMPLATE);
  await migrate(withDatabase(databaseUrl, TEMPLATE));
}

/** A first build takes minutes: a line every ten seconds says that it goes on. */
function progress(): (text: string) => void {
  let last = 0;
  return (text) => {
    if (Date.now() - last < 10_000) return;
    last = Date.now();
    process.stderr.write(`engine: ${text}\n`);
  };
}

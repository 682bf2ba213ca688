import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import type { ApiDeps } from './api/deps';
import { createTokenCheck } from './api/jwt';
import { ensureKeys } from './api/keys';
import { createMetrics } from './api/metrics';
import { keepReconciling } from './api/keep-reconciling';
import { createApiServer } from './api/serve';
import { keepSweeping } from './api/sweep';
import { need, oidcOf, readOwnConfig, type Config } from './config';
import { startDelivery } from './delivery/delivery';
import { createFeed } from './delivery/feed';
import { createTargets } from './delivery/targets';
import { connectEngine } from './engine/connection';
import { createPayloadCodec } from './engine/payload-codec';
import { createLogger } from './logger';
import { createEngineKeys } from './store/engine-keys.repository';
import { ensureRules } from './store/first-rules';
import { createKeyring } from './store/keyring';
import { createPool } from './store/pool';
import { projectRegistryNames } from './store/registry-names.repository';
import { currentRules } from './store/rules.repository';

/** How long requests in hand may take once the process is told to stop. */
const GRACE = 10_000;

/** The API process: config, pool, engine, app, listen, drain. */
async function main(): Promise<void> {
  const config = await readOwnConfig();
  const deps = await openDeps(config);
  await ensureRules(deps.pool);
  await projectRegistryNames(deps.pool);
  await provideKeys(config, deps);
  const stopSweeping = keepSweeping(deps);
  const stopReconciling = keepReconciling(deps);
  const stopDelivery = openDelivery(config, deps);
  const server = await listen(createApiServer(deps), config);
  deps.logger.info({ host: config.host, port: config.port }, 'API up');
  await toldToStop();
  await Promise.all([deps.feed.close(), drained(server), stopSweeping(), stopReconciling(), stopDelivery()]);
  await deps.engine.close();
  await deps.pool.end();
  deps.logger.info('API drained');
}

/** Deliveries have connections of their own, so that no request waits behind one. */
function openDelivery(config: Config, { keyring, targets, logger }: ApiDeps): () => Promise<void> {
  const pool = createPool(need(config, 'databaseUrl'), {
    max: 6,
    onLost: () => logger.warn('database connection lost'),
  });
  const stop = startDelivery({ pool, keyring, targets, logger });
  return async () => {
    await stop();
    await pool.end();
  };
}

async function openDeps(config: Config): Promise<ApiDeps> {
  const logger = createLogger('api', config.logLevel);
  const secret = (field: 'masterKey' | 'keyPepper') => Buffer.from(need(config, field), 'base64');
  const pool = createPool(need(config, 'databaseUrl'), {
    onLost: () => logger.warn('database connection lost'),
  });
  const keyring = createKeyring(secret('masterKey'));
  const engine = await connectEngine(
    {
      address: need(config, 'temporalAddress'),
      namespace: config.temporalNamespace,
      taskQueue: config.taskQueue,
    },
    createPayloadCodec(keyring, createEngineKeys(pool, keyring)),
  );
  const metrics = createMetrics();
  const oidc = oidcOf(config);
  return {
    ...(oidc && { tokens: createTokenCheck(oidc) }),
    temporalUi: config.temporalUiUrl,
    ...{ pool, engine, logger, metrics, keyring, pepper: secret('keyPepper') },
    ...{ feed: createFeed(pool, logger), targets: createTargets(config.webhookAllow) },
    trustedProxies: config.trustedProxies,
  };
}

/** `npm start` keeps its things in a folder; where there is none, an administrator makes the keys. */
async function provideKeys(config: Config, { pool, pepper }: ApiDeps): Promise<void> {
  if (!existsSync(config.home)) return;
  const { names } = (await currentRules(pool)).dutyList;
  await ensureKeys(pool, { pepper, file: path.join(config.home, 'keys.json'), units: Object.keys(names) });
}

function listen(server: Server, { host, port }: Config): Promise<Server> {
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Takes no more requests and lets those in hand end, for a while. */
async function drained(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(late);
}

main().catch((error: unknown) => {
  process.stderr.write(`api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

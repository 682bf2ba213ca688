import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import type { ApiDeps } from './api/deps';
import { createTokenCheck } from './api/jwt';
import { ensureKeys } from './use-cases/upkeep/ensure-keys';
import { createMetrics } from './api/metrics';
import { keepReconciling } from './use-cases/upkeep/schedule-reconciliation';
import { createApiServer } from './serve';
import { keepStartingUnopened } from './use-cases/upkeep/start-unopened';
import { need, oidcOf, readOwnConfig, type Config } from './config';
import { startDelivery } from './delivery/delivery';
import { createFeed } from './delivery/feed';
import { createTargets } from './delivery/targets';
import { connectEngine, type Engine } from './engine/connection';
import { createPayloadCodec } from './engine/payload-codec';
import { drainable } from './drain';
import { GRACE_MS } from './grace';
import { createLogger } from './logger';
import { createEngineKeys } from './store/keys/engine-keys.repository';
import { sealEarlierCampaigns } from './store/campaigns/seal-earlier.repository';
import { ensureRules } from './store/rules/first-rules';
import { createKeyring, type Keyring } from './store/keys/keyring';
import { createPool, type Pool } from './store/sql/pool';
import { showPresence } from './store/sql/presence';
import { projectRegistryNames } from './store/rules/registry-names.repository';
import { currentRules } from './store/rules/rules.repository';

/** The API process: config, pool, engine, app, listen, drain. */
async function main(): Promise<void> {
  const config = await readOwnConfig();
  const { deps, hide } = await openDeps(config);
  await ensureRules(deps.pool);
  await projectRegistryNames(deps.pool);
  await sealEarlierCampaigns(deps.pool, deps.keyring);
  await provideKeys(config, deps);
  const stopStarting = keepStartingUnopened(deps);
  const stopReconciling = keepReconciling(deps);
  const stopDelivery = openDelivery(config, deps);
  const server = createApiServer(deps);
  const drain = drainable(server);
  await listen(server, config);
  deps.logger.info({ host: config.host, port: config.port }, 'API up');
  await toldToStop();
  await Promise.all([deps.feed.close(), drain(GRACE_MS), stopStarting(), stopReconciling(), stopDelivery()]);
  await hide();
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

async function openDeps(config: Config): Promise<{ deps: ApiDeps; hide: () => Promise<void> }> {
  const logger = createLogger('api', config.logLevel);
  const pool = createPool(need(config, 'databaseUrl'), {
    onLost: () => logger.warn('database connection lost'),
  });
  const keyring = createKeyring(secretOf(config, 'masterKey'));
  const engine = await openEngine(config, pool, keyring);
  const { holder, hide } = await bePresent(config);
  const oidc = oidcOf(config);
  const deps: ApiDeps = {
    ...(oidc && { tokens: createTokenCheck(oidc) }),
    temporalUi: config.temporalUiUrl,
    pool,
    engine,
    logger,
    keyring,
    holder,
    metrics: createMetrics(),
    pepper: secretOf(config, 'keyPepper'),
    feed: createFeed(pool, logger),
    targets: createTargets(config.webhookAllow),
    trustedProxies: config.trustedProxies,
  };
  return { deps, hide };
}

function openEngine(config: Config, pool: Pool, keyring: Keyring): Promise<Engine> {
  const { temporalNamespace: namespace, taskQueue } = config;
  const codec = createPayloadCodec(keyring, createEngineKeys(pool, keyring));
  return connectEngine({ address: need(config, 'temporalAddress'), namespace, taskQueue }, codec);
}

function secretOf(config: Config, field: 'masterKey' | 'keyPepper'): Buffer {
  return Buffer.from(need(config, field), 'base64');
}

/** On a connection of its own, so that no request ever waits for it. */
async function bePresent(config: Config): Promise<{ holder: number; hide: () => Promise<void> }> {
  const pool = createPool(need(config, 'databaseUrl'), { max: 1 });
  const { holder, stop } = await showPresence(pool);
  return {
    holder,
    async hide() {
      await stop();
      await pool.end();
    },
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

main().catch((error: unknown) => {
  process.stderr.write(`api: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

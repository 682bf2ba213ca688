import { need, readOwnConfig, type Config } from '../src/config';
import { createPayloadCodec } from '../src/engine/payload-codec';
import { createLogger } from '../src/logger';
import { rehearsalNamespace } from '../src/rehearsal/sandbox';
import { runQueue, type Queue } from '../src/rehearsal/run-queue';
import { createEngineKeys, rememberEngineKeys } from '../src/store/keys/engine-keys.repository';
import { createKeyring } from '../src/store/keys/keyring';
import { createPool } from '../src/store/sql/pool';
import { workflowBundle } from './bundle';
import { createLiubuWorker } from './create-worker';
import { installRuntime } from './runtime';

/** The worker process: config, pool, worker, run, drain. */
async function main(): Promise<void> {
  const config = await readOwnConfig();
  const logger = createLogger('worker', config.logLevel);
  installRuntime('WARN', ({ level, message }) =>
    logger[level === 'ERROR' ? 'error' : 'warn']({ engine: message }, 'engine'),
  );
  const pool = createPool(need(config, 'databaseUrl'), {
    onLost: (error) => logger.warn({ reason: error.message }, 'database connection lost'),
  });
  const keyring = createKeyring(Buffer.from(need(config, 'masterKey'), 'base64'));
  const place = { address: need(config, 'temporalAddress'), bundle: await workflowBundle() };
  const { stop, run } = await createLiubuWorker({
    ...place,
    namespace: config.temporalNamespace,
    taskQueue: config.taskQueue,
    deps: {
      pool,
      keyring,
      ledgerKey: Buffer.from(need(config, 'ledgerKey'), 'base64'),
    },
    codec: createPayloadCodec(keyring, rememberEngineKeys(pool, keyring)),
    clientCodec: createPayloadCodec(keyring, createEngineKeys(pool, keyring)),
  });
  const closeQueue = openQueue(config, { ...place, pool, logger });
  onToldToStop(stop, () => void closeQueue());
  logger.info({ taskQueue: config.taskQueue }, 'worker up');
  await run().finally(closeQueue);
  await pool.end();
  logger.info('worker drained');
}

function onToldToStop(...ends: readonly (() => void)[]): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) for (const end of ends) process.once(signal, end);
}

/** Rehearsals are played beside the city's cases, in a namespace and databases of their own. */
function openQueue(config: Config, given: Omit<Queue, 'namespace' | 'databaseUrl'>): () => Promise<void> {
  const namespace = rehearsalNamespace(config.temporalNamespace);
  return runQueue({ ...given, namespace, databaseUrl: need(config, 'databaseUrl') });
}

main().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { need, readConfig } from '../src/config';
import { createPayloadCodec } from '../src/engine/payload-codec';
import { createLogger } from '../src/logger';
import { createKeyring } from '../src/store/keyring';
import { createPool } from '../src/store/pool';
import { createLiubuWorker } from './create-worker';
import { installRuntime } from './runtime';

/** The worker process: config, pool, worker, run, drain. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger('worker', config.logLevel);
  installRuntime('WARN', ({ level, message }) =>
    logger[level === 'ERROR' ? 'error' : 'warn']({ engine: message }, 'engine'),
  );
  const pool = createPool(need(config, 'databaseUrl'), {
    onLost: (error) => logger.warn({ reason: error.message }, 'database connection lost'),
  });
  const keyring = createKeyring(Buffer.from(need(config, 'masterKey'), 'base64'));
  const { stop, run } = await createLiubuWorker({
    address: need(config, 'temporalAddress'),
    namespace: config.temporalNamespace,
    taskQueue: config.taskQueue,
    deps: {
      ...{ pool, keyring },
      ledgerKey: Buffer.from(need(config, 'ledgerKey'), 'base64'),
    },
    codec: createPayloadCodec(keyring),
  });
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  logger.info({ taskQueue: config.taskQueue }, 'worker up');
  await run();
  await pool.end();
  logger.info('worker drained');
}

main().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

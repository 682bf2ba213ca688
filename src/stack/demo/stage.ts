import { randomBytes } from 'node:crypto';
import type { Config } from '../../config';
import { ensureDatabase, withDatabase } from '../../store/databases';
import { ensureRules } from '../../store/first-rules';
import { createKeyring } from '../../store/keyring';
import { migrate } from '../../store/migrate';
import { createPool } from '../../store/pool';
import { currentRules } from '../../store/rules.repository';
import { createLiubuWorker, type LiubuWorker } from '../../../worker/create-worker';
import { StackError } from '../stack-error';
import type { Stage } from './open-tale';
import { findRunningStack, reachEngine } from './running-stack';

/** The rehearsals' own database, beside the city's: no number, statistic or notice of theirs is the city's. */
export const DEMO_DATABASE = 'liubu_demo';

/**
 * Opens a stage on the running stack: its PostgreSQL and its Temporal, a database of the rehearsals' own, and a worker in this
 * process. Each stage has a task queue of its own, for nobody else has the key its personal data are sealed with.
 */
export async function openStage(
  config: Config,
  stamp: string,
): Promise<Stage & { readonly close: () => Promise<void> }> {
  const { databaseUrl, address } = await findRunningStack(config);
  const taskQueue = `liubu-${stamp}`;
  const engine = await reachEngine(config, address, taskQueue);
  const pool = createPool(await provideDatabase(databaseUrl), { max: 8 });
  const closeBoth = async () => {
    await engine.close();
    await pool.end();
  };
  try {
    await ensureRules(pool);
    const keyring = createKeyring(randomBytes(32));
    const deps = { pool, keyring, ledgerKey: randomBytes(32) };
    const namespace = config.temporalNamespace;
    const dismiss = hire(await createLiubuWorker({ address, namespace, taskQueue, deps, graceMs: 2_000 }));
    const close = () => dismiss().finally(closeBoth);
    return { pool, engine, keyring, rules: await currentRules(pool), close };
  } catch (error) {
    await closeBoth();
    throw error;
  }
}

/** Puts the worker to work; gives what ends it. What it fails of is told by whoever waits for its cases. */
function hire({ run, stop }: LiubuWorker): () => Promise<void> {
  const running = run().catch(() => undefined);
  return async () => {
    stop();
    await running;
  };
}

async function provideDatabase(databaseUrl: string): Promise<string> {
  await ensureDatabase(databaseUrl, DEMO_DATABASE).catch((error: unknown) => {
    throw new StackError(`The database ${DEMO_DATABASE} of the demo cannot be made: ${(error as Error).message}`, [
      `make it beforehand: create database ${DEMO_DATABASE}`,
      'let the user of DATABASE_URL make databases',
    ]);
  });
  const ours = withDatabase(databaseUrl, DEMO_DATABASE);
  await migrate(ours);
  return ours;
}

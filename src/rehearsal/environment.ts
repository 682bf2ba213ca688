import { randomBytes } from 'node:crypto';
import type { Rules } from '../domain/rules';
import { connectEngine, type Engine } from '../engine/connection';
import { ensureRules } from '../store/rules/first-rules';
import { createKeyring, type Keyring } from '../store/keys/keyring';
import { createPool, type Pool } from '../store/sql/pool';
import { adoptCalendar, adoptDutyList, adoptPolicy, currentRules } from '../store/rules/rules.repository';
import { createLiubuWorker, type LiubuWorker, type WorkerSettings } from '../../worker/create-worker';

/** The database and the engine that a case runs in: a city's, or the rehearsals' own beside it. */
export interface Environment {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly keyring: Keyring;
  readonly rules: Rules;
}

export interface EnvironmentSettings {
  /** A migrated database of its own. */
  readonly databaseUrl: string;
  /** host:port of a Temporal frontend. */
  readonly address: string;
  readonly namespace: string;
  /** Of its own: nobody else has the key its texts are sealed with. */
  readonly taskQueue: string;
  /** The rules its cases go by; without, those the database has, or the first ones. */
  readonly rules?: Rules;
  readonly bundle: WorkerSettings['bundle'];
}

/** Opens an environment with a worker of its own in this process. The keys it needs are made for it and go with it. */
export async function openEnvironment(
  settings: EnvironmentSettings,
): Promise<Environment & { readonly close: () => Promise<void> }> {
  const { databaseUrl, address, namespace, taskQueue, rules, bundle } = settings;
  const engine = await connectEngine({ address, namespace, taskQueue });
  const pool = createPool(databaseUrl, { max: 8 });
  const closeBoth = async () => {
    await engine.close();
    await pool.end();
  };
  try {
    await (rules === undefined ? ensureRules(pool) : adopt(pool, rules));
    const keyring = createKeyring(randomBytes(32));
    const deps = { pool, keyring, ledgerKey: randomBytes(32) };
    const worker = await createLiubuWorker({ address, namespace, taskQueue, deps, graceMs: 2_000, bundle });
    const stopWorker = startWorker(worker);
    return { pool, engine, keyring, rules: await currentRules(pool), close: () => stopWorker().finally(closeBoth) };
  } catch (error) {
    await closeBoth();
    throw error;
  }
}

async function adopt(pool: Pool, { policy, calendar, dutyList }: Rules): Promise<void> {
  await adoptPolicy(pool, policy);
  await adoptCalendar(pool, calendar);
  await adoptDutyList(pool, dutyList);
}

/** Starts the worker; gives what stops it. Its failure is reported by whoever waits for its cases. */
function startWorker({ run, stop }: LiubuWorker): () => Promise<void> {
  const running = run().catch(() => undefined);
  return async () => {
    stop();
    await running;
  };
}

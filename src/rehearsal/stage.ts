import { randomBytes } from 'node:crypto';
import type { Rules } from '../domain/rules';
import { connectEngine, type Engine } from '../engine/connection';
import { ensureRules } from '../store/rules/first-rules';
import { createKeyring, type Keyring } from '../store/keys/keyring';
import { createPool, type Pool } from '../store/sql/pool';
import { adoptCalendar, adoptDutyList, adoptPolicy, currentRules } from '../store/rules/rules.repository';
import { createLiubuWorker, type LiubuWorker, type WorkerSettings } from '../../worker/create-worker';

/** Where cases are played: a city, or the rehearsals' own beside it. */
export interface Stage {
  readonly pool: Pool;
  readonly engine: Engine;
  readonly keyring: Keyring;
  readonly rules: Rules;
}

export interface StageBuilding {
  /** A migrated database of the stage's own. */
  readonly databaseUrl: string;
  /** host:port of a Temporal frontend. */
  readonly address: string;
  readonly namespace: string;
  /** Of the stage's own: nobody else has the key its texts are sealed with. */
  readonly taskQueue: string;
  /** The rules played by; without, those the database has, or the first ones. */
  readonly rules?: Rules;
  readonly bundle: WorkerSettings['bundle'];
}

/** Opens a stage with a worker of its own in this process. What it needs of keys is made for it and goes with it. */
export async function openStage(building: StageBuilding): Promise<Stage & { readonly close: () => Promise<void> }> {
  const { address, namespace, taskQueue, bundle } = building;
  const engine = await connectEngine({ address, namespace, taskQueue });
  const pool = createPool(building.databaseUrl, { max: 8 });
  const closeBoth = async () => {
    await engine.close();
    await pool.end();
  };
  try {
    await (building.rules === undefined ? ensureRules(pool) : adopt(pool, building.rules));
    const keyring = createKeyring(randomBytes(32));
    const deps = { pool, keyring, ledgerKey: randomBytes(32) };
    const settings = { address, namespace, taskQueue, deps, graceMs: 2_000, bundle };
    const dismiss = hire(await createLiubuWorker(settings));
    return { pool, engine, keyring, rules: await currentRules(pool), close: () => dismiss().finally(closeBoth) };
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

/** Puts the worker to work; gives what ends it. What it fails of is told by whoever waits for its cases. */
function hire({ run, stop }: LiubuWorker): () => Promise<void> {
  const running = run().catch(() => undefined);
  return async () => {
    stop();
    await running;
  };
}

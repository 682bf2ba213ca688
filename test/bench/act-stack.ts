import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../src/stack/ports';
import { createApiKey } from '../../src/store/keys/api-key.repository';
import { EVERY_SOURCE } from '../../src/use-cases/principal';
import { apiProcess, ourProcess, workerProcess } from '../faults/worker-process';
import { openPlace, type Place } from '../support/city';
import { freshDatabase, freshTaskQueue, testStack } from '../support/stack';
import type { Done, Errand, Reach } from './caller';
import { cpuOf, cpuOfFamily, parentOf } from './cpu';

/** Whose CPU is counted, each a process of its own. */
export type Part = 'engine' | 'PostgreSQL' | 'worker' | 'API' | 'caller';
export type Usage = Readonly<Record<Part, number>>;

/** One engine, one PostgreSQL; on them our API and worker, and the worker of the bare workflows. */
export interface ActStack {
  readonly place: Place;
  readonly workerPid: number;
  readonly run: (errand: Errand) => Promise<Done>;
  /** Milliseconds of CPU so far. */
  readonly usage: () => Usage;
  readonly close: () => Promise<void>;
}

const ROOT = path.resolve(__dirname, '../..');
const HOOK = path.join(ROOT, 'test/support/typescript.cjs');

export async function openActStack(): Promise<ActStack> {
  const place = await openPlace();
  const { temporalAddress, namespace } = testStack();
  const taskQueue = freshTaskQueue();
  const bareWorker = ourProcess('test/bench/bare-worker.ts', 'bare worker up', {
    LIUBU_BENCH_BARE: [temporalAddress, namespace, taskQueue, await freshDatabase()].join(' '),
  });
  const worker = workerProcess(place);
  const { api, reach } = await openOwnApi(place);
  for (const one of [worker, api, bareWorker]) await one.start();
  const caller = await openCaller({ ...reach, temporalAddress, namespace, taskQueue });
  const [engine, postgres] = [enginePid(), await postgresPid(place)];
  return {
    place,
    workerPid: worker.pid(),
    run: (errand) => caller.run(errand),
    usage: () => ({
      engine: cpuOf(engine),
      PostgreSQL: cpuOfFamily(postgres),
      worker: cpuOf(worker.pid()) + cpuOf(bareWorker.pid()),
      API: cpuOf(api.pid()),
      caller: cpuOf(caller.pid),
    }),
    async close() {
      caller.end();
      for (const one of [api, worker, bareWorker]) await one.kill('SIGTERM');
      await place.pool.end();
    },
  };
}

async function openOwnApi(place: Place) {
  const { databaseUrl, engine, masterKey, ledgerKey, pool } = place;
  const port = await freePort();
  const pepper = randomBytes(32);
  const keyFor = async (wanted: Parameters<typeof createApiKey>[2]): Promise<string> =>
    (await createApiKey(pool, pepper, wanted)).key;
  const units: Record<string, string> = {};
  for (const unit of Object.keys(place.rules.dutyList.names)) units[unit] = await keyFor({ role: 'unit', unit });
  const api = apiProcess({
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    LIUBU_HOME: path.join(testStack().folder, 'none'),
    TEMPORAL_ADDRESS: testStack().temporalAddress,
    TEMPORAL_NAMESPACE: testStack().namespace,
    TASK_QUEUE: engine.taskQueue,
    LIUBU_MASTER_KEY: masterKey.toString('base64'),
    LIUBU_LEDGER_KEY: ledgerKey.toString('base64'),
    LIUBU_KEY_PEPPER: pepper.toString('base64'),
  });
  const upstream = await keyFor({ role: 'upstream', source: EVERY_SOURCE });
  const reach = { api: `http://127.0.0.1:${port}`, upstream, office: await keyFor({ role: 'office' }), units };
  return { api, reach };
}

async function openCaller(reach: Reach) {
  const child = fork(path.join(__dirname, 'caller.ts'), {
    execArgv: ['-r', HOOK],
    env: { ...process.env, LIUBU_BENCH_REACH: JSON.stringify(reach) },
  });
  await answerOf(child);
  return {
    pid: child.pid ?? 0,
    async run(errand: Errand): Promise<Done> {
      const answer = answerOf(child);
      child.send(errand);
      return answer as Promise<Done>;
    },
    end: () => void child.kill('SIGTERM'),
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', (said: { readonly failed?: string }) => {
      if (said.failed === undefined) resolve(said);
      else reject(new Error(said.failed));
    });
  });
}

interface RunFile {
  readonly servers: { readonly temporal?: { readonly pid: number } };
}

/** The set-up of the tests has noted it, for whoever ends it. */
function enginePid(): number {
  const { servers } = JSON.parse(readFileSync(path.join(testStack().folder, 'run.json'), 'utf8')) as RunFile;
  if (servers.temporal === undefined) throw new Error('the engine is not one of ours');
  return servers.temporal.pid;
}

async function postgresPid({ pool }: Place): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  return parentOf(rows[0]?.pid ?? 0);
}

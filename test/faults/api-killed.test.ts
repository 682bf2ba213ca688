import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { freePort } from '../../src/stack/ports';
import { createKeyring } from '../../src/store/keys/keyring';
import { scenes } from '../api/scenes';
import { openApi, post, type TestApi } from '../support/api';
import { hireWorker, openPlace, type Place } from '../support/city';
import { ownHome, testStack } from '../support/stack';
import { apiProcess, type WorkerProcess } from './worker-process';

const SOON_MS = 5_000;

describe('the API dies while it carries out a request', () => {
  let place: Place;
  /** The API that comes in its place. */
  let api: TestApi;
  let killed: WorkerProcess;
  let origin: string;

  beforeAll(async () => {
    place = await openPlace();
    api = await openApi({ ...place, keyring: createKeyring(place.masterKey) });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    killed = apiProcess({
      ...{ DATABASE_URL: place.databaseUrl, PORT: String(port), LIUBU_HOME: path.join(ownHome('api-killed'), 'none') },
      TEMPORAL_ADDRESS: testStack().temporalAddress,
      ...{ TEMPORAL_NAMESPACE: testStack().namespace, TASK_QUEUE: place.engine.taskQueue },
      LIUBU_MASTER_KEY: place.masterKey.toString('base64'),
      LIUBU_LEDGER_KEY: place.ledgerKey.toString('base64'),
      LIUBU_KEY_PEPPER: api.deps.pepper.toString('base64'),
    });
  });
  afterAll(async () => {
    await killed.kill('SIGKILL');
    await api.close();
    await place.pool.end();
  });

  it('the same Idempotency-Key has its answer within five seconds, and until then 503 with Retry-After', async () => {
    const dismiss = await hireWorker(place);
    const scene = await scenes.judgement(api);
    await dismiss();
    await killed.start();
    const [headers, key] = [{ 'Idempotency-Key': 'judge-1' }, await api.keyOf('office')];
    const acts = `/v1/appeals/${scene.id}/acts/judge`;
    const body = { lawful: true, reasonable: true, reason: '属实' };
    // Nobody serves the queue: it waits for its answer when it dies.
    const waiting = request(origin).post(acts).set('Authorization', `Bearer ${key}`).set(headers).send(body);
    waiting.catch(() => undefined);
    await claimed();
    await killed.kill('SIGKILL');
    const serving = await hireWorker(place);

    const begun = Date.now();
    const statuses: number[] = [];
    for (const end = begun + 30_000; Date.now() < end;) {
      const answer = await post(api, acts, body, key, headers);
      statuses.push(answer.status);
      if (answer.status !== 503) break;
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      await sleep(500);
    }
    await serving();
    expect(statuses.at(-1)).toBe(200);
    expect(statuses.slice(0, -1).filter((status) => status !== 503)).toEqual([]);
    // A task the engine gave to the worker that left is given to the next one: that is the engine's, and a worker's, time.
    expect(Date.now() - begun).toBeLessThan(SOON_MS + 10_000);
    const { rows } = await place.pool.query(`select 1 from facts where case_id = $1 and type = 'judged'`, [scene.id]);
    expect(rows).toHaveLength(1);
  });

  async function claimed(): Promise<void> {
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      const { rowCount } = await place.pool.query('select 1 from idempotency where status is null');
      if (rowCount === 1) return;
      await sleep(50);
    }
    throw new Error('the request was not claimed');
  }
});

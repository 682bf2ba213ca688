import { setTimeout as sleep } from 'node:timers/promises';
import { publishEvents } from '../../src/delivery/publish-events';
import type { Difference } from '../../src/doctor/difference';
import { examine } from '../../src/doctor/examine';
import { createKeyring } from '../../src/store/keys/keyring';
import { openApi, post, type TestApi } from '../support/api';
import { openPlace, type Place } from '../support/city';
import { sized } from '../support/size';
import { workerProcess, type WorkerProcess } from './worker-process';

const VISITS = sized(12, 40);
const FINDINGS = sized(12, 40);
const KILLS = sized(1, 3);
/** Longer than a task of a killed worker takes to run out, several times over. */
const UNTIL_ANSWERED_MS = 120_000;

describe('many people act on one campaign in the same moment, and the worker is killed in the middle', () => {
  let place: Place;
  let api: TestApi;
  let worker: WorkerProcess;

  beforeAll(async () => {
    place = await openPlace();
    worker = workerProcess(place);
    await worker.start();
    api = await openApi({ ...place, keyring: createKeyring(place.masterKey) });
  });
  afterAll(async () => {
    await worker.kill('SIGTERM');
    await api.close();
    await place.pool.end();
  });

  async function count(sql: string): Promise<number> {
    const { rows } = await place.pool.query<{ count: number }>(sql);
    return rows[0]?.count ?? 0;
  }

  /** Until there is an answer that is final: 503 is asked again with the same key. Every status, the last one for good. */
  async function sendUntilAnswered(path: string, body: object, key: string): Promise<number[]> {
    const statuses: number[] = [];
    for (const end = Date.now() + UNTIL_ANSWERED_MS; Date.now() < end;) {
      const office = await api.keyOf('office');
      const { status, headers } = await post(api, path, body, office, { 'Idempotency-Key': key });
      statuses.push(status);
      if (status !== 503) break;
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      await sleep(1_000);
    }
    return statuses;
  }

  /** In the thick of it, right after a commit: the engine has not heard of those facts yet. */
  async function killAfterACommit(): Promise<void> {
    const before = await count('select count(*)::int from campaign_facts');
    for (const end = Date.now() + 10_000; Date.now() < end;)
      if ((await count('select count(*)::int from campaign_facts')) >= before + 3) break;
    await worker.kill('SIGKILL');
    await sleep(500);
    await worker.start();
  }

  async function soundness() {
    while (await publishEvents(place.pool, api.deps.logger));
    const { differences }: { differences: readonly Difference[] } = await examine({ ...place, young: 0 });
    return {
      superseded: await count('select count(*)::int from campaign_facts where epoch > 0'),
      doneTwice: await count(`select count(*)::int from (select fact ->> 'commandId' from campaign_facts
        where fact ->> 'commandId' is not null group by 1 having count(*) > 1) twice`),
      differences,
    };
  }
  const SOUND = { superseded: 0, doneTwice: 0, differences: [] };

  it(
    'each is done once, none is lost, and the record is what the workflow says, before and after a restart',
    async () => {
      const targets = Array.from({ length: VISITS }, (_, n) => ({ id: `firm-${n}`, title: `企业 ${n}` }));
      const opened = { kind: 'visit-day', name: 'many-acts', district: '云龙区', targets };
      const { id } = (await post(api, '/v1/campaigns', opened, await api.keyOf('office'))).body as { id: string };
      const acts = `/v1/campaigns/${id}/acts`;
      expect(await sendUntilAnswered(`${acts}/begin`, {}, 'begin')).toEqual([200]);

      const sent = [
        ...targets.map(({ id: firm }) => ['record', { task: `visit:${firm}`, outcome: 'visited' }] as const),
        ...Array.from({ length: FINDINGS }, (_, n) => ['find', { text: `发现 ${n}`, use: 'noted' }] as const),
      ].map(([act, body], n) => sendUntilAnswered(`${acts}/${act}`, body, `act-${n}`));
      for (let kill = 0; kill < KILLS; kill += 1) await killAfterACommit();
      const answers = await Promise.all(sent);
      process.stderr.write(`many-acts-on-a-campaign: ${JSON.stringify(tally(answers.flat()))}\n`);

      expect(answers.map((statuses) => statuses.at(-1))).toEqual(answers.map(() => 200));
      expect(Object.keys(tally(answers.flat())).filter((status) => !['200', '503'].includes(status))).toEqual([]);
      expect(await count(`select count(*)::int from campaign_facts where type = 'found'`)).toBe(FINDINGS);
      expect(await count(`select count(*)::int from campaign_facts where type = 'task-done'`)).toBe(VISITS);
      expect(await soundness()).toEqual(SOUND);
      await worker.kill('SIGTERM');
      await worker.start();
      expect(await soundness()).toEqual(SOUND);
    },
    sized(240_000, 600_000),
  );
});

function tally(statuses: readonly number[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const status of statuses) found[status] = (found[status] ?? 0) + 1;
  return found;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { examine } from '../../src/doctor/examine';
import type { Difference } from '../../src/doctor/difference';
import { publishEvents } from '../../src/delivery/publish-events';
import { createKeyring } from '../../src/store/keys/keyring';
import { scenes, LEAD, type Scene } from '../api/scenes';
import { openApi, post, type TestApi } from '../support/api';
import { openPlace, type Place } from '../support/city';
import { sized } from '../support/size';
import { workerProcess, type WorkerProcess } from './worker-process';

const ON_ONE = 50;
const ON_EACH = 12;
const CASES = sized(6, 30);
/** Longer than a task of a killed worker takes to run out, several times over. */
const UNTIL_ANSWERED_MS = 120_000;

interface Sent {
  readonly caseId: string;
  readonly key: string;
  /** Every status it was answered with, the last one for good. */
  readonly statuses: readonly number[];
}

describe('many people act on the same case in the same moment, and the worker is killed in the middle', () => {
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

  /** Acts that all may do, acts that only the first may do, and acts that take turns: pause and resume. */
  async function actOf(scene: Scene, ordinal: number): Promise<[name: string, key: string, body: object]> {
    const [unit, office] = [await api.keyOf('unit', LEAD), await api.keyOf('office')];
    const acts: readonly [string, string, object][] = [
      ['progress', unit, { text: `进展 ${ordinal}` }],
      ['supplement', scene.trackingCode, { text: `补充 ${ordinal}` }],
      ['pause', office, { reason: '等待鉴定', basis: '第十二条' }],
      ['progress', unit, { text: `又一进展 ${ordinal}` }],
      ['resume', office, { reason: '鉴定完毕' }],
      ['plan', unit, { text: `方案 ${ordinal}` }],
    ];
    return acts[ordinal % acts.length] ?? ['progress', unit, { text: '进展' }];
  }

  /** Until there is an answer that is final: 503 and a broken connection are asked again with the same key. */
  async function sendUntilAnswered(scene: Scene, ordinal: number): Promise<Sent> {
    const [name, key, body] = await actOf(scene, ordinal);
    const idempotencyKey = `${scene.id}-${ordinal}`;
    const statuses: number[] = [];
    for (const end = Date.now() + UNTIL_ANSWERED_MS; Date.now() < end;) {
      const path = `/v1/appeals/${scene.id}/acts/${name}`;
      const { status, headers } = await post(api, path, body, key, { 'Idempotency-Key': idempotencyKey });
      statuses.push(status);
      if (status !== 503) break;
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      await sleep(1_000);
    }
    return { caseId: scene.id, key: idempotencyKey, statuses };
  }

  async function storm(batches: readonly (readonly [Scene, number])[]): Promise<Sent[]> {
    const sent = batches.flatMap(([scene, many]) =>
      Array.from({ length: many }, (_, ordinal) => sendUntilAnswered(scene, ordinal)),
    );
    const before = await count('select count(*)::int from facts');
    // In the thick of it, right after a commit: the engine has not heard of those facts yet.
    for (
      let end = Date.now() + 10_000;
      Date.now() < end && (await count('select count(*)::int from facts')) < before + 5;
    );
    await worker.kill('SIGKILL');
    await sleep(500);
    await worker.start();
    return Promise.all(sent);
  }

  async function count(sql: string, ...values: unknown[]): Promise<number> {
    const { rows } = await place.pool.query<{ count: number }>(sql, values);
    return rows[0]?.count ?? 0;
  }

  async function differences(): Promise<readonly Difference[]> {
    while (await publishEvents(place.pool, api.deps.logger));
    const { differences: found } = await examine({ ...place, young: 0 });
    return found;
  }

  /** Acts told to webhooks under more than one id, or told though they do not count. */
  const toldTwice = () =>
    count(`select count(*)::int from (select case_id, command_id from facts where command_id is not null
           group by 1, 2 having count(*) > 1) twice`);
  const superseded = () =>
    count(`select (select count(*) from facts)::int - (select count(*) from visible_facts)::int as count`);

  /** Those of the set-up have no Idempotency-Key. */
  const actsOnRecord = (caseId: string) =>
    count(`select count(*)::int from facts where case_id = $1 and command_id not like 'req:%'`, caseId);

  async function soundness() {
    return { superseded: await superseded(), toldTwice: await toldTwice(), differences: await differences() };
  }
  const SOUND = { superseded: 0, toldTwice: 0, differences: [] };

  /** A few at a time: it is what comes next that is to be too much at once. */
  async function casesInHand(): Promise<Scene[]> {
    const opened: Scene[] = [];
    while (opened.length <= CASES) {
      const few = Array.from({ length: Math.min(4, CASES + 1 - opened.length) }, () => scenes.handling(api));
      opened.push(...(await Promise.all(few)));
    }
    return opened;
  }

  it(
    'each is done once or refused by the rules, none is lost, and the record is what the workflow says',
    async () => {
      const many = await casesInHand();
      const [one, ...others] = many;
      if (one === undefined) throw new Error('no case');
      const sent = [
        ...(await storm([[one, ON_ONE]])),
        ...(await storm(others.map((each) => [each, ON_EACH] as const))),
      ];
      const statuses = tally(sent.flatMap((each) => each.statuses));
      process.stderr.write(`many-acts: ${JSON.stringify(statuses)}\n`);
      expect(Object.keys(statuses).filter((status) => !['200', '409', '503'].includes(status))).toEqual([]);
      expect(await soundness()).toEqual(SOUND);
      await worker.kill('SIGTERM');
      await worker.start();
      expect(await soundness()).toEqual(SOUND);
      for (const { id } of many) {
        const done = sent.filter(({ caseId, statuses: all }) => caseId === id && all.at(-1) === 200).length;
        expect([id, await actsOnRecord(id)]).toEqual([id, done]);
      }
    },
    sized(240_000, 900_000),
  );
});

function tally(statuses: readonly number[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const status of statuses) found[status] = (found[status] ?? 0) + 1;
  return found;
}

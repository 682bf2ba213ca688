import { setTimeout as sleep } from 'node:timers/promises';
import type { Test } from 'supertest';
import { createKeyring } from '../../src/store/keys/keyring';
import { dayOf, plusDays } from '../../src/domain/calendar/instant';
import type { CampaignView } from '../../src/domain/campaign/view/view-schema';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { openPlace, type Place } from '../support/city';
import { sized } from '../support/size';
import { openDice } from '../faults/seed';
import { workerProcess, type WorkerProcess } from '../faults/worker-process';

const CASES = sized(12, 60);
const UNITS = sized(6, 20);
const ID = 'session~killed-in-the-middle';

let place: Place;
let api: TestApi;
let worker: WorkerProcess;
const dice = openDice('large-session');

beforeAll(async () => {
  place = await openPlace();
  const { pool, engine, masterKey } = place;
  worker = workerProcess(place);
  await worker.start();
  api = await openApi({ pool, engine, keyring: createKeyring(masterKey) });
});
afterAll(async () => {
  await worker.kill('SIGTERM');
  await api.close();
  await place.engine.close();
  await place.pool.end();
});

/** Posts until it is answered, under one key: a worker that is down answers nobody. */
async function insist(path: string, body: object, by: string): Promise<Awaited<Test>> {
  const headers = { 'Idempotency-Key': `${path}-${JSON.stringify(body)}`.replaceAll(/[^\w-]/g, '').slice(-120) };
  const key = by === 'office' ? await api.keyOf('office') : await api.keyOf('unit', by);
  for (let tries = 0; tries < 60; tries += 1) {
    const answer = await post(api, path, body, key, headers);
    if (answer.status < 300) return answer;
    const isLater = answer.status === 503 || (answer.body as { code?: string }).code === 'request-in-progress';
    if (!isLater) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    await sleep(500);
  }
  throw new Error(`${path} was never answered`);
}

async function waitingCase(): Promise<string> {
  const filed = await post(api, '/v1/appeals', intake(), await api.keyOf('operator'));
  const { id } = filed.body as { id: string };
  for (let tries = 0; tries < 200; tries += 1) {
    const { body } = await get(api, `/v1/appeals/${id}`, await api.keyOf('office'));
    if ((body as { status: string }).status === 'awaiting-judgement') break;
    await sleep(50);
  }
  await insist(`/v1/appeals/${id}/acts/judge`, { lawful: true, reasonable: true, reason: '属实' }, 'office');
  return id;
}

describe(`a session of ${CASES} cases with ${UNITS} units, its worker killed in the middle`, () => {
  it('assigns each case once, as decided, and loses no promise', async () => {
    const units = Object.keys(place.rules.dutyList.names).slice(0, UNITS);
    expect(units).toHaveLength(UNITS);
    const ids: string[] = [];
    while (ids.length < CASES) ids.push(...(await Promise.all(Array.from({ length: 6 }, waitingCase))));
    const agenda = ids.map((id) => ({ id, title: '公共收益' }));
    await insist('/v1/campaigns', { kind: 'session', name: 'killed-in-the-middle', units, agenda }, 'office');
    const act = (name: string, body: object, by = 'office') => insist(`/v1/campaigns/${ID}/acts/${name}`, body, by);
    for (const unit of units.slice(0, Math.floor(UNITS * 0.75)))
      await act('record', { task: `invitation:${unit}`, outcome: 'coming' }, unit);
    await act('begin', {});
    const day = plusDays(dayOf(Date.now()), 45);
    const decisions = ids.map((id, index) => ({
      ...{ case: id, lead: units[index % UNITS] ?? '', who: '分管副职', how: `第 ${index + 1} 件：联合核查`, day },
    }));
    const kills = [CASES / 6 + dice(CASES / 4), Math.floor(CASES * 0.6) + dice(CASES / 4)];
    for (const [index, decision] of decisions.entries()) {
      await act('decide-case', decision);
      if (!kills.includes(index)) continue;
      await worker.kill('SIGKILL');
      const [again] = await Promise.all([act('decide-case', decisions[index + 1] ?? decision), worker.start()]);
      expect(again.status).toBe(200);
    }
    await act('conclude', {});
    const held = await onceTold();
    expect(held.agenda.map(({ id, told }) => [id, told])).toEqual(ids.map((id) => [id, 'assigned']));
    await everyCaseOnce(decisions);
    const out = (await act('release-report', { how: 'published' })).body as CampaignView;
    expect(out.status).toBe('closed');
    expect(out.report?.text.match(/^议题 .*由.*负责/gm)).toHaveLength(CASES);
  }, 240_000);
});

/** The campaign once every case has been told, or as it stands after a minute. */
async function onceTold(): Promise<CampaignView> {
  for (let tries = 0; ; tries += 1) {
    const held = (await get(api, `/v1/campaigns/${ID}`, await api.keyOf('office'))).body as CampaignView;
    if (tries === 120 || held.agenda.every(({ told }) => told !== undefined)) return held;
    await sleep(500);
  }
}

/** As the cases' own facts have it. */
async function everyCaseOnce(decisions: readonly { case: string; lead: string; how: string }[]): Promise<void> {
  const { rows } = await place.pool.query<{ id: string; lead: string; how: string; ref: string }>(
    `select case_id as id, body ->> 'lead' as lead, body -> 'session' ->> 'how' as how, body -> 'session' ->> 'ref' as ref
     from visible_facts where type = 'assigned' order by at, case_id`,
  );
  const byId = (one: { id: string }, other: { id: string }): number => one.id.localeCompare(other.id);
  const told = rows.map(({ id, lead, ref }) => ({ id, lead, ref })).sort(byId);
  expect(told).toEqual(decisions.map(({ case: id, lead }) => ({ id, lead, ref: ID })).sort(byId));
}

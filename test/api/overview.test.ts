import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureKeys } from '../../src/use-cases/upkeep/ensure-keys';
import { EVERY_SOURCE } from '../../src/use-cases/principal';
import { createApiKey, findApiKey } from '../../src/store/keys/api-key.repository';
import { openCity, type City } from '../support/city';
import { get, intake, openApi, post, type TestApi } from '../support/api';
import { LEAD, scenes } from './scenes';

let city: City;
let api: TestApi;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
});
afterAll(async () => {
  await api.close();
  await city.close();
});

describe('the list of appeals', () => {
  it('is turned page by page, without one twice or one left out', async () => {
    const key = await api.keyOf('office');
    for (let count = 0; count < 5; count += 1) await scenes.judgement(api);
    const seen: string[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const page: { items: { id: string }[]; next?: string } = (
        await get(api, `/v1/appeals?limit=2${next && `&cursor=${encodeURIComponent(next)}`}`, key)
      ).body;
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(5);
  });

  it('holds what the filters say and no more', async () => {
    const scene = await scenes.handling(api);
    const key = await api.keyOf('office');
    const ids = async (query: string): Promise<string[]> =>
      ((await get(api, `/v1/appeals?${query}`, key)).body.items as { id: string }[]).map(({ id }) => id);
    expect(await ids(`status=handling&unit=${LEAD}`)).toContain(scene.id);
    expect(await ids('status=closed')).not.toContain(scene.id);
    expect(await ids(`q=${scene.id}`)).toEqual([scene.id]);
    expect(await ids('q=100%25')).toEqual([]);
    expect(await ids('overdue=true')).toEqual([]);
  });
});

describe('a deadline', () => {
  it('is explained with everything that counted and was skipped', async () => {
    const { id } = await scenes.handling(api);
    const { body } = await get(api, `/v1/appeals/${id}/deadline`, await api.keyOf('unit', LEAD));
    expect(body).toMatchObject({
      duty: 'handle',
      budget: { unit: 'working-days', amount: 5 },
      policyVersion: '2026.1',
    });
    expect(body.dueAt).toMatch(/T17:30:00\+08:00$/);
    expect([...(body.counted as object[]), ...(body.skipped as object[])]).not.toHaveLength(0);
  });
});

describe('an escalation of many cases', () => {
  it('answers case by case, and a repeat changes nothing', async () => {
    const [first, second, closed] = [await scenes.handling(api), await scenes.judgement(api), await scenes.closed(api)];
    const body = { ids: [first.id, second.id, closed.id, 'hotline-12345~nothing'], level: 2, reason: '群众反映集中' };
    const headers = { 'Idempotency-Key': `raise-${process.pid}` };
    const answer = await post(api, '/v1/escalations', body, await api.keyOf('supervisor'), headers);
    expect(answer.status).toBe(202);
    expect(answer.body.items).toEqual([
      { id: first.id, result: 'told', level: 2, levelBefore: 0, unit: expect.any(String) },
      { id: second.id, result: 'told', level: 2, levelBefore: 0 },
      {
        ...{ id: closed.id, result: 'refused', level: 0, levelBefore: 0, unit: expect.any(String) },
        ...{ code: 'case-closed', reason: expect.any(String) },
      },
      { id: 'hotline-12345~nothing', result: 'not-found' },
    ]);
    const again = await post(api, '/v1/escalations', body, await api.keyOf('supervisor'), headers);
    expect(again.body).toEqual(answer.body);
    const level = async (): Promise<number> =>
      (await get(api, `/v1/appeals/${first.id}`, await api.keyOf('office'))).body.level as number;
    for (let waited = 0; waited < 50 && (await level()) < 2; waited += 1)
      await new Promise((go) => setTimeout(go, 100));
    expect(await level()).toBe(2);
  });

  it('is refused to everybody but the supervisor and the operator, and needs ids or a filter', async () => {
    const body = { ids: ['x'], level: 1, reason: 'x' };
    for (const role of ['office', 'centre', 'unit', 'upstream'] as const) {
      expect((await post(api, '/v1/escalations', body, await api.keyOf(role))).status).toBe(403);
    }
    const neither = await post(api, '/v1/escalations', { level: 1, reason: 'x' }, await api.keyOf('supervisor'));
    expect(neither.status).toBe(422);
    const byFilter = { filter: { status: 'standing' }, level: 1, reason: '逐件过问' };
    expect((await post(api, '/v1/escalations', byFilter, await api.keyOf('supervisor'))).body).toEqual({ items: [] });
  });
});

describe('notices', () => {
  it('are hidden until published, then shown to everybody, and take their acts by their own names', async () => {
    const { notice = '' } = await scenes.accountable(api);
    expect((await get(api, `/v1/notices/${notice}`)).status).toBe(404);
    const own = await post(
      api,
      `/v1/notices/${notice}/acts/object`,
      { text: '已附证明' },
      await api.keyOf('unit', LEAD),
    );
    expect(own.status).toBe(200);
    const decision = { uphold: false, reason: '证明不符' };
    expect(
      (await post(api, `/v1/notices/${notice}/acts/decide-objection`, decision, await api.keyOf('unit', LEAD))).status,
    ).toBe(403);
    expect(
      (await post(api, `/v1/notices/${notice}/acts/decide-objection`, decision, await api.keyOf('office'))).status,
    ).toBe(200);
    const shown = await get(api, `/v1/notices/${notice}`);
    expect(shown.body).toMatchObject({ id: notice, kind: 'criticism', status: 'published', unit: LEAD });
    expect(shown.body).not.toHaveProperty('caseId');
    expect((await get(api, `/v1/notices?unit=${LEAD}&kind=criticism`)).body.items).toContainEqual(shown.body);
    expect(
      (await post(api, '/v1/notices/nothing/acts/withhold', { reason: 'x' }, await api.keyOf('office'))).status,
    ).toBe(404);
  });
});

describe('the figures and the tracking page', () => {
  it('tell everybody what there is, and nobody who', async () => {
    const scene = await scenes.closed(api);
    const { body } = await get(api, '/v1/statistics?by=unit');
    const line = (body.items as { group: string; received: number; done: number }[]).find(
      ({ group }) => group === LEAD,
    );
    expect(line?.done).toBeGreaterThan(0);
    const tracked = await get(api, `/track/${scene.trackingCode.toLowerCase()}`);
    expect(tracked.body).toMatchObject({ status: 'closed', outcome: '已解决', unit: '市住房和城乡建设局' });
    expect(tracked.body).not.toHaveProperty('workflowId');
    expect((await get(api, '/track/0000000000000000')).status).toBe(404);
  });

  it('show the appellant nothing of what is between the offices', async () => {
    const scene = await scenes.closed(api);
    const facts = async (key: string): Promise<string[]> =>
      ((await get(api, `/v1/appeals/${scene.id}/timeline`, key)).body.items as { fact: string }[]).map(
        ({ fact }) => fact,
      );
    expect(await facts(await api.keyOf('office'))).toContain('points-given');
    expect(await facts(scene.trackingCode)).not.toContain('points-given');
    expect(await facts(scene.trackingCode)).toContain('replied');
  });
});

describe('the keys of npm start', () => {
  it('are written once, readable by their owner only, and survive restarts', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'liubu-keys-'));
    const wanted = { pepper: api.deps.pepper, file: path.join(folder, 'keys.json'), units: ['housing', 'water'] };
    const first = await ensureKeys(city.pool, wanted);
    expect(statSync(wanted.file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(wanted.file, 'utf8'))).toEqual(first);
    expect(await ensureKeys(city.pool, wanted)).toEqual(first);
    expect(await findApiKey(city.pool, api.deps.pepper, first.units['water'] ?? '')).toMatchObject({
      role: 'unit',
      unit: 'water',
    });
    const { rows } = await city.pool.query('select * from api_keys');
    expect(JSON.stringify(rows)).not.toContain(first.office);
    writeFileSync(wanted.file, JSON.stringify({ ...first, office: 'lb_00000000_gone' }));
    const mended = await ensureKeys(city.pool, wanted);
    expect(mended.centre).toBe(first.centre);
    expect(mended.office).not.toBe('lb_00000000_gone');
    expect((await get(api, '/v1/appeals', mended.office)).status).toBe(200);
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
  });

  it('open for the upstream its own source only, also where an earlier version had opened every one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'liubu-keys-'));
    const wanted = { pepper: api.deps.pepper, file: path.join(folder, 'keys.json'), units: [] };
    const first = await ensureKeys(city.pool, wanted);
    expect(await findApiKey(city.pool, api.deps.pepper, first.upstream)).toMatchObject({ source: 'hotline-12345' });
    const { key } = await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: EVERY_SOURCE });
    writeFileSync(wanted.file, JSON.stringify({ ...first, upstream: key }));
    const { upstream } = await ensureKeys(city.pool, wanted);
    const other = intake({ source: 'radio-hotline' });
    expect((await post(api, '/v1/appeals', other, upstream)).body.code).toBe('source-not-yours');
    expect((await get(api, '/v1/appeals', key)).status).toBe(401);
    rmSync(folder, { recursive: true });
  });

  it('are no longer good once expired', async () => {
    const expired = await api.keyOf('office');
    await city.pool.query(`update api_keys set expires_at = now() - interval '1 second' where role = 'office'`);
    expect((await get(api, '/v1/appeals', expired)).status).toBe(401);
    expect((await post(api, '/v1/appeals', intake(), expired)).status).toBe(401);
  });

  it('left no answer that differs from the document', () => {
    expect(api.lines.filter((line) => /differs from its schema|unforeseen/.test(line))).toEqual([]);
  });
});

import { verifyLedger } from '../../../src/store/log/ledger.repository';
import { factsOf, openCity, type City } from '../../support/city';
import { get, openApi, post, type TestApi } from '../../support/api';
import { rebuildAll } from '../../../src/store/appeals/record-facts.repository';
import { projections } from '../../store/sample-case';
import { LEAD, scenes, type Scene } from '../scenes';

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

const REASON = { reason: '诉求人依法要求删除' };
const erase = async (id: string, key?: string, body: object = REASON) =>
  post(api, `/v1/appeals/${id}/erase`, body, key ?? (await api.keyOf('office')));

/** What the test appellant of `intake` is known by, also masked. */
const WORD = '布谷鸟七';
const TITLE = '小区公共收益没有公示';
const PERSONAL = [
  ...['测试业主乙', '13900000002', '32030019800101002X', '测试小区2栋', '139****0002', '测**', '公布广告', WORD, TITLE],
];

describe('an appellant whose personal data the office destroys', () => {
  let scene: Scene;
  let before: { facts: unknown; timeline: string };
  beforeAll(async () => {
    scene = await scenes.evaluation(api);
    await say('supplement', { text: `${WORD}补充` }, scene.trackingCode);
    await say('evaluate', { contacted: true, solved: false, satisfaction: 'dissatisfied', comment: `${WORD}评价` });
    await say('verify', { finding: 'unsolved', reason: `${WORD}核查` }, await api.keyOf('office'));
    before = { facts: await hashes(scene.id), timeline: await timeline() };
    const answer = await erase(scene.id);
    expect([answer.status, answer.body]).toEqual([
      200,
      { id: scene.id, erased: true, erasedAt: expect.any(String) as string },
    ]);
  });

  const say = async (name: string, body: object, key = scene.trackingCode): Promise<void> => {
    const path = `/v1/appeals/${scene.id}/acts/${name}`;
    const answer = await post(api, path, body, key, { 'Idempotency-Key': `${scene.id}-${name}` });
    expect([name, answer.status]).toEqual([name, 200]);
  };

  const timeline = async (): Promise<string> =>
    (await get(api, `/v1/appeals/${scene.id}/timeline`, await api.keyOf('office'))).text;

  it.each(['office', 'centre', 'supervisor', 'unit', 'upstream'] as const)('reads as erased to a %s', async (role) => {
    const { body, text } = await get(api, `/v1/appeals/${scene.id}`, await api.keyOf(role, LEAD));
    expect(body.appellant).toEqual({ type: 'resident', erased: true });
    expect(body).not.toHaveProperty('text');
    expect(body).not.toHaveProperty('trackingCode');
    expect(PERSONAL.filter((one) => text.includes(one))).toEqual([]);
  });

  it('is nowhere in what is listed, told or revealed', async () => {
    const office = await api.keyOf('office');
    for (const path of ['/v1/appeals', `/v1/appeals/${scene.id}/timeline`, `/v1/appeals/${scene.id}/deadline`]) {
      const { status, text } = await get(api, path, office);
      expect([path, status, PERSONAL.filter((one) => text.includes(one))]).toEqual([path, 200, []]);
    }
    expect((await get(api, `/v1/appeals/${scene.id}/appellant?purpose=x`, office)).status).toBe(404);
    const { rows } = await city.pool.query<{ wrapped: unknown; digest: string }>(
      `select wrapped_key as wrapped, digest from appellants join intakes using (case_id) where case_id = $1`,
      [scene.id],
    );
    expect(rows).toEqual([{ wrapped: null, digest: 'erased' }]);
  });

  it('is in no table in words', async () => {
    const { rows } = await city.pool.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name } of rows) {
      const { rows: held } = await city.pool.query<{ all: string | null }>(
        `select string_agg(t::text, '') as all from ${name} t`,
      );
      expect([name, PERSONAL.filter((one) => held[0]?.all?.includes(one))]).toEqual([name, []]);
    }
  });

  it('cannot be opened by the tracking code any more', async () => {
    expect((await get(api, `/v1/appeals/${scene.id}`, scene.trackingCode)).status).toBe(401);
    expect((await get(api, `/track/${scene.trackingCode}`)).status).toBe(404);
    const evaluation = { contacted: true, solved: true, satisfaction: 'satisfied' };
    const path = `/v1/appeals/${scene.id}/acts/evaluate`;
    expect((await post(api, path, evaluation, scene.trackingCode)).status).toBe(401);
  });

  it('leaves the course of the case and the audit chain as they were', async () => {
    expect(before.timeline.match(new RegExp(WORD, 'g'))).toHaveLength(3);
    const [then, now] = [before.timeline, await timeline()].map((text) => (JSON.parse(text) as Timeline).items);
    expect(now!.map(withoutBody)).toEqual(then!.map(withoutBody));
    expect(now!.find(({ fact }) => fact === 'supplemented')?.body).toEqual({
      ...{ text: '（已删除）', attachments: [], answers: false },
    });
    expect(await hashes(scene.id)).toEqual(before.facts);
    expect(await verifyLedger(city.pool, city.ledgerKey)).toEqual([]);
  });

  it('leaves projections that the log still gives, field by field', async () => {
    const kept = await projections(city.pool);
    await rebuildAll(city.pool);
    expect(await projections(city.pool)).toEqual(kept);
  });

  it('does not stop the case, and what people write now is not kept either', async () => {
    await say('assign', { lead: LEAD, why: `${WORD}再办` }, await api.keyOf('office'));
    expect(await timeline()).not.toContain(WORD);
    const facts = await factsOf(city, scene.id);
    expect(facts.at(-1)).toMatchObject({ type: 'assigned', body: { lead: LEAD, why: '（已删除）' } });
    expect(await verifyLedger(city.pool, city.ledgerKey)).toEqual([]);
  });

  it('is destroyed once, however often and by however many at once it is asked', async () => {
    const other = await scenes.judgement(api);
    const all = await Promise.all(Array.from({ length: 5 }, () => erase(other.id)));
    expect(new Set(all.map(({ status, body }) => `${status} ${body.erasedAt as string}`)).size).toBe(1);
    const listed = await get(
      api,
      `/v1/reveals?act=erase&appeal=${encodeURIComponent(other.id)}`,
      await api.keyOf('office'),
    );
    expect(listed.body.items).toHaveLength(1);
  });
});

interface Timeline {
  readonly items: readonly { readonly fact: string; readonly body: unknown }[];
}

function withoutBody({ body, ...rest }: Timeline['items'][number]): object {
  return { ...rest, fields: Object.keys(body as object) };
}

async function hashes(caseId: string): Promise<unknown> {
  const { rows } = await city.pool.query(
    `select pos, encode(hash, 'hex') as hash from facts where case_id = $1 order by pos`,
    [caseId],
  );
  return rows;
}

describe('destroying', () => {
  it.each(['centre', 'supervisor', 'unit', 'upstream', 'discipline', 'operator'] as const)(
    'is not for a %s',
    async (role) => {
      const { id } = await scenes.judgement(api);
      expect((await erase(id, await api.keyOf(role, LEAD))).status).toBe(403);
      const { body } = await get(api, `/v1/appeals/${id}`, await api.keyOf('office'));
      expect(body.appellant).toMatchObject({ name: '测**' });
    },
  );

  it('wants a reason, and a case there is', async () => {
    const { id, trackingCode } = await scenes.judgement(api);
    expect((await erase(id, undefined, {})).status).toBe(422);
    expect((await erase(id, undefined, { reason: '  ' })).status).toBe(422);
    expect((await erase('hotline-12345~nobody')).status).toBe(404);
    expect((await erase(id, trackingCode)).status).toBe(403);
    expect((await get(api, `/v1/appeals/${id}`, trackingCode)).status).toBe(200);
  });

  it('spares what the discipline body has taken over', async () => {
    const { id } = await scenes.judgement(api);
    const office = await api.keyOf('office');
    const whole = { reason: '涉嫌违纪', wholeCase: true };
    expect((await post(api, `/v1/appeals/${id}/acts/transfer`, whole, office)).status).toBe(200);
    const refused = await erase(id);
    expect([refused.status, refused.body.code]).toEqual([403, 'dossier-transferred']);
    const { body } = await get(api, `/v1/appeals/${id}`, await api.keyOf('discipline'));
    expect(body.appellant).toMatchObject({ name: expect.any(String) as string });
  });
});

describe('the record of who saw personal data', () => {
  it('says who, when, of which case and why, and takes no numbers along', async () => {
    const { id } = await scenes.judgement(api);
    const office = await api.keyOf('office');
    for (const purpose of ['电话回访', '回拨13900000002核实']) {
      await get(api, `/v1/appeals/${id}/appellant?purpose=${encodeURIComponent(purpose)}`, office);
    }
    await erase(id);
    for (const role of ['operator', 'office'] as const) {
      const listed = await get(api, `/v1/reveals?appeal=${encodeURIComponent(id)}`, await api.keyOf(role));
      expect(listed.body.items).toMatchObject([
        { act: 'erase', caseId: id, by: { role: 'office' }, purpose: REASON.reason },
        { act: 'reveal', caseId: id, by: { role: 'office' } },
        { act: 'reveal', caseId: id, by: { role: 'office', id: office.split('_')[1] }, purpose: '电话回访' },
      ]);
      expect(listed.text).not.toContain('13900000002');
    }
  });

  it('is read page by page, none twice and none left out', async () => {
    const operator = await api.keyOf('operator');
    const all = (await get(api, '/v1/reveals?limit=200', operator)).body.items as unknown[];
    const seen: unknown[] = [];
    let cursor = '';
    for (let page = 0; page < 50; page += 1) {
      const { body } = await get(api, `/v1/reveals?limit=1${cursor}`, operator);
      seen.push(...(body.items as unknown[]));
      if (body.next === undefined) break;
      cursor = `&cursor=${encodeURIComponent(body.next as string)}`;
    }
    expect(all.length).toBeGreaterThan(3);
    expect(seen).toEqual(all);
  });

  it.each(['centre', 'supervisor', 'unit', 'upstream', 'discipline'] as const)('is not for a %s', async (role) => {
    expect((await get(api, '/v1/reveals', await api.keyOf(role, LEAD))).status).toBe(403);
  });

  it.each(['cursor=x', 'appeal=%00', 'act=look', 'limit=0'])('refuses %s', async (query) => {
    expect((await get(api, `/v1/reveals?${query}`, await api.keyOf('operator'))).status).toBe(422);
  });
});

import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { openCity, type City } from '../../support/city';

let city: City;
let api: TestApi;
let office: string;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  office = await api.keyOf('office');
  const firm = { district: '云龙区', aboveScale: true };
  await saved('/v1/firms/f-1', { ...firm, name: '甲公司', creditCode: CODE });
  await saved('/v1/firms/f-2', { ...firm, name: '乙公司' });
});
afterAll(async () => {
  await api.close();
  await city.close();
});

const CODE = '91320300MA1ABCDE2F';

async function saved(path: string, body: object): Promise<void> {
  expect([path, (await post(api, path, body, office)).status]).toEqual([path, 201]);
}

async function done(id: string, act: string, body: object): Promise<void> {
  const answer = await post(api, `/v1/appeals/${id}/acts/${act}`, body, office);
  expect([act, answer.status]).toEqual([act, 200]);
}

/** An appeal of a firm, as somebody files it; still to be judged. */
async function filed(firmId: string | undefined, change: Parameters<typeof intake>[0] = {}): Promise<string> {
  const appellant = { type: 'firm' as const, name: '测试企业', ...(firmId !== undefined && { firmId }) };
  const answer = await post(api, '/v1/appeals', intake({ appellant, ...change }), office);
  expect(answer.status).toBe(201);
  return (answer.body as { id: string }).id;
}

/** The same, given to a unit. */
async function given(lead: string, ...of: Parameters<typeof filed>): Promise<string> {
  const id = await filed(...of);
  await done(id, 'judge', { lawful: true, reasonable: true, reason: '属实' });
  await done(id, 'assign', { lead });
  return id;
}

interface Shown {
  readonly id: string;
}

async function onFile(firm: string, key: string): Promise<readonly Shown[] | undefined> {
  const { status, body } = await get(api, `/v1/firms/${firm}/file`, key);
  expect(status).toBe(200);
  return (body as { appeals?: Shown[] }).appeals;
}

const ids = (appeals: readonly Shown[] | undefined): readonly string[] => (appeals ?? []).map(({ id }) => id);

describe('the appeals on the file of a firm (S1, G7)', () => {
  let own: string;
  let byCode: string;
  let secret: string;
  let others: string;
  beforeAll(async () => {
    own = await given('housing', 'f-1');
    byCode = await given('tax', ` ${CODE.toLowerCase()}`);
    secret = await given('housing', 'f-1', { confidential: true });
    others = await given('housing', 'f-2');
    await given('housing', undefined);
  });

  it('are those that named it by its record or its credit code, the latest first, without a word of them', async () => {
    const appeals = await onFile('f-1', office);
    expect(ids(appeals)).toEqual([secret, byCode, own]);
    expect(appeals?.[2]).toEqual({
      ...{ id: own, number: expect.stringMatching(/^\d{4}-\d{6}$/), category: '物业管理' },
      ...{ stage: 'assign', status: 'awaiting-signature', light: 'green', filedAt: expect.any(String) },
    });
    expect(ids(await onFile('f-2', await api.keyOf('centre')))).toEqual([others]);
    expect(api.lines.filter((line) => line.includes('differs from its schema'))).toEqual([]);
  });

  it('are shown to a unit where it leads, a confidential one never; to whoever may not know who filed, not at all', async () => {
    expect(ids(await onFile('f-1', await api.keyOf('unit', 'housing')))).toEqual([own]);
    expect(ids(await onFile('f-1', await api.keyOf('unit', 'tax')))).toEqual([byCode]);
    expect(await onFile('f-1', await api.keyOf('unit', 'transport'))).toEqual([]);
    for (const role of ['supervisor', 'operator', 'discipline'] as const)
      expect([role, await onFile('f-1', await api.keyOf(role))]).toEqual([role, undefined]);
  });

  it('leave one entry each on the record of reveals, however often the file is read that day', async () => {
    const centre = await api.keyOf('centre');
    await onFile('f-1', centre);
    await onFile('f-1', centre);
    const { body } = await get(api, `/v1/reveals?appeal=${encodeURIComponent(own)}`, office);
    const entries = (body as { items: { by: { role: string }; purpose: string }[] }).items;
    expect(entries.filter(({ by }) => by.role === 'centre')).toMatchObject([{ purpose: '查阅企业档案' }]);
  });

  it('are not found in the database by the code alone, and not at all once erased or handed over whole', async () => {
    const { rows } = await city.pool.query<{ all: string }>(
      `select string_agg(a::text, '') as all from appellants a where firm_hash is not null`,
    );
    expect(rows[0]?.all).not.toMatch(/f-1|91320300/i);
    expect((await post(api, `/v1/appeals/${own}/erase`, { reason: '依法要求删除' }, office)).status).toBe(200);
    const whole = await filed('f-1', { title: '服务态度恶劣', category: '其他' });
    expect(ids(await onFile('f-1', office))).toEqual([whole, secret, byCode]);
    await done(whole, 'transfer', { reason: '涉嫌违纪', evidence: [], wholeCase: true });
    expect(ids(await onFile('f-1', office))).toEqual([secret, byCode]);
    const kept = await city.pool.query('select firm_hash from appellants where case_id = $1', [own]);
    expect(kept.rows).toEqual([{ firm_hash: null }]);
  });
});

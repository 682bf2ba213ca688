import { readFileSync } from 'node:fs';
import path from 'node:path';
import request, { type Test } from 'supertest';
import { onRecord } from '../on-record';
import { MEDIA_TYPES } from '../../../src/intake/formats';
import { FILLED, visitor } from '../../pages/web-form';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { openCity, type City } from '../../support/city';
import { csv, filled } from '../../intake/files';

/** A name and a telephone where a district belongs: the columns of a sheet were shifted. */
const PERSON = '钱试 13900004321';

let city: City;
let api: TestApi;
let upstream: string;
let office: string;
beforeAll(async () => {
  city = await openCity();
  api = await openApi(city);
  [upstream, office] = await Promise.all([api.keyOf('upstream'), api.keyOf('office')]);
});
afterAll(async () => {
  await api.close();
  await city.close();
});

type Answer = Awaited<Test>;
interface Fault {
  readonly path: string;
  readonly message: string;
}
const faults = ({ body }: Answer): readonly Fault[] => (body as { errors?: Fault[] }).errors ?? [];

const field = (name: string): Buffer => readFileSync(path.join(__dirname, '../../intake/field', name));

function importFile(bytes: Buffer, format: 'xlsx' | 'csv' = 'xlsx', query = ''): Promise<Answer> {
  const sent = request(api.url).post(`/v1/imports${query}`);
  const set = sent.set({ Authorization: `Bearer ${upstream}`, 'Content-Type': MEDIA_TYPES[format] });
  return Promise.resolve(set.serialize((body: unknown) => body as string).send(bytes as unknown as string));
}

/** Every row of every table of cases, as text. */
async function stored(): Promise<string> {
  const tables = ['intakes', 'appeals', 'facts', 'notices', 'campaigns', 'campaign_facts', 'records'];
  const rows = await Promise.all(
    tables.map((table) => city.pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`)),
  );
  return rows.flatMap((one) => one.rows.map(({ row }) => row)).join('\n');
}

/** Nothing of it is kept, shown or logged, and the answer does not repeat it. */
async function isNowhere(text: string, answer: Answer): Promise<void> {
  expect(answer.text).not.toContain(text);
  expect(await stored()).not.toContain(text);
  expect(api.lines.join('\n')).not.toContain(text);
  expect((await get(api, '/board')).text).not.toContain(text);
  expect((await get(api, '/v1/statistics?by=district', office)).text).not.toContain(text);
}

describe('a district or category that the registry does not have', () => {
  it.each([
    ['district', PERSON],
    ['category', PERSON],
    ['district', '㛃䶮𬭎'],
    ['district', '\u202e区龙云'],
    ['district', "云龙区'; drop table appeals; --"],
    ['category', '<svg onload=alert(1)>'],
  ] as const)('as %s of a filing (%j) is refused with the nearest, and is nowhere', async (name, value) => {
    const answer = await post(api, '/v1/appeals', intake({ [name]: value }), upstream);
    expect(answer.status).toBe(422);
    expect(faults(answer)).toEqual([
      { path: `body.${name}`, message: expect.stringContaining('最接近的有') as string },
    ]);
    await isNowhere(value, answer);
  });

  it('is refused before filing, on the page, and by both at once', async () => {
    const draft = { title: '路灯不亮', district: PERSON, category: PERSON };
    const answer = await post(api, '/v1/filing-suggestions', draft);
    expect([answer.status, faults(answer).map((one) => one.path)]).toEqual([422, ['body.district', 'body.category']]);
    await isNowhere(PERSON, answer);
    const page = await visitor(api).fill('/file', { ...FILLED, district: PERSON, step: 'send' });
    expect(page.status).toBe(422);
    expect(await stored()).not.toContain(PERSON);
  });

  it('in a sheet whose columns are shifted refuses the row by its cell, in a dry run too', async () => {
    const answer = await importFile(field('shifted-columns.xlsx'));
    expect(answer.status).toBe(422);
    expect(faults(answer).map((one) => one.path)).toEqual(['rows.2.区县']);
    await isNowhere('13900004321', answer);
    const dry = await importFile(await csv([filled({ 区县: PERSON, 事项类别: PERSON })]), 'csv', '?dryRun=true');
    expect((dry.body as { errors: { column: string }[] }).errors.map(({ column }) => column)).toEqual([
      '区县',
      '事项类别',
    ]);
    await isNowhere(PERSON, dry);
  });

  it('is refused in a record, a campaign and its findings', async () => {
    const firm = { name: '甲公司', district: PERSON, aboveScale: true };
    const record = await post(api, '/v1/firms/choice-1', firm, office);
    expect([record.status, faults(record)[0]?.path]).toEqual([422, 'body.district']);
    const opening = { kind: 'patrol', name: 'choices-1', district: PERSON };
    const refused = await post(api, '/v1/campaigns', opening, office);
    expect([refused.status, faults(refused)[0]?.path]).toEqual([422, 'body.district']);
    const rehearsal = { case: { invented: { district: PERSON, category: PERSON } } };
    const invented = await post(api, '/v1/rehearsals', rehearsal, office);
    expect([invented.status, faults(invented).map((one) => one.path)]).toEqual([
      422,
      ['body.case.invented.district', 'body.case.invented.category'],
    ]);
    await isNowhere(PERSON, refused);
  });

  it.each([
    ['theme', PERSON, '主题，最接近的有'],
    ['period', PERSON, '2026-Q4'],
    ['period', '2026-13', '2026-Q4'],
  ] as const)('as %s of a campaign (%s) is refused, and is nowhere', async (name, value, named) => {
    const opening = { kind: 'session', name: 'choices-2', [name]: value };
    const answer = await post(api, '/v1/campaigns', opening, office);
    expect([answer.status, faults(answer).map((one) => one.path)]).toEqual([422, [`body.${name}`]]);
    expect(faults(answer)[0]?.message).toContain(named);
    await isNowhere(value, answer);
  });

  it('is refused as the theme that a campaign is prepared with', async () => {
    const opening = { kind: 'session', name: 'choices-3', theme: '惠企 政策\u200b', period: '2026－q4' };
    const opened = await post(api, '/v1/campaigns', opening, office);
    expect([opened.status, opened.body]).toEqual([
      201,
      expect.objectContaining({ theme: '惠企政策', period: '2026-Q4' }),
    ]);
    const { id } = opened.body as { id: string };
    const answer = await post(api, `/v1/campaigns/${id}/acts/prepare`, { theme: PERSON }, office);
    expect([answer.status, faults(answer).map((one) => one.path)]).toEqual([422, ['body.theme']]);
    await isNowhere(PERSON, answer);
    const theme = { month: '2026-12', name: '惠企政策直达', words: ['补贴'] };
    const { headers } = await get(api, '/v1/themes', office);
    const ifMatch = { 'If-Match': (headers as Record<string, string>)['etag'] ?? '' };
    const operator = await api.keyOf('operator');
    expect((await post(api, '/v1/themes', { theme, reason: '十二月' }, operator, ifMatch)).status).toBeLessThan(300);
    const right = await post(api, `/v1/campaigns/${id}/acts/prepare`, { theme: '惠企政策 直达' }, office);
    expect(right.body).toMatchObject({ theme: '惠企政策直达' });
  });

  it('is refused when the office confirms the theme, which takes themes of the registry only', async () => {
    const filed = await post(
      api,
      '/v1/appeals',
      intake({ title: '说不清的事', text: '说不清', category: '其他' }),
      upstream,
    );
    const act = `/v1/appeals/${(filed.body as { id: string }).id}/acts/confirm-theme`;
    const answer = await post(api, act, { category: PERSON, theme: PERSON }, office);
    expect([answer.status, faults(answer).map((one) => one.path)]).toEqual([422, ['body.category', 'body.theme']]);
    await isNowhere(PERSON, answer);
    const right = await post(api, act, { category: '物業管理 ', theme: '民生服务\u200b' }, office);
    expect(right.body).toMatchObject({ category: '物业管理', theme: '民生服务' });
  });
});

describe('another spelling of an entry', () => {
  it.each([
    ['徐州市云龙区', '征收补偿'],
    ['云龙区\u3000', '徵收補償'],
    ['\ufeff云 龙\u200b', ' 征收补偿 '],
    ['雲龍區', '征收补偿'],
  ])('is that entry, and goes to its unit: %j %j', async (district, category) => {
    const answer = await post(api, '/v1/appeals', intake({ district, category }), upstream);
    expect(answer.status).toBe(201);
    const { id } = answer.body as { id: string };
    const read = await get(api, `/v1/appeals/${id}`, office);
    expect(read.body).toMatchObject({ district: '云龙区', category: '征收补偿' });
    await onRecord(api.deps, id, 1, 15_000);
    const { rows } = await city.pool.query<{ unit: string }>(
      `select state -> 'proposal' ->> 'unit' as unit from appeals where case_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ unit: 'district-yunlong' }]);
  });

  it('is the same content when it is sent again', async () => {
    const body = intake({ district: '云龙区' });
    const first = await post(api, '/v1/appeals', body, upstream);
    const again = await post(api, '/v1/appeals', { ...body, district: '徐州市云龙区 ' }, upstream);
    expect([first.status, again.status]).toEqual([201, 200]);
    const other = await post(api, '/v1/appeals', { ...body, district: '鼓楼区' }, upstream);
    expect(other.status).toBe(409);
  });

  it('in a sheet is that entry', async () => {
    const answer = await importFile(field('district-with-space.xlsx'));
    expect([answer.status, answer.body]).toEqual([202, expect.objectContaining({ fresh: 1 })]);
    const { rows } = await city.pool.query(
      `select input ->> 'district' as district from intakes where external_id = 'X-i18'`,
    );
    expect(rows).toEqual([{ district: '云龙区' }]);
    const wide = filled({ 区县: '徐州市　云龙区', 渠道: '熱線電話\u200b', 诉求类型: ' 投訴', 是否紧急: '否 ' });
    expect((await importFile(await csv([wide]), 'csv')).status).toBe(202);
  });

  it('finds what is filed under the entry', async () => {
    const key = await api.keyOf('operator');
    const found = await get(api, `/v1/appeals?district=${encodeURIComponent('雲龍區 ')}&limit=1`, key);
    expect((found.body as { items: unknown[] }).items).toHaveLength(1);
  });
});

describe('a unified social credit code', () => {
  const firm = (creditCode: string) => ({ name: '测试企业', district: '徐州市云龙区', aboveScale: true, creditCode });

  it('is written without spaces and in upper case, and belongs to one firm', async () => {
    const saved = await post(api, '/v1/firms/code-1', firm('91320300 ma1test0x1'), office);
    expect(saved.body).toMatchObject({ body: { creditCode: '91320300MA1TEST0X1', district: '云龙区' } });
    const twin = await post(api, '/v1/firms/code-2', firm('９１３２０３００\u200bMA1TEST0X1'), office);
    expect([twin.status, faults(twin)]).toEqual([422, [{ path: 'body.creditCode', message: '已是 code-1 的代码' }]]);
    const tag = (saved.headers as Record<string, string>)['etag'] ?? '';
    const again = await post(api, '/v1/firms/code-1', firm('91320300MA1TEST0X1'), office, { 'If-Match': tag });
    expect([200, 201]).toContain(again.status);
  });

  it('is saved by one of two who save it at one instant; the other is told so', async () => {
    const both = await Promise.all(
      ['at-once-1', 'at-once-2'].map((id) => post(api, `/v1/firms/${id}`, firm('91320300MA1TEST0X7'), office)),
    );
    const answers = both.map(({ status }) => status).sort();
    expect([
      [201, 409],
      [201, 422],
    ]).toContainEqual(answers);
  });

  it('is refused where two rows of a file have it', async () => {
    const rows = ['f-1', 'f-2'].map((id) => `${id},测试企业,云龙区,91320300-MA1TEST0X2,否`);
    const sheet = ['编号,名称,区县,统一社会信用代码,规模以上', ...rows].join('\r\n');
    const answer = await request(api.url)
      .post('/v1/records/firms/workbook')
      .set({ Authorization: `Bearer ${office}`, 'Content-Type': MEDIA_TYPES.csv })
      .send(sheet);
    expect(answer.body).toMatchObject({ imported: false, errors: [{ column: '统一社会信用代码' }, { row: 3 }] });
  });

  it('finds the appeals that named it, however either was written', async () => {
    const appellant = { type: 'firm', name: '测试企业', firmId: '９１３２０３００ ma1test0x1' } as const;
    await post(api, '/v1/appeals', intake({ appellant }), upstream);
    const file = await get(api, '/v1/firms/code-1/file', office);
    expect(JSON.stringify(file.body)).toContain('物业管理');
  });
});

describe('a tracking code', () => {
  it.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    [
      'in full width',
      (code: string) => code.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    ['in groups', (code: string) => code.replace(/.{4}(?=.)/g, '$& ')],
    [
      'with zero-width signs and wide spaces',
      (code: string) => `\ufeff${code.replace(/.{4}(?=.)/g, '$&\u200b\u3000')}`,
    ],
    ['with dashes of print', (code: string) => code.replace(/.{4}(?=.)/g, '$&–')],
  ])('is found %s', async (_how, typed) => {
    const filed = await post(api, '/v1/appeals', intake(), upstream);
    const { trackingCode } = filed.body as { trackingCode: string };
    expect((await get(api, `/track/${encodeURIComponent(typed(trackingCode))}`)).status).toBe(200);
    const page = await visitor(api).fill('/track', { code: typed(trackingCode) });
    expect([page.status, page.headers['location']]).toEqual([303, `/track/${trackingCode}`]);
  });
});

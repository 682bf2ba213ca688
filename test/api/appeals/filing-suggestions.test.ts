import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { openCity, type City } from '../../support/city';
import { todayThatLasts } from '../../support/cases/today';

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

const suggest = (body: object, key?: string) => post(api, '/v1/filing-suggestions', body, key);

async function file(change: Parameters<typeof intake>[0]): Promise<string> {
  const answer = await post(api, '/v1/appeals', intake(change), await api.keyOf('office'));
  expect(answer.status).toBe(201);
  return answer.body.id as string;
}

describe('the guides', () => {
  it('are open to everybody, by words and by category', async () => {
    const all = (await get(api, '/v1/articles')).body.items as { id: string; category: string }[];
    expect(all.length).toBeGreaterThan(5);
    const found = await get(api, `/v1/articles?q=${encodeURIComponent('公积金 提取')}`);
    expect(found.body.items).toEqual([expect.objectContaining({ id: 'housing-fund-withdrawal' })]);
    const licences = await get(api, `/v1/articles?category=${encodeURIComponent('证照办理')}`);
    expect(licences.body.items).toEqual(all.filter(({ category }) => category === '证照办理'));
  });

  it.each(['q=%00', 'q=', `q=${'x'.repeat(101)}`, 'nobody=1', 'category=%20'])(
    'are not searched by %s',
    async (query) => {
      expect((await get(api, `/v1/articles?${query}`)).status).toBe(422);
    },
  );
});

describe('who is about to file', () => {
  it('sees the guide, the first sorting, and no duplicate where there is none', async () => {
    const answer = await suggest({ title: '请问公积金提取需要哪些材料', district: '云龙区' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      articles: [expect.objectContaining({ id: 'housing-fund-withdrawal' })],
      duplicates: { count: 0 },
      proposal: { kind: 'consult', category: '住房公积金', theme: '民生服务', track: 'first-asked' },
    });
  });

  it('is told the right way for what is not accepted', async () => {
    const answer = await suggest({ title: '法院正在审理的合同纠纷', text: '请过问判决。', district: '云龙区' });
    expect(answer.body.redirect).toEqual({
      destination: expect.stringContaining('人民法院'),
      reason: expect.stringContaining('诉讼'),
    });
  });

  it('leaves nothing behind', async () => {
    const marker = `不留痕迹${process.pid}`;
    await suggest({ title: marker, text: marker, district: '云龙区' });
    const { rows } = await city.pool.query<{ count: number }>(
      'select count(*)::int as count from intakes where input::text like $1',
      [`%${marker}%`],
    );
    expect(rows[0]?.count).toBe(0);
    expect(api.lines.join('\n')).not.toContain(marker);
  });

  it.each([
    [{ title: 'x' }, 422],
    [{ title: '\u0000', district: '云龙区' }, 422],
    [{ title: 'x'.repeat(101), district: '云龙区' }, 422],
    [{ title: 'x', district: '云龙区', extra: 1 }, 422],
    [{ title: '=cmd', district: "'; drop table appeals; --", category: '<svg onload>' }, 422],
    [{ title: '=cmd', district: '云龙区', category: '其他' }, 200],
  ])('with %j meets %d', async (body, status) => {
    expect((await suggest(body)).status).toBe(status);
  });
});

describe('possible duplicates', () => {
  const district = '睢宁县';
  const title = '阳光花园二号楼电梯停运';
  const draft = { title: '阳光花园二号楼的电梯停运了', district, category: '物业管理' };

  it('are counted for the public, and named to those who see every case anyway', async () => {
    const id = await file({ title, district });
    await file({ title: '物业费涨价', district });
    await file({ title, district: '沛县' });
    const open = await suggest(draft);
    expect(open.body.duplicates).toEqual({ count: 1, offer: expect.stringContaining('1 件') });
    expect(open.text).not.toContain(title);
    expect((await suggest(draft, await api.keyOf('unit'))).body.duplicates).toEqual(open.body.duplicates);
    const staff = await suggest(draft, await api.keyOf('office'));
    expect(staff.body.duplicates).toMatchObject({ count: 1, items: [{ id, title }] });
  });

  it('among confidential cases are told to nobody, not even how many', async () => {
    await file({ title, district: '丰县', confidential: true });
    for (const key of [undefined, await api.keyOf('office'), await api.keyOf('upstream')]) {
      expect((await suggest({ ...draft, district: '丰县' }, key)).body.duplicates).toEqual({ count: 0 });
    }
  });
});

describe('what the office edits', () => {
  const reason = '本月主题会客厅';
  const edit = async (path: string, body: object): Promise<void> => {
    const office = await api.keyOf('office');
    const read = await get(api, path);
    const answer = await post(api, path, body, office, { 'If-Match': read.headers['etag'] as string });
    expect(answer.status).toBeLessThan(300);
  };

  it('steers the appeals filed from then on: the theme of the month, and an answer at once by a guide', async () => {
    const title = '请问企业用水报装需要哪些材料';
    const matter = { title, district: '云龙区', category: '证照办理', kind: 'consult' } as const;
    const before = await file({ ...matter, text: '想了解报装。' });
    const month = (await todayThatLasts()).slice(0, 7);
    await edit('/v1/themes', { theme: { month, name: '用水用电月', words: ['报装'] }, reason });
    const article = {
      id: 'water',
      category: '证照办理',
      title: '企业用水报装',
      asked: [['报装']],
      text: '备齐申请表即可。',
    };
    await edit('/v1/articles', { article, reason });
    const suggested = (await suggest({ title, district: '云龙区' })).body;
    expect(suggested).toMatchObject({ proposal: { theme: '用水用电月' }, articles: [{ id: 'water' }] });
    const after = await file({ ...matter, text: '也想了解报装。' });
    const read = async (id: string) => (await get(api, `/v1/appeals/${id}`, await api.keyOf('office'))).body as object;
    expect(await read(before)).not.toMatchObject({ theme: '用水用电月' });
    expect(await read(after)).toMatchObject({ theme: '用水用电月', status: 'closed' });
    const told = (await get(api, `/v1/appeals/${after}/timeline`, await api.keyOf('office'))).text;
    expect(told).toContain('备齐申请表即可。');
    const [filed] = (JSON.parse(told) as { items: { body: { proposal: { reasons: string[] } } }[] }).items;
    expect(filed!.body.proposal.reasons).toContain('知识库已有答复，即时办结');
  });
});

describe('who asks too often', () => {
  it('is told to wait', async () => {
    const small = await openApi(city, { perKey: 2, perAddress: 2 });
    const body = { title: '路灯不亮', district: '云龙区' };
    const statuses: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) statuses.push((await post(small, '/v1/filing-suggestions', body)).status);
    expect(statuses).toEqual([200, 200, 429]);
    await small.close();
  });
});

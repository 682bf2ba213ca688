import { currentRules } from '../../../src/store/rules/rules.repository';
import { catalogueAt } from '../../../src/store/rules/catalogue.repository';
import { get, openApi, post, type TestApi } from '../../support/api';

let api: TestApi;
let office: string;
beforeAll(async () => {
  api = await openApi(undefined, { perKey: 1e6, perAddress: 1e6 });
  office = await api.keyOf('office');
});
afterAll(() => api.close());

/** An edit on top of what stands now. */
async function edit(path: string, body: object) {
  const [, v1, kind] = path.split('/');
  const read = await get(api, `/${v1}/${kind}`);
  return post(api, path, body, office, { 'If-Match': read.headers['etag'] as string });
}

const dutyList = async () => (await currentRules(api.deps.pool)).dutyList;
const reason = '机构改革';
const POISON = ['', ' ', '\u0000', '\ud800', 'x'.repeat(70_000)];

describe('the units of the city', () => {
  it('are there from the beginning, each with its duties', async () => {
    const { body } = await get(api, '/v1/units');
    expect(body.items).toContainEqual(
      expect.objectContaining({ id: 'housing', name: '市住房和城乡建设局', class: 'department', retired: false }),
    );
    const whole = (await get(api, '/v1/units/housing')).body;
    expect(whole.categories).toContain('物业管理');
    expect(whole.fallback).toBe(false);
    expect((await get(api, '/v1/units/nobody')).status).toBe(404);
  });

  it('get one more, which takes over a category for the cases to come', async () => {
    const unit = { id: 'data-bureau', name: '市数据局', class: 'department', head: '局长', divisions: [] };
    const added = await edit('/v1/units', { unit, reason });
    expect(added).toMatchObject({ status: 201, body: { ...unit, retired: false, categories: [] } });
    expect((await edit('/v1/units', { unit, reason })).body.code).toBe('unit-taken');
    const took = await edit('/v1/units/data-bureau/acts/take-duties', { categories: ['物业管理'], reason });
    expect(took.body.categories).toEqual(['物业管理']);
    expect((await dutyList()).byCategory['物业管理']).toBe('data-bureau');
    const unknown = await edit('/v1/units/data-bureau/acts/take-duties', { categories: ['__proto__', '无'], reason });
    expect(unknown).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'body.categories.0' }, { path: 'body.categories.1' }] },
    });
  });

  it('may be renamed; the name is the one cases to come will show', async () => {
    const changed = await edit('/v1/units/tax/acts/change', { name: '国家税务总局市税务局', head: '党委书记', reason });
    expect(changed.body).toMatchObject({ name: '国家税务总局市税务局', head: '党委书记' });
    expect((await dutyList()).names['tax']).toBe('国家税务总局市税务局');
    expect((await edit('/v1/units/tax/acts/change', { name: '市公安局', reason })).body.code).toBe('unit-taken');
    expect((await edit('/v1/units/nobody/acts/change', { name: '无', reason })).status).toBe(404);
  });

  it('are never deleted: one that is retired keeps its name, hands on its duties and gets no new cases', async () => {
    const bare = await edit('/v1/units/tax/acts/retire', { reason });
    expect(bare).toMatchObject({ status: 409, body: { code: 'unit-on-duty' } });
    for (const successor of ['tax', 'nobody']) {
      expect((await edit('/v1/units/tax/acts/retire', { successor, reason })).body.code).toBe('unit-on-duty');
    }
    const gone = await edit('/v1/units/tax/acts/retire', { successor: 'finance', reason });
    expect(gone).toMatchObject({ status: 200, body: { retired: true, categories: [], openCases: 0 } });
    const list = await dutyList();
    expect(list.names['tax']).toBe('国家税务总局市税务局');
    expect(list.retired).toEqual(['tax']);
    expect(Object.values(list.byCategory)).not.toContain('tax');
    const key = await post(api, '/v1/keys', { role: 'unit', unit: 'tax' }, await api.keyOf('operator'));
    expect(key.status).toBe(422);

    const back = await edit('/v1/units/tax/acts/restore', { reason: '误停用' });
    expect(back.body).toMatchObject({ retired: false, categories: [] });
    expect((await dutyList()).retired).toBeUndefined();
    expect((await edit('/v1/units/tax/acts/restore', { reason })).body.code).toBe('already-so');
  });

  it.each(POISON)('are not edited by what is no name: %j', async (name) => {
    expect((await edit('/v1/units/water/acts/change', { name, reason })).status).toBe(422);
    expect((await edit('/v1/units/water/acts/change', { head: '局长', reason: name })).status).toBe(422);
  });

  it.each(['\u202e名', '㛃䶮𬭎', "'; drop table units", '<svg onload=1>', '=cmd', '__proto__'])(
    'keep a strange name as it was written: %j',
    async (name) => {
      expect((await edit('/v1/units/water/acts/change', { name, reason })).body.name).toBe(name);
    },
  );

  it('are edited by the office alone', async () => {
    const unit = await api.keyOf('unit');
    expect((await post(api, '/v1/units/tax/acts/change', { head: '局长', reason }, unit)).status).toBe(403);
  });
});

describe('the theme of a month', () => {
  it('is what the cases of that month are proposed under, and of no other', async () => {
    const theme = { month: '2031-05', name: '惠企政策直达', words: ['奖补'] };
    const set = await edit('/v1/themes', { theme, reason: '五月主题会客厅' });
    expect(set).toMatchObject({ status: 200, body: { months: [theme] } });
    const { pool } = api.deps;
    expect((await catalogueAt(pool, Date.parse('2031-05-31T23:59:00+08:00'))).monthTheme).toEqual(theme);
    expect((await catalogueAt(pool, Date.parse('2031-06-01T00:00:00+08:00'))).monthTheme).toBeUndefined();
    const anew = await edit('/v1/themes', { theme: { ...theme, name: '减负' }, reason: '更名' });
    expect(anew.body.months).toEqual([{ ...theme, name: '减负' }]);
    for (const month of ['2031-13', '0000-01', '2031-5', '']) {
      expect((await edit('/v1/themes', { theme: { ...theme, month }, reason })).status).toBe(422);
    }
  });
});

describe('the guides', () => {
  const article = {
    id: 'water-connection',
    category: '证照办理',
    title: '企业用水报装',
    asked: [['报装']],
    text: '备齐申请表。',
  };

  it('are written, changed and taken out by the office, and found at once', async () => {
    expect((await edit('/v1/articles', { article, reason })).body).toEqual(article);
    expect((await edit('/v1/articles', { article, reason })).body.code).toBe('article-taken');
    const changed = await edit('/v1/articles/water-connection/acts/change', { text: '备齐申请表和用地证明。', reason });
    expect(changed.body).toEqual({ ...article, text: '备齐申请表和用地证明。' });
    expect((await get(api, `/v1/articles?q=${encodeURIComponent('用地证明')}`)).body.items).toHaveLength(1);
    expect((await edit('/v1/articles/water-connection/acts/retire', { reason })).status).toBe(200);
    expect((await get(api, '/v1/articles/water-connection')).status).toBe(404);
    expect((await edit('/v1/articles/water-connection/acts/retire', { reason })).status).toBe(404);
  });

  it('belong to a category the rules know', async () => {
    const answer = await edit('/v1/articles', { article: { ...article, category: '天文' }, reason });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'body.article.category' }] } });
  });
});

describe('the record of edits', () => {
  it('says who, when, what and why, the newest first, page by page', async () => {
    const first = (await get(api, '/v1/registry/edits?kind=articles&limit=2', office)).body;
    expect(first.items).toMatchObject([
      { kind: 'articles', revision: 3, act: 'retired', subject: 'water-connection', by: { role: 'office' }, reason },
      { revision: 2, act: 'changed' },
    ]);
    const rest = (await get(api, `/v1/registry/edits?kind=articles&limit=2&cursor=${first.next}`, office)).body;
    expect(rest.items).toMatchObject([{ revision: 1, act: 'added' }]);
    expect(rest.next).toBeUndefined();
    expect((await get(api, '/v1/registry/edits?kind=articles', await api.keyOf('unit'))).status).toBe(403);
  });

  it('is never changed', async () => {
    await expect(api.deps.pool.query(`update registry_edits set reason = ''`)).rejects.toThrow();
    await expect(api.deps.pool.query('delete from registry_edits')).rejects.toThrow();
  });
});

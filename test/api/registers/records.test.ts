import request from 'supertest';
import writeWorkbook from 'write-excel-file/node';
import { recordKinds } from '../../../src/domain/record/kinds';
import { MEDIA_TYPES } from '../../../src/intake/formats';
import { get, openApi, post, type TestApi } from '../../support/api';

let api: TestApi;
let office: string;
beforeAll(async () => {
  api = await openApi();
  office = await api.keyOf('office');
});
afterAll(() => api.close());

const firm = (change: object = {}): object => ({
  ...{ name: '徐州测试科技', district: '云龙区', sector: '软件', aboveScale: true, ...change },
});
const save = (path: string, body: object, headers: Record<string, string> = {}) =>
  post(api, path, body, office, headers);
const codeOf = (body: unknown): string => (body as { code: string }).code;
const pathsOf = (body: unknown): string[] => (body as { errors: { path: string }[] }).errors.map(({ path }) => path);

describe('a record of the registry', () => {
  it('is saved, read with its ETag, changed only by who has read it, and retired with its history kept', async () => {
    expect((await save('/v1/firms/f-1', firm())).status).toBe(201);
    const read = await get(api, '/v1/firms/f-1', await api.keyOf('unit'));
    expect([read.status, read.headers['etag'], read.body]).toEqual([
      200,
      '"1"',
      { id: 'f-1', version: 1, body: firm() },
    ]);
    const changed = firm({ sector: '集成电路' });
    expect(codeOf((await save('/v1/firms/f-1', changed)).body)).toBe('etag-missing');
    expect((await save('/v1/firms/f-1', changed, { 'If-Match': '"1"' })).status).toBe(200);
    const stale = await save('/v1/firms/f-1', firm(), { 'If-Match': '"1"' });
    expect([stale.status, codeOf(stale.body)]).toEqual([412, 'edited-meanwhile']);
    expect((await save('/v1/firms/f-1/retire', {}, { 'If-Match': '"2"' })).status).toBe(200);
    expect((await get(api, '/v1/firms/f-1', office)).status).toBe(404);
    const { rows } = await api.deps.pool.query(
      `select version, retired from record_versions where kind = 'firms' and id = 'f-1' order by version`,
    );
    expect(rows).toEqual([
      { version: 1, retired: false },
      { version: 2, retired: false },
      { version: 3, retired: true },
    ]);
  });

  it('is refused when it points to nothing, makes no sense, or has a field nobody knows', async () => {
    const wrong = await save('/v1/firms/f-2', firm({ district: '月球', grid: 'none' }));
    expect([wrong.status, pathsOf(wrong.body)]).toEqual([422, ['body.district', 'body.grid']]);
    const term = { account: 's-1', origin: 'firm', termFrom: '2026-12-01', termTo: '2026-01-01' };
    expect(pathsOf((await save('/v1/supervisors/s-1', term)).body)).toEqual(['body.termTo']);
    expect((await save('/v1/firms/f-2', { ...firm(), phone: '13900000000' })).status).toBe(422);
    expect((await save('/v1/firms/..%2Fkeys', firm())).status).toBe(404);
    expect((await save('/v1/firms/f-2', firm({ name: 'a\u0000b' }))).status).toBe(422);
  });

  it('two editors at once: one wins, the other is told so', async () => {
    await save('/v1/branches/b-1', { name: '机关一支部', unit: 'housing' });
    const edits = ['甲', '乙'].map((name) =>
      save('/v1/branches/b-1', { name, unit: 'housing' }, { 'If-Match': '"1"' }),
    );
    expect((await Promise.all(edits)).map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is listed page by page, by words and by what is chosen', async () => {
    for (const id of ['g-1', 'g-2', 'g-3']) {
      await save(`/v1/firms/${id}`, firm({ name: `龙湖企业${id}`, district: id === 'g-3' ? '鼓楼区' : '泉山区' }));
    }
    const first = await get(api, '/v1/firms?q=龙湖企业&limit=2', office);
    const { items, next } = first.body as { items: { id: string }[]; next: string };
    expect(items.map(({ id }) => id)).toEqual(['g-1', 'g-2']);
    const rest = await get(api, `/v1/firms?q=龙湖企业&limit=2&cursor=${next}`, office);
    expect((rest.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(['g-3']);
    const district = await get(api, `/v1/firms?district=${encodeURIComponent('鼓楼区')}&q=龙湖企业`, office);
    expect((district.body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual(['g-3']);
  });

  it('of policies and of conduct is for everybody to read, the rest for those at work', async () => {
    const open = recordKinds.filter((kind) => kind.public === true).map(({ id }) => id);
    expect(open).toEqual(['firm-policies', 'conduct-articles']);
    for (const { id } of recordKinds) {
      expect([id, (await get(api, `/v1/${id}`)).status]).toEqual([id, open.includes(id) ? 200 : 401]);
    }
    expect((await post(api, '/v1/firms/x', firm(), await api.keyOf('unit'))).status).toBe(403);
  });
});

describe('the coverage check (S1) and the proposals (X13, S3)', () => {
  it('lists every firm above scale that no team has', async () => {
    await save('/v1/teams/t-1', { name: '一队', unit: 'housing' });
    await save('/v1/firms/h-1', firm({ district: '贾汪区' }));
    await save('/v1/firms/h-2', firm({ district: '贾汪区' }));
    await save('/v1/firms/h-3', firm({ district: '贾汪区', aboveScale: false }));
    await save('/v1/pairings/p-1', { firm: 'h-1', team: 't-1' });
    expect(pathsOf((await save('/v1/pairings/p-2', { firm: 'h-2' })).body)).toEqual(['body.team']);
    const { body } = await get(api, '/v1/coverage', office);
    const { uncovered } = body as { uncovered: { id: string; district: string }[] };
    expect(uncovered.filter(({ district }) => district === '贾汪区').map(({ id }) => id)).toEqual(['h-2']);
  });

  it('proposes for a demand the resources that fit, and no others', async () => {
    await save('/v1/firms/h-4', firm());
    const demand = { name: '招聘焊工', firm: 'h-4', sector: '人才', text: '需要二十名持证焊工', state: 'open' };
    await save('/v1/demands/d-1', demand);
    const resource = {
      name: '技师学院',
      unit: 'housing',
      sector: '人才',
      text: '每年培养持证焊工三百名',
      state: 'open',
    };
    await save('/v1/resources/r-1', resource);
    await save('/v1/resources/r-2', { ...resource, name: '科技贷款', sector: '金融', text: '贴息贷款' });
    const { body } = await get(api, '/v1/matches', office);
    expect((body as { items: object[] }).items).toMatchObject([{ demand: 'd-1', resource: 'r-1' }]);
  });
});

describe('a registry as a workbook', () => {
  const upload = (kind: string, bytes: Buffer | string, type: string, query = '') =>
    request(api.url)
      .post(`/v1/records/${kind}/workbook${query}`)
      .set('Authorization', `Bearer ${office}`)
      .set('Content-Type', type)
      .send(bytes);
  const sheet = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
    writeWorkbook(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();

  it('comes back as it went out, and the same file again changes nothing', async () => {
    const head = ['编号', '名称', '区县', '行业或领域', '统一社会信用代码', '规模以上', '所在网格'];
    const file = await sheet([
      head,
      ['x-1', '甲公司', '云龙区', '软件', '', '是', ''],
      ['x-2', '=乙公司', '云龙区', '', '', '否', ''],
    ]);
    const dry = await upload('firms', file, MEDIA_TYPES.xlsx, '?dryRun=true');
    expect(dry.body).toEqual({ imported: false, rows: 2, changed: 0, errors: [] });
    expect((await get(api, '/v1/firms/x-1', office)).status).toBe(404);
    expect((await upload('firms', file, MEDIA_TYPES.xlsx)).body).toMatchObject({ imported: true, rows: 2, changed: 2 });
    expect((await upload('firms', file, MEDIA_TYPES.xlsx)).body).toMatchObject({ imported: true, changed: 0 });
    const out = await request(api.url)
      .get('/v1/records/firms/workbook')
      .set('Authorization', `Bearer ${office}`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(out.headers['content-type']).toContain('spreadsheetml');
    const again = await upload('firms', out.body as Buffer, MEDIA_TYPES.xlsx);
    expect(again.body).toMatchObject({ imported: true, errors: [] });
  });

  it('imports nothing with one bad row, and says which cell', async () => {
    const csv = '编号,名称,单位\nz-1,一支部,housing\nz 2,二支部,housing\nz-1,三支部,moon\n';
    const { body } = await upload('branches', csv, MEDIA_TYPES.csv);
    expect((body as { errors: object[] }).errors).toMatchObject([
      { row: 3, column: '编号' },
      { row: 4, column: '编号', message: '编号重复' },
      { row: 4, column: '单位', message: '没有这个单位：moon' },
    ]);
    expect((await get(api, '/v1/branches/z-1', office)).status).toBe(404);
    const strange = await upload('branches', '编号,名称,颜色\n', MEDIA_TYPES.csv);
    expect((strange.body as { errors: object[] }).errors).toMatchObject([
      { column: '单位', message: '缺少这一列' },
      { column: '颜色', message: '没有这一列' },
    ]);
    expect((await upload('branches', 'not a workbook', MEDIA_TYPES.xlsx)).status).toBe(422);
    expect((await upload('moons', csv, MEDIA_TYPES.csv)).status).toBe(404);
  });
});

import request, { type Test } from 'supertest';
import { unzipSync } from 'fflate';
import { startUnopened } from '../../../src/use-cases/upkeep/start-unopened';
import { COLUMNS } from '../../../src/intake/columns';
import { MEDIA_TYPES, MOST_ROWS, type Format } from '../../../src/intake/formats';
import { readRows } from '../../../src/intake/read-rows';
import type { CellFault } from '../../../src/intake/read-table';
import { createApiKey } from '../../../src/store/keys/api-key.repository';
import { get, intake, openApi, post, type TestApi } from '../../support/api';
import { openCity, type City } from '../../support/city';
import { csv, filled, withFiles, workbook, type Filled } from '../../intake/files';

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

interface Sending {
  readonly format?: Format;
  readonly query?: string;
  readonly key?: string;
  readonly headers?: Record<string, string>;
}

async function send(
  bytes: Buffer,
  { format = 'xlsx', query = '', key = '', headers = {} }: Sending = {},
): Promise<Awaited<Test>> {
  return request(api.url)
    .post(`/v1/imports${query}`)
    .set({
      Authorization: `Bearer ${key || (await api.keyOf('upstream'))}`,
      'Content-Type': MEDIA_TYPES[format],
      ...headers,
    })
    .serialize((body: unknown) => body as string)
    .send(bytes as unknown as string);
}

async function countOf(table: 'intakes' | 'appellants' | 'imports' | 'import_rows'): Promise<number> {
  const { rows } = await city.pool.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return rows[0]?.count ?? -1;
}

const counts = (): Promise<number[]> =>
  Promise.all((['intakes', 'appellants', 'imports', 'import_rows'] as const).map(countOf));

async function done(location: string): Promise<Record<string, unknown>> {
  const key = await api.keyOf('office');
  for (let turn = 0; turn < 300; turn += 1) {
    const body = (await get(api, location, key)).body as Record<string, unknown>;
    if (body['status'] === 'done') return body;
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('the import is not done');
}

describe.each(['xlsx', 'csv'] as const)('a file of appeals as %s', (format) => {
  const write = format === 'xlsx' ? workbook : csv;

  it('becomes running cases, and tells how far it is', async () => {
    const rows = [filled(), filled({ 对承办单位保密: '是' }), filled()];
    const answer = await send(await write(rows), { format });
    expect(answer.status).toBe(202);
    expect(answer.body).toMatchObject({ format, rows: 3, fresh: 3, registered: 3 });
    const location = answer.headers['location'] as string;
    expect(await done(location)).toMatchObject({ id: answer.body.id, rows: 3, started: 3 });
    const read = await get(api, `/v1/appeals/hotline-12345~${String(rows[0]?.来源编号)}`, await api.keyOf('office'));
    expect(read.body).toMatchObject({ title: '小区公共收益没有公示', category: '物业管理', channel: 'phone' });
  });

  it('sent again changes nothing', async () => {
    const bytes = await write([filled(), filled()]);
    const first = await send(bytes, { format });
    await done(first.headers['location'] as string);
    const before = await counts();
    const second = await send(bytes, { format });
    expect([second.status, second.body.id]).toEqual([200, first.body.id]);
    expect(await counts()).toEqual(before);
  });

  it('with one bad row imports nothing and says which', async () => {
    const before = await counts();
    const answer = await send(await write([filled(), filled({ 标题: '长'.repeat(101) }), filled()]), { format });
    expect([answer.status, answer.body.code]).toEqual([422, 'import-refused']);
    expect(answer.body.errors).toEqual([{ path: 'rows.3.标题', message: '不能超过 100 个字' }]);
    expect(await counts()).toEqual(before);
  });
});

describe('a file sent many times at once', () => {
  it('is one import', async () => {
    const bytes = await csv([filled(), filled()]);
    const before = await countOf('intakes');
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(bytes, { format: 'csv' })));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
    expect(await countOf('intakes')).toBe(before + 2);
  });
});

describe('rows that were filed before', () => {
  const asBody = (row: Filled) =>
    intake({
      ...{ externalId: String(row.来源编号), title: String(row.标题), text: String(row.内容) },
      appellant: { type: 'resident', name: '测试业主乙', phone: '13900000002' },
    });

  it('one by one with the same content are the same cases', async () => {
    const [known, fresh] = [filled(), filled()];
    expect((await post(api, '/v1/appeals', asBody(known), await api.keyOf('upstream'))).status).toBe(201);
    const before = await countOf('intakes');
    const answer = await send(await csv([known, fresh]), { format: 'csv' });
    expect(answer.body).toMatchObject({ rows: 2, fresh: 1 });
    expect(await countOf('intakes')).toBe(before + 1);
  });

  it('with another content stop the whole file', async () => {
    const [known, fresh] = [filled(), filled()];
    await post(api, '/v1/appeals', asBody({ ...known, 标题: '另一件事' }), await api.keyOf('upstream'));
    const before = await counts();
    const answer = await send(await csv([fresh, known]), { format: 'csv' });
    expect([answer.status, answer.body.code]).toEqual([409, 'already-filed-differently']);
    expect(answer.body.errors).toEqual([{ path: 'rows.3.来源编号', message: '此编号已用于另一内容' }]);
    expect(await counts()).toEqual(before);
  });
});

describe('a dry run', () => {
  it('names every fault of every cell and keeps nothing', async () => {
    const [good, taken] = [filled(), filled()];
    const before = await counts();
    const rows = [
      good,
      filled({ 标题: null, 渠道: '信鸽', 诉求人类型: null }),
      filled({ 来源编号: '编'.repeat(60), 来源: 'Not A Source' }),
      { ...good },
      taken,
    ];
    const answer = await send(await workbook(rows), { query: '?dryRun=true' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ valid: false, rows: 5, fresh: 2 });
    const cells = (answer.body.errors as CellFault[]).map(({ row, column }) => `${row} ${column}`).sort();
    expect(cells).toEqual(['3 标题', '3 渠道', '3 诉求人类型', '4 来源', '4 来源编号', '5 来源编号'].sort());
    expect(answer.body.errors).toContainEqual({ row: 3, column: '诉求人类型', message: '必填' });
    expect(answer.body.errors).toContainEqual({ row: 5, column: '来源编号', message: '与第 2 行的编号重复' });
    expect(await counts()).toEqual(before);
  });

  it.each(['\u0000', '\ud800', 'x'.repeat(65_537), '\u0007'])('finds a text nobody can keep (%#)', async (text) => {
    const bytes = await workbook([filled({ 内容: 'x@@x' })]);
    const escaped = text.length > 1 ? text : `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_`;
    const strings = Buffer.from(unzipSync(bytes)['xl/sharedStrings.xml'] ?? []).toString();
    expect(strings).toContain('x@@x');
    const poisoned = withFiles(bytes, { 'xl/sharedStrings.xml': strings.replace('x@@x', `x${escaped}x`) });
    const answer = await send(poisoned, { query: '?dryRun=true' });
    expect(answer.body.errors).toEqual([{ row: 2, column: '内容', message: expect.any(String) }]);
  });

  it('of the most rows is answered', async () => {
    const answer = await send(await csv(Array.from({ length: MOST_ROWS }, () => filled())), {
      ...{ format: 'csv', query: '?dryRun=true' },
    });
    expect(answer.body).toEqual({ valid: true, rows: MOST_ROWS, fresh: MOST_ROWS, errors: [] });
  });
});

describe('what no spreadsheet program saves', () => {
  it.each([
    ['application/json', '{}', 415, 'media-type-unsupported'],
    [MEDIA_TYPES.xlsx, 'no workbook at all', 422, 'file-unreadable'],
    [MEDIA_TYPES.csv, '标题\n一', 422, 'file-unreadable'],
    [MEDIA_TYPES.csv, 'x'.repeat(10 * 1024 * 1024 + 1), 413, 'body-too-large'],
  ])('as %s is refused (%#)', async (type, text, status, code) => {
    const answer = await send(Buffer.from(text), { headers: { 'Content-Type': type } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is refused without a body or packed', async () => {
    expect((await send(Buffer.alloc(0))).status).toBe(422);
    expect((await send(Buffer.from('x'), { headers: { 'Content-Encoding': 'gzip' } })).status).toBe(415);
  });
});

describe('whose imports', () => {
  it('an upstream sends and sees are its own', async () => {
    const radio = (await createApiKey(city.pool, api.deps.pepper, { role: 'upstream', source: 'radio-hotline' })).key;
    const own = await send(await csv([filled({ 来源: null })]), { format: 'csv', key: radio });
    expect(own.status).toBe(202);
    expect((await get(api, own.headers['location'] as string, radio)).status).toBe(200);
    expect((await get(api, own.headers['location'] as string, await api.keyOf('upstream'))).status).toBe(404);
    const other = await send(await csv([filled()]), { format: 'csv', key: radio });
    expect(other.body.errors).toEqual([{ path: 'rows.2.来源', message: '此密钥只能以 radio-hotline 为来源' }]);
  });

  it.each(['unit', 'supervisor', 'discipline'] as const)('a %s sends none', async (role) => {
    const key = await api.keyOf(role);
    expect((await send(await csv([filled()]), { format: 'csv', key })).status).toBe(403);
    expect((await get(api, '/v1/imports/template', key)).status).toBe(403);
    expect((await get(api, `/v1/imports/${'0'.repeat(32)}`, key)).status).toBe(403);
  });

  it('of nobody is not found', async () => {
    expect((await get(api, `/v1/imports/${'0'.repeat(32)}`, await api.keyOf('office'))).status).toBe(404);
    expect((await get(api, '/v1/imports/x', await api.keyOf('office'))).status).toBe(404);
  });
});

describe('the most rows at once', () => {
  it('are registered whole, and started later where no one else does', async () => {
    const idle = await openApi({ ...city, engine: { ...city.engine, taskQueue: `${city.engine.taskQueue}-idle` } });
    const bytes = await csv(Array.from({ length: MOST_ROWS }, () => filled()));
    const answer = await request(idle.url)
      .post('/v1/imports')
      .set({ Authorization: `Bearer ${await idle.keyOf('upstream')}`, 'Content-Type': MEDIA_TYPES.csv })
      .serialize((body: unknown) => body as string)
      .send(bytes as unknown as string);
    expect(answer.body).toMatchObject({ rows: MOST_ROWS, registered: MOST_ROWS });
    expect(await startUnopened(idle.deps, 0)).toBeGreaterThan(0);
    await idle.close();
  });
});

describe('the template', () => {
  const fetched = async (format: Format) =>
    request(api.url)
      .get(`/v1/imports/template?format=${format}`)
      .set('Authorization', `Bearer ${await api.keyOf('centre')}`)
      .buffer(true)
      .parse((response, give) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => give(null, Buffer.concat(parts)));
      });

  it.each(['xlsx', 'csv'] as const)('as %s has our columns and no appeal yet', async (format) => {
    const answer = await fetched(format);
    expect(answer.headers['content-type']).toContain(MEDIA_TYPES[format]);
    const { rows } = await readRows(format, answer.body as Buffer);
    expect(rows).toEqual([{ row: 1, cells: COLUMNS.map(({ title }) => title) }]);
    const sent = await send(answer.body as Buffer, { format });
    expect(sent.body).toMatchObject({ code: 'file-unreadable', detail: '标题行下没有诉求' });
  });

  it('as CSV begins with the mark by which spreadsheets know UTF-8', async () => {
    expect(((await fetched('csv')).body as Buffer).toString('hex', 0, 3)).toBe('efbbbf');
  });

  it('as a workbook lists what may stand in the columns', async () => {
    const strings = Buffer.from(
      unzipSync((await fetched('xlsx')).body as Buffer)['xl/sharedStrings.xml'] ?? [],
    ).toString();
    for (const value of ['热线电话', '云龙区', '物业管理', 'hotline-12345', '企业', '投诉'])
      expect(strings).toContain(value);
  });
});

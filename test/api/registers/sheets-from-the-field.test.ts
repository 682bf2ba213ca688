import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { MEDIA_TYPES } from '../../../src/intake/formats';
import type { CellFault } from '../../../src/intake/read-table';
import { csv, filled, withFiles, workbook } from '../../intake/files';
import { get, intake, openApi, post, type TestApi } from '../../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const ENDINGS = { '.xlsx': MEDIA_TYPES.xlsx, '.csv': MEDIA_TYPES.csv } as const;
const fromTheField = (name: string): readonly [Buffer, string] => [
  readFileSync(path.join(__dirname, '../../intake/field', name)),
  ENDINGS[path.extname(name) as keyof typeof ENDINGS],
];

interface Report {
  readonly valid?: boolean;
  readonly imported?: boolean;
  readonly errors: readonly CellFault[];
}

async function send(where: string, [bytes, type]: readonly [Buffer, string]): Promise<Report> {
  const answer = await request(api.url)
    .post(where)
    .set({ Authorization: `Bearer ${await api.keyOf('office')}`, 'Content-Type': type })
    .serialize((body: unknown) => body as string)
    .send(bytes as unknown as string);
  return answer.body as Report;
}

const appeals = (file: readonly [Buffer, string]): Promise<Report> => send('/v1/imports?dryRun=true', file);
const firms = (file: readonly [Buffer, string]): Promise<Report> =>
  send('/v1/records/firms/workbook?dryRun=true', file);
const cellsOf = ({ errors }: Report): string[] => errors.map(({ row, column }) => `${row} ${column}`);

describe('appeals as people have them', () => {
  it.each([
    // #N/A said: not confidential, no telephone.
    ['error-cells.xlsx', ['2 对承办单位保密', '2 联系电话'], '#N/A'],
    ['scientific-id.csv', ['2 证件号码'], '文本格式'],
    ['scientific-firm.csv', ['2 企业编号'], '文本格式'],
    ['shifted-columns.xlsx', ['2 区县'], '名录中的区县'],
  ])('in %s are refused by the cell, with the remedy', async (file, cells, remedy) => {
    const report = await appeals(fromTheField(file));
    expect([report.valid, cellsOf(report)]).toEqual([false, cells]);
    for (const { message } of report.errors) expect(message).toContain(remedy);
  });

  it.each(['number-with-tab.csv', 'telephone-with-tab.csv', 'district-with-space.xlsx'])(
    'in %s are taken',
    async (file) => {
      expect(await appeals(fromTheField(file))).toMatchObject({ valid: true, errors: [] });
    },
  );

  it('GD1 and GD1 with a tab, an apostrophe or a space are one case', async () => {
    const rows = ['GD1\t', "'GD1", 'GD1\u00a0'].map((来源编号) => filled({ 来源编号 }));
    const report = await appeals([await csv([filled({ 来源编号: 'GD1' }), ...rows]), MEDIA_TYPES.csv]);
    expect(report.errors).toEqual(
      [3, 4, 5].map((row) => ({ row, column: '来源编号', message: '与第 2 行的编号重复' })),
    );
  });

  it.each(['xlsx', 'csv'] as const)('whose telephone is none are refused as %s', async (format) => {
    const rows = [filled({ 联系电话: 'abc' }), filled({ 联系电话: '0516-83700000转8001' })];
    const bytes = await (format === 'xlsx' ? workbook(rows) : csv(rows));
    expect(cellsOf(await appeals([bytes, MEDIA_TYPES[format]]))).toEqual(['2 联系电话']);
  });
});

describe('records as people have them', () => {
  it('with a code that a spreadsheet made a number are refused by the cell', async () => {
    const report = await firms(fromTheField('firm-number.xlsx'));
    expect([report.imported, cellsOf(report)]).toEqual([false, ['2 统一社会信用代码']]);
    expect(report.errors[0]?.message).toContain('文本格式');
  });

  const head = '编号,名称,区县,统一社会信用代码,规模以上';
  const sheet = (...rows: string[]): readonly [Buffer, string] => [
    Buffer.from([head, ...rows].join('\r\n')),
    MEDIA_TYPES.csv,
  ];

  it.each([
    ['f-1,甲公司,云龙区,9.13203E+17,是', ['2 统一社会信用代码']],
    ['f-1,#REF!,云龙区,,#N/A', ['2 名称', '2 规模以上']],
    ['1.2E+16,甲公司,云龙区,,是', ['2 编号']],
    ['f-1,甲公司,云龙区,,是,多一格', ['2 没有标题的列']],
  ])('as %s are refused by the same rules', async (row, cells) => {
    expect(cellsOf(await firms(sheet(row)))).toEqual(cells);
  });

  it('with apostrophes, tabs and wide spaces are taken, and two spellings of a number are one', async () => {
    const clean = await firms(sheet("'f-1\t,甲公司\u3000,云龙区\u00a0,91320300MA1TEST0X1\t,是"));
    expect(clean.errors).toEqual([]);
    expect(cellsOf(await firms(sheet('f-1,甲公司,云龙区,,是', "'f-1\t,乙公司,云龙区,,是")))).toEqual(['3 编号']);
  });

  const term = async (termFrom: string | Date, date1904?: string): Promise<readonly [Buffer, string]> => {
    const table = [{ 账号: 's-1', 编号: 's-1', 来自: '群众', 任期自: termFrom, 任期至: '2029/12/31' }];
    const bytes = await workbook(table, ['编号', '账号', '来自', '任期自', '任期至'], '诉求');
    if (date1904 === undefined) return [bytes, MEDIA_TYPES.xlsx];
    const { strFromU8, unzipSync } = await import('fflate');
    const own = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const with1904 = own
      .replace(/<workbookPr[^>]*\/>/, '')
      .replace(/(<workbook[^>]*>)/, `$1<workbookPr date1904="${date1904}"/>`);
    return [withFiles(bytes, { 'xl/workbook.xml': with1904 }), MEDIA_TYPES.xlsx];
  };

  it.each([
    [undefined, '2026-01-02'],
    ['1', '2030-01-03'],
    ['true', '2030-01-03'],
    ['0', '2026-01-02'],
  ])('with dates of a spreadsheet have those days (date1904 %s)', async (date1904, day) => {
    const file = await term(new Date('2026-01-02T00:00:00Z'), date1904);
    const report = await send('/v1/records/supervisors/workbook', file);
    // Counted from 1904 the same number is four years and a day later, and so after the end of the term.
    if (day > '2029-12-31') expect(cellsOf(report)).toEqual(['2 任期至']);
    else {
      expect(report).toMatchObject({ imported: true, errors: [] });
      const saved = await get(api, '/v1/supervisors/s-1', await api.keyOf('office'));
      expect(saved.body).toMatchObject({ body: { termFrom: day, termTo: '2029-12-31' } });
    }
  });
});

describe('a telephone that is none', () => {
  it('is refused wherever one can be typed', async () => {
    const person = { type: 'resident' as const, name: '测试业主乙', phone: 'abc' };
    const filed = await post(api, '/v1/appeals', intake({ appellant: person }), await api.keyOf('upstream'));
    expect([filed.status, filed.body.errors]).toEqual([
      422,
      [{ path: 'body.appellant.phone', message: expect.stringContaining('电话号码') }],
    ]);
  });
});

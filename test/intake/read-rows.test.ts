import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { COLUMNS } from '../../src/intake/columns';
import { FileFault } from '../../src/intake/file-fault';
import { MOST_ROWS, type Format } from '../../src/intake/formats';
import { readRows } from '../../src/intake/read-rows';
import { understand, type Understood } from '../../src/intake/understand';
import { csv, filled, withFiles, workbook } from './files';

const read = async (format: Format, bytes: Buffer): Promise<Understood> =>
  understand((await readRows(format, bytes)).rows);

/** Why a file is not read; undefined where it is. */
async function faultOf(format: Format, bytes: Buffer): Promise<string | undefined> {
  try {
    await read(format, bytes);
    return undefined;
  } catch (error) {
    if (error instanceof FileFault) return error.message;
    throw error;
  }
}

/** An archive of zeros: what it unpacks to, and what it claims. */
function bomb(unpacked: number): (claimed: number) => Buffer {
  const bytes = Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(unpacked) }));
  return (claimed) => {
    const changed = Buffer.from(bytes);
    changed.writeUInt32LE(claimed, bytes.readUInt32LE(bytes.length - 6) + 24);
    return changed;
  };
}

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const SHEET_FILE = 'xl/worksheets/sheet2.xml';

describe.each(['xlsx', 'csv'] as const)('a filled template as %s', (format) => {
  const write = format === 'xlsx' ? workbook : csv;

  it('is read row by row, by its titles', async () => {
    const { entries, faults } = await read(
      format,
      await write([filled({ 来源编号: 'a-1', 是否紧急: '是' }), filled()]),
    );
    expect(faults).toEqual([]);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toEqual({
      row: 2,
      body: {
        ...{ externalId: 'a-1', source: 'hotline-12345', channel: 'phone', title: '小区公共收益没有公示' },
        ...{ text: '业主要求公布去向。', district: '云龙区', kind: 'complaint', category: '物业管理', urgent: true },
        appellant: { type: 'resident', name: '测试业主乙', phone: '13900000002' },
      },
    });
  });

  it.each([
    '㛃䶮𬭎',
    "=cmd|'/c calc'!A1",
    '+1',
    '-1',
    '@x',
    "'a' or 'b'; drop table",
    '<svg onload=alert(1)>',
    '\u202e反',
    'a\u200bb',
    '１２３',
    'a\nb',
    '"引号", 逗号',
  ])('keeps %j as it was written', async (text) => {
    const { entries } = await read(format, await write([filled({ 标题: text })]));
    expect(entries[0]?.body['title']).toBe(text);
  });

  it('leaves out rows without anything in them, and the numbers stay those people see', async () => {
    const { entries } = await read(format, await write([filled(), {}, { 标题: '   ' }, filled(), {}]));
    expect(entries.map(({ row }) => row)).toEqual([2, 5]);
  });

  it('names a cell that is none of the choices', async () => {
    const { faults } = await read(format, await write([filled(), filled({ 渠道: '信鸽', 是否紧急: '也许' })]));
    expect(faults).toEqual([
      { row: 3, column: '渠道', message: expect.stringContaining('热线电话') },
      { row: 3, column: '是否紧急', message: '须为其中之一：是、否' },
    ]);
  });

  it('of exactly the most rows is taken, one more is not', async () => {
    const rows = Array.from({ length: MOST_ROWS }, () => filled());
    expect((await read(format, await write(rows))).entries).toHaveLength(MOST_ROWS);
    expect(await faultOf(format, await write([...rows, filled()]))).toContain('5000');
  });

  it('with a column of nobody, with one missing, or with nothing in it is refused in words', async () => {
    const table = (head: readonly string[]): Promise<Buffer> => write([], head);
    const all = COLUMNS.map(({ title }) => title);
    expect(await faultOf(format, await table([...all, '备注']))).toContain('1 列不是模板中的列');
    expect(await faultOf(format, await table(all.slice(1)))).toContain('缺少：来源编号');
    expect(await faultOf(format, await table([...all, '标题']))).toContain('出现了两次');
    expect(await faultOf(format, await table(all))).toContain('没有诉求');
    expect(await faultOf(format, await table([]))).toContain('空的');
    expect(await faultOf(format, await table([...all, ...Array.from({ length: 1_000 }, (_, n) => `c${n}`)]))).toContain(
      '列数',
    );
  });
});

describe('a workbook', () => {
  it('is read in its sheet of appeals, or in its first where it has none of that name', async () => {
    expect((await read('xlsx', await workbook([filled()]))).entries).toHaveLength(1);
    expect(await faultOf('xlsx', await workbook([filled()], undefined, '另一表'))).toContain('缺少：来源编号');
  });

  it('keeps a telephone number that a spreadsheet made a number, and refuses what it has shortened', async () => {
    const { entries, faults } = await read(
      'xlsx',
      await workbook([filled({ 联系电话: 13900000002, 证件号码: 320300198001010030, 来源编号: 1.5 })]),
    );
    expect(entries[0]?.body['appellant']).toMatchObject({ phone: '13900000002' });
    expect(faults.map(({ column }) => column)).toEqual(['来源编号', '证件号码']);
  });

  it('refuses a number that a spreadsheet made a date', async () => {
    const { faults } = await read('xlsx', await workbook([filled({ 来源编号: new Date('2026-01-02T00:00:00Z') })]));
    expect(faults).toEqual([{ row: 2, column: '来源编号', message: expect.stringContaining('日期') }]);
  });

  it('takes TRUE for 是', async () => {
    const { entries } = await read('xlsx', await workbook([filled({ 是否紧急: true, 对承办单位保密: false })]));
    expect(entries[0]?.body).toMatchObject({ urgent: true, confidential: false });
  });

  it.each([
    ['<c r="D2" t="e"><v>#REF!</v></c>', '#REF!'],
    ["<c r='D2' s='0' t='e'><f>1/0</f><v>#DIV/0!</v></c>", '#DIV/0!'],
    ['<c r="D2"><f>VLOOKUP(A2,X1:X9,1)</f></c>', '#GETTING_DATA'],
    ['<c r="D2" t="str"><f/></c>', '#GETTING_DATA'],
  ])('names the cell whose formula failed, or was never reckoned: %s', async (cell, error) => {
    const head = ['来源编号', '渠道', '区县', '标题', '内容', '诉求人类型', '姓名或单位名称'].map((title, place) => {
      return `<c r="${'ABCDEFG'[place] ?? ''}1" t="inlineStr"><is><t>${title}</t></is></c>`;
    });
    const sheet = sheetOf(`<row r="1">${head.join('')}</row><row r="2">${cell}</row>`);
    const { faults } = await read('xlsx', withFiles(await workbook([filled()]), { [SHEET_FILE]: sheet }));
    expect(faults).toEqual([{ row: 2, column: '标题', message: expect.stringContaining(error) }]);
  });

  it('with macros is refused', async () => {
    const macros = withFiles(await workbook([filled()]), { 'xl/vbaProject.bin': 'x' });
    expect(await faultOf('xlsx', macros)).toContain('宏');
  });

  it('with a password, or of before 2007, is told what to do', async () => {
    expect(await faultOf('xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('密码');
  });

  it.each([
    ['text', Buffer.from('来源编号,来源')],
    ['an empty archive', Buffer.from(zipSync({}))],
    ['an archive of something else', Buffer.from(zipSync({ 'a.txt': strToU8('x') }))],
    ['zeros', Buffer.alloc(100)],
    ['a single byte', Buffer.alloc(1)],
  ])('that is %s is refused', async (_what, bytes) => {
    expect(await faultOf('xlsx', bytes)).toContain('.xlsx');
  });

  it('cut anywhere or with any byte changed is read or refused, and nothing else', async () => {
    const whole = await workbook([filled()]);
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(await faultOf('xlsx', whole.subarray(0, whole.length * part))).toBeDefined();
    }
    for (let at = 1; at < whole.length; at += Math.ceil(whole.length / 12)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      await faultOf('xlsx', changed);
    }
  });
});

describe('a bomb', () => {
  it('of an archive is not unpacked beyond the limit, whatever it claims to hold', async () => {
    const size = 65 * 1024 * 1024;
    const large = bomb(size);
    expect(await faultOf('xlsx', large(size))).toContain('过大');
    expect(await faultOf('xlsx', large(1_000))).toContain('过大');
    expect(await faultOf('xlsx', bomb(1_000)(500))).toContain('损坏');
  });

  it('of a cell far away ends with the thread that reads it', async () => {
    const whole = await workbook([filled()]);
    const far = withFiles(whole, { [SHEET_FILE]: sheetOf('<row r="1e300"><c r="A1"><v>1</v></c></row>') });
    expect(await faultOf('xlsx', far)).toContain('过大');
    const wide = withFiles(whole, { [SHEET_FILE]: sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>') });
    expect(await faultOf('xlsx', wide)).toContain('列数');
  });

  it('of entities stays as it is', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "${'哈'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]>`;
    const strings = `${laughs}<sst><si><t>&b;&b;</t></si></sst>`;
    const changed = withFiles(await workbook([filled()]), { 'xl/sharedStrings.xml': strings });
    expect(await faultOf('xlsx', changed)).toBeDefined();
  });

  it('of commas and quotes in a CSV is refused', async () => {
    expect(await faultOf('csv', Buffer.from(','.repeat(1_000_000)))).toBeDefined();
    expect(await faultOf('csv', Buffer.from(`x${','.repeat(1_000_000)}x`))).toBeDefined();
    expect(await faultOf('csv', Buffer.from('"'.repeat(1_000_001)))).toBeDefined();
  });
});

describe('a CSV file', () => {
  it.each([
    ['number-with-tab.csv', { externalId: 'X-i17' }],
    ['telephone-with-tab.csv', { appellant: { phone: '13900001235', idNumber: '32030219900101123X' } }],
  ])('from the field, %s, is read without the tabs', async (name, expected) => {
    const { entries } = await read('csv', readFileSync(path.join(__dirname, 'field', name)));
    expect(entries[0]?.body).toMatchObject(expected);
  });

  it('in GB18030, as Chinese Excel saves it, is read', async () => {
    const { rows, encoding } = await readRows('csv', Buffer.from('c0b4d4b4b1e0bac5', 'hex'));
    expect([rows[0]?.cells, encoding]).toEqual([['来源编号'], 'gb18030']);
  });

  it.each([
    ['utf-16le', 'fffe'],
    ['utf-16be', 'feff'],
    ['utf-16le', ''],
    ['utf-16be', ''],
  ])(
    'in %s is read, with its mark %j, separated by commas or as Excel separates "Unicode text"',
    async (encoding, mark) => {
      for (const separator of [',', '\t']) {
        const text = Buffer.from(`来源编号${separator}来源\r\n`, 'utf16le');
        const bytes = Buffer.concat([Buffer.from(mark, 'hex'), encoding === 'utf-16be' ? text.swap16() : text]);
        const read = await readRows('csv', bytes);
        expect([read.rows[0]?.cells, read.encoding]).toEqual([['来源编号', '来源'], encoding]);
      }
    },
  );

  it.each([
    ['fffe41', 'UTF-16'],
    ['fffe00d8', 'UTF-16'],
    ['fffe000041000000', 'UTF-32'],
    ['504b030414000600', '.xlsx'],
    ['d0cf11e0a1b11ae1', '.xls'],
  ])('of the bytes %s is refused for its true reason', async (bytes, reason) => {
    expect(await faultOf('csv', Buffer.from(bytes, 'hex'))).toContain(reason);
  });

  it('in another encoding is refused, because its titles are not ours', async () => {
    const big5 = Buffer.from('a8d3b7bdbd73b8b92ca8d3b7bd', 'hex');
    expect(await faultOf('csv', big5)).toContain('缺少：来源编号');
    expect(await faultOf('csv', Buffer.from([0x80, 0xff, 0xff, 0x00]))).toContain('编码');
  });

  it('with a quote left open or in the midst is refused', async () => {
    const text = (await csv([filled()])).toString();
    expect(await faultOf('csv', Buffer.from(`${text}\r\n"open`))).toContain('有误');
    expect(await faultOf('csv', Buffer.from(`${text}\r\n"a"b,c`))).toContain('有误');
  });
});

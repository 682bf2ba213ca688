import { writeToBuffer } from '@fast-csv/format';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { COLUMNS } from '../../src/intake/columns';
import { SHEET } from '../../src/intake/read-rows';

/** A row of the template by its titles; what is not told is left out. */
export type Filled = Partial<Record<string, string | number | boolean | Date | null>>;

let made = 0;

/** A row as a hotline fills it in. */
export function filled(change: Filled = {}): Filled {
  made += 1;
  return {
    ...{ 来源编号: `i-${process.pid}-${Date.now()}-${made}`, 来源: 'hotline-12345', 渠道: '热线电话' },
    ...{ 标题: '小区公共收益没有公示', 内容: '业主要求公布去向。', 区县: '云龙区', 诉求类型: '投诉' },
    ...{ 事项类别: '物业管理', 诉求人类型: '群众', 姓名或单位名称: '测试业主乙', 联系电话: '13900000002' },
    ...change,
  };
}

const titles = COLUMNS.map(({ title }) => title);

/** Behind a sheet that is not meant, with the appeals in their own. */
export function workbook(rows: readonly Filled[], head: readonly string[] = titles, sheet = SHEET): Promise<Buffer> {
  const data = rows.map((row) => head.map((title) => row[title] ?? null));
  return writeWorkbook([
    { sheet: '说明', data: [['先看这里']] },
    { sheet, data: [[...head], ...data], dateFormat: 'yyyy-mm-dd' },
  ]).toBuffer();
}

export function csv(rows: readonly Filled[], head: readonly string[] = titles): Promise<Buffer> {
  const data = rows.map((row) => head.map((title) => String(row[title] ?? '')));
  return writeToBuffer([[...head], ...data], { writeBOM: true, rowDelimiter: '\r\n' });
}

/** The same workbook with files put in or in place of others. */
export function withFiles(bytes: Buffer, files: Record<string, string | Uint8Array>): Buffer {
  const own = Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]);
  return Buffer.from(zipSync({ ...unzipSync(bytes), ...Object.fromEntries(own) }));
}

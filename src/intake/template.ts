import type { SheetData } from 'write-excel-file/node';
import { COLUMNS, type Column } from './columns';
import { escapeFormula } from './escape-formula';
import type { Format } from './formats';
import { SHEET } from './read-rows';

/** What stands in the city's registry for the columns that are free text. */
export interface Suggested {
  readonly 来源: readonly string[];
  readonly 区县: readonly string[];
  readonly 事项类别: readonly string[];
}

/** So many rows are made ready as text, so that no spreadsheet shortens an id number or makes a date of a case number. */
const READY_ROWS = 300;
const WIDTHS: Readonly<Record<string, number>> = { 标题: 30, 内容: 50, 地址: 24, 姓名或单位名称: 20, 来源编号: 20 };

/** The file to fill in: the columns, and in a workbook what may stand in them. */
export async function template(format: Format, suggested: Suggested): Promise<Buffer> {
  if (format === 'csv') {
    const { writeToBuffer } = await import('@fast-csv/format');
    return writeToBuffer([titles()], { writeBOM: true, rowDelimiter: '\r\n' });
  }
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const columns = COLUMNS.map(({ title }) => ({ width: WIDTHS[title] ?? 14 }));
  return writeWorkbook([
    { sheet: SHEET, data: appeals(), columns, stickyRowsCount: 1 },
    {
      sheet: '填写说明',
      data: guide(suggested),
      columns: [{ width: 18 }, { width: 14 }, { width: 48 }, { width: 60 }],
    },
    { sheet: '可选值', data: choices(suggested), columns: COLUMNS.map(() => ({ width: 18 })) },
  ]).toBuffer();
}

function titles(): string[] {
  return COLUMNS.map(({ title }) => title);
}

function appeals(): SheetData {
  const blank = COLUMNS.map(() => ({ type: String, format: '@' }));
  return [
    COLUMNS.map(({ title, need }) => ({ value: title, fontWeight: 'bold' as const, ...(need === 'required' && MUST) })),
    ...Array.from({ length: READY_ROWS }, () => blank),
  ];
}

const MUST = { backgroundColor: '#FFF1B8' };
const NEEDS: Record<Column['need'], string> = {
  required: '必填',
  optional: '选填',
  'unless-keyed': '密钥未限定来源时必填',
};

function guide(suggested: Suggested): SheetData {
  const head = ['列', '是否必填', '说明', '可选值'].map((value) => ({ value, fontWeight: 'bold' as const }));
  return [
    head,
    ...COLUMNS.map((one) =>
      [one.title, NEEDS[one.need], one.hint, valuesOf(one, suggested).join('、')].map(escapeFormula),
    ),
  ];
}

/** One column of values under each title that has any, as deep as the longest. */
function choices(suggested: Suggested): SheetData {
  const lists = COLUMNS.map((one) => [one.title, ...valuesOf(one, suggested)]).filter((list) => list.length > 1);
  const depth = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: depth }, (_, row) => lists.map((list) => escapeFormula(list[row] ?? '')));
}

function valuesOf({ title, choices: fixed }: Column, suggested: Suggested): readonly string[] {
  if (fixed !== undefined) return [...fixed.keys()];
  return Object.hasOwn(suggested, title) ? suggested[title as keyof Suggested] : [];
}

import type { Choice, Field, FieldValue } from '../domain/record/fields';
import type { RecordBody, RecordKind } from '../domain/record/kinds';
import { spellingKey } from '../domain/registry/choice';
import { harmless } from './harmless';
import type { Cell, RawRow } from './read-rows';

/** A row of a file, understood: the record it says, not yet checked. */
export interface RecordRow {
  readonly row: number;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface SheetFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

const ID_TITLE = '编号';

/** The rows of a file as records of a kind; columns are found by their titles, in any order. */
export function recordRows(
  kind: RecordKind,
  [head, ...rows]: readonly RawRow[],
): { readonly rows: readonly RecordRow[]; readonly faults: readonly SheetFault[] } {
  const titles = (head?.cells ?? []).map(textOf);
  const faults = headFaults(kind, titles, head?.row ?? 1);
  if (faults.length > 0) return { rows: [], faults };
  return {
    rows: rows.filter(({ cells }) => cells.some(isFilled)).map((row) => recordRow(kind, titles, row)),
    faults: [],
  };
}

function headFaults({ fields }: RecordKind, titles: readonly string[], row: number): SheetFault[] {
  const known = [ID_TITLE, ...fields.map(({ title }) => title)];
  const needed = [ID_TITLE, ...fields.filter(({ required }) => required === true).map(({ title }) => title)];
  const filled = titles.filter((title) => title !== '');
  return [
    ...needed.filter((title) => !titles.includes(title)).map((column) => ({ row, column, message: '缺少这一列' })),
    ...filled.filter((title) => !known.includes(title)).map((column) => ({ row, column, message: '没有这一列' })),
    ...filled
      .filter((title, index) => filled.indexOf(title) !== index)
      .map((column) => ({ row, column, message: '这一列重复' })),
  ];
}

function recordRow({ fields }: RecordKind, titles: readonly string[], { row, cells }: RawRow): RecordRow {
  const cellOf = (title: string): Cell => cells[titles.indexOf(title)] ?? null;
  const entries = fields.flatMap((field) => {
    const cell = cellOf(field.title);
    return isFilled(cell) ? [[field.id, valueOf(field, cell)] as const] : [];
  });
  return { row, id: textOf(cellOf(ID_TITLE)), body: Object.fromEntries(entries) };
}

function isFilled(cell: Cell | undefined): boolean {
  return textOf(cell) !== '';
}

/** A date of a spreadsheet is a number to a program: it is named as one, so that whoever filled it in writes it as text. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? '（日期格式的单元格，请改为文本 yyyy-mm-dd）' : String(cell).trim();
}

/** What a cell says, as the field's schema reads it; what it cannot be stays as it is, for the schema to name. */
function valueOf(field: Field, cell: Cell): unknown {
  const text = textOf(cell);
  if (field.type === 'number') return Number.isFinite(Number(text)) ? Number(text) : text;
  if (field.type === 'yes-no') return YES_NO.get(text) ?? cell;
  if (field.type === 'choice') return chosen(field.choices, text) ?? text;
  return text;
}

function chosen(choices: readonly Choice[], text: string): string | undefined {
  const typed = spellingKey(text);
  return choices.find(({ id, title }) => spellingKey(title) === typed || id === typed)?.id;
}

const YES_NO = new Map<string, boolean>([
  ['是', true],
  ['否', false],
  ['true', true],
  ['false', false],
]);

/** The records as a workbook that can be filed again as it is. */
export async function recordBook(
  kind: RecordKind,
  records: readonly { readonly id: string; readonly body: RecordBody }[],
): Promise<Buffer> {
  const head = [ID_TITLE, ...kind.fields.map(({ title }) => title)];
  const lines = records.map(({ id, body }) => [id, ...kind.fields.map((field) => shown(field, body[field.id]))]);
  const cells = [head, ...lines].map((line) => line.map((value) => ({ value, type: String })));
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(cells, { sheet: kind.title }).toBuffer();
}

function shown(field: Field, value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (field.type === 'yes-no') return value === true ? '是' : '否';
  if (field.type === 'choice') return field.choices.find(({ id }) => id === value)?.title ?? String(value);
  return harmless(String(value));
}

import type { Field, FieldValue } from '../domain/record/fields';
import type { RecordBody, RecordKind } from '../domain/record/kinds';
import type { CellKind } from '../domain/sheet/cell';
import { escapeFormula } from './escape-formula';
import type { RawRow } from './read-rows';
import { headFaults, readTable, type CellFault, type SheetColumn, type TableRow } from './read-table';

/** A row of a file, understood: the record it says, not yet checked. */
export interface RecordRow {
  readonly row: number;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const ID_TITLE = '编号';

/** The rows of a file as records of a kind; columns are found by their titles, in any order. */
export function recordRows(
  kind: RecordKind,
  [head = { row: 1, cells: [] }, ...rows]: readonly RawRow[],
): { readonly rows: readonly RecordRow[]; readonly faults: readonly CellFault[] } {
  const columns = columnsOf(kind);
  const faults = faultsOfHead(columns, head);
  if (faults.length > 0) return { rows: [], faults };
  const table = readTable(columns, head, rows);
  return { rows: table.rows.map((row) => recordRow(kind, row)), faults: table.faults };
}

function columnsOf({ fields }: RecordKind): SheetColumn[] {
  const own = fields.map((field) => {
    const { title, required = false } = field;
    return { title, kind: cellKind(field), required };
  });
  return [{ title: ID_TITLE, kind: 'code', required: true }, ...own];
}

const YES_NO = new Map([
  ['是', true],
  ['否', false],
]);

/** What the cells of a field hold, where it is no list of choices. */
const CELL_KINDS: Readonly<Record<Exclude<Field['type'], 'choice'>, CellKind>> = {
  text: 'text',
  district: 'text',
  code: 'identity',
  reference: 'code',
  unit: 'code',
  number: 'number',
  day: 'day',
  'yes-no': YES_NO,
};

function cellKind(field: Field): CellKind {
  if (field.type !== 'choice') return CELL_KINDS[field.type];
  return new Map(field.choices.map(({ id, title }) => [title, id]));
}

function faultsOfHead(columns: readonly SheetColumn[], head: RawRow): CellFault[] {
  const { missing, unknown, twice } = headFaults(columns, head);
  const told = (titles: readonly string[], message: string): CellFault[] =>
    titles.map((column) => ({ row: head.row, column, message }));
  return [...told(missing, '缺少这一列'), ...told(unknown, '没有这一列'), ...told(twice, '这一列重复')];
}

function recordRow({ fields }: RecordKind, { row, values }: TableRow): RecordRow {
  const entries = fields.flatMap(({ id, title }) => {
    const value = values.get(title);
    return value === undefined ? [] : [[id, value] as const];
  });
  return { row, id: String(values.get(ID_TITLE) ?? ''), body: Object.fromEntries(entries) };
}

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
  return escapeFormula(String(value));
}

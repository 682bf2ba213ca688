import { isBlankCell, titleIn, type Cell, type CellKind, type CellValue } from '../domain/sheet/cell';
import { readCell } from '../domain/sheet/read-cell';
import type { RawRow } from './read-rows';

/** A column of a table: the title people see, and what its cells hold. */
export interface SheetColumn {
  readonly title: string;
  readonly kind: CellKind;
  readonly required: boolean;
}

/** What is wrong with one cell, by the row number and the column title people see. */
export interface CellFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** A row by its titles; blank cells and those with a fault are not in it. */
export interface TableRow {
  readonly row: number;
  readonly values: ReadonlyMap<string, string | number | boolean>;
}

export interface Table {
  readonly rows: readonly TableRow[];
  readonly faults: readonly CellFault[];
}

export interface HeadFaults {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}

/** What is wrong with the titles; a required column that is missing, one that is none of ours, one that stands twice. */
export function headFaults(columns: readonly SheetColumn[], head: RawRow): HeadFaults {
  const titles = titlesOf(head);
  const known = columns.map(({ title }) => title);
  return {
    missing: columns.filter(({ title, required }) => required && !titles.includes(title)).map(({ title }) => title),
    unknown: head.cells.flatMap((cell, place) =>
      isBlankCell(cell) || known.includes(titles[place] ?? '') ? [] : [titles[place] ?? ''],
    ),
    twice: known.filter((title) => titles.indexOf(title) !== titles.lastIndexOf(title)),
  };
}

/** The rows below the titles, each cell by the rules of its column: the same for appeals and for records. */
export function readTable(columns: readonly SheetColumn[], head: RawRow, rows: readonly RawRow[]): Table {
  const places = titlesOf(head).map((title) => columns.find((one) => one.title === title));
  const read = rows.map((row) => readRow(places, row)).filter(({ values, faults }) => values.size + faults.length > 0);
  return { rows: read, faults: read.flatMap(({ faults }) => faults) };
}

function titlesOf({ cells }: RawRow): string[] {
  return cells.map(titleIn);
}

/** A cell beyond the titles belongs to nothing. */
const UNTITLED = '没有标题的列';

function readRow(places: readonly (SheetColumn | undefined)[], { row, cells }: RawRow) {
  const values = new Map<string, string | number | boolean>();
  const faults: CellFault[] = [];
  for (const [place, cell] of cells.entries()) {
    if (cell === null || isBlankCell(cell)) continue;
    const { title, read } = readIn(places[place], cell);
    if ('fault' in read) faults.push({ row, column: title, message: read.fault });
    else values.set(title, read.value);
  }
  return { row, values, faults };
}

function readIn(
  column: SheetColumn | undefined,
  cell: Exclude<Cell, null>,
): { readonly title: string; readonly read: CellValue } {
  if (column === undefined) return { title: UNTITLED, read: { fault: '此列没有标题' } };
  return { title: column.title, read: readCell(column.kind, cell) };
}

/** The first fault of every cell, in the order of the rows. */
export function oneACell(faults: readonly CellFault[]): CellFault[] {
  const cells = new Map<string, CellFault>();
  for (const fault of faults) {
    const cell = `${fault.row} ${fault.column}`;
    if (!cells.has(cell)) cells.set(cell, fault);
  }
  return [...cells.values()].sort((a, b) => a.row - b.row);
}

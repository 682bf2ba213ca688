import { COLUMNS, type Column } from './columns';
import { spellingKey } from '../domain/registry/choice';
import { FileFault } from './file-fault';
import type { Cell, RawRow } from './read-rows';

/** What is wrong with one cell, by the row number and the column title people see. */
export interface CellFault {
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** A row as a body of `POST /v1/appeals`, still to be checked. */
export interface Entry {
  readonly row: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Understood {
  readonly entries: readonly Entry[];
  readonly faults: readonly CellFault[];
}

/** Rows as bodies, by the titles in the first; cells that cannot be one are faults. Throws a `FileFault` where the titles are not ours. */
export function understand([head, ...rows]: readonly RawRow[]): Understood {
  if (head === undefined) throw new FileFault('文件是空的');
  const columns = columnsOf(head);
  if (rows.length === 0) throw new FileFault('标题行下没有诉求');
  const read = rows.map((row) => entryOf(columns, row));
  return { entries: read.map(({ entry }) => entry), faults: read.flatMap(({ faults }) => faults) };
}

type Places = readonly (Column | undefined)[];

function columnsOf({ cells }: RawRow): Places {
  const titles = cells.map((cell) => (typeof cell === 'string' ? cell.normalize('NFKC').trim() : ''));
  const places = titles.map((title) => COLUMNS.find((one) => one.title === title));
  const missing = COLUMNS.filter((one) => one.need === 'required' && !places.includes(one)).map(({ title }) => title);
  const unknown = cells.filter((cell, place) => cell !== null && places[place] === undefined).length;
  const twice = places.some((one, place) => one !== undefined && places.indexOf(one) !== place);
  const faults = [
    ...(missing.length > 0 ? [`缺少：${missing.join('、')}`] : []),
    ...(unknown > 0 ? [`有 ${unknown} 列不是模板中的列`] : []),
    ...(twice ? ['有的列出现了两次'] : []),
  ];
  if (faults.length > 0) throw new FileFault(`第一行须是模板的列标题。${faults.join('；')}`);
  return places;
}

function entryOf(columns: Places, { row, cells }: RawRow): { entry: Entry; faults: CellFault[] } {
  const read = cells.map((cell, place) => ({ column: columns[place] ?? UNTITLED, cell }));
  const full = read.flatMap(({ column, cell }) => (cell === null ? [] : [{ column, value: valueOf(column, cell) }]));
  const faults = full.flatMap(({ column: { title: column }, value }) =>
    'fault' in value ? [{ row, column, message: value.fault }] : [],
  );
  const fields = full.flatMap(({ column, value }) => ('fault' in value ? [] : [[column.field, value.value] as const]));
  const ofAppellant = fields.filter(([field]) => field.startsWith(OF_APPELLANT));
  const appellant = Object.fromEntries(ofAppellant.map(([field, value]) => [field.slice(OF_APPELLANT.length), value]));
  const matter = Object.fromEntries(fields.filter((field) => !ofAppellant.includes(field)));
  return { entry: { row, body: { ...matter, appellant } }, faults };
}

const OF_APPELLANT = 'appellant.';
/** A cell beyond the titles belongs to nothing. */
const UNTITLED: Column = { title: '没有标题的列', field: '', need: 'optional', hint: '', choices: new Map() };

type Value = { readonly value: unknown } | { readonly fault: string };

function valueOf({ choices }: Column, cell: Exclude<Cell, null>): Value {
  if (typeof cell === 'object') return { fault: '单元格是日期：请设为文本格式后重新填写' };
  if (choices === undefined) return textOf(cell);
  if (choices.size === 0) return { fault: '此列没有标题' };
  // Only spreadsheets make booleans of themselves, and they write TRUE for 是.
  const yes = typeof cell === 'boolean' ? cell : undefined;
  const typed = spellingKey(String(cell));
  const titled = [...choices].find(([title]) => spellingKey(title) === typed)?.[1];
  const chosen = yes ?? titled;
  const known = [...choices.values()].find((value) => value === chosen || value === typed);
  return known === undefined ? { fault: `须为其中之一：${[...choices.keys()].join('、')}` } : { value: known };
}

function textOf(cell: string | number | boolean): Value {
  if (typeof cell !== 'number') return { value: String(cell) };
  // A spreadsheet keeps fifteen digits of a number and shows the others as zeros.
  if (Number.isInteger(cell) && Math.abs(cell) < 1e15) return { value: String(cell) };
  return { fault: '单元格是数字，可能已丢失位数：请设为文本格式后重新填写' };
}

import { COLUMNS } from './columns';
import { FileFault } from './file-fault';
import type { RawRow } from './read-rows';
import { headFaults, readTable, type CellFault, type SheetColumn, type TableRow } from './read-table';

/** A row as a body of `POST /v1/appeals`, still to be checked. */
export interface Entry {
  readonly row: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Understood {
  readonly entries: readonly Entry[];
  readonly faults: readonly CellFault[];
}

const TABLE: readonly SheetColumn[] = COLUMNS.map(({ title, kind, choices, need }) => ({
  title,
  kind: choices ?? kind,
  required: need === 'required',
}));

/** Rows as bodies, by the titles in the first; cells that cannot be one are faults. Throws a `FileFault` where the titles are not ours. */
export function understand([head, ...rows]: readonly RawRow[]): Understood {
  if (head === undefined) throw new FileFault('文件是空的');
  checkHead(head);
  const table = readTable(TABLE, head, rows);
  if (table.rows.length === 0) throw new FileFault('标题行下没有诉求');
  return { entries: table.rows.map(entryOf), faults: table.faults };
}

/** Titles that are not ours are counted and not named: they may be a row of somebody's data. */
function checkHead(head: RawRow): void {
  const { missing, unknown, twice } = headFaults(TABLE, head);
  const faults = [
    ...(missing.length > 0 ? [`缺少：${missing.join('、')}`] : []),
    ...(unknown.length > 0 ? [`有 ${unknown.length} 列不是模板中的列`] : []),
    ...(twice.length > 0 ? ['有的列出现了两次'] : []),
  ];
  if (faults.length > 0) throw new FileFault(`第一行须是模板的列标题。${faults.join('；')}`);
}

function entryOf({ row, values }: TableRow): Entry {
  const fields = COLUMNS.flatMap(({ title, field }) => {
    const value = values.get(title);
    return value === undefined ? [] : [[field, value] as const];
  });
  const ofAppellant = fields.filter(([field]) => field.startsWith(OF_APPELLANT));
  const appellant = Object.fromEntries(ofAppellant.map(([field, value]) => [field.slice(OF_APPELLANT.length), value]));
  const matter = Object.fromEntries(fields.filter((field) => !ofAppellant.includes(field)));
  return { row, body: { ...matter, appellant } };
}

const OF_APPELLANT = 'appellant.';

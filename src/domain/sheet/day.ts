import { folded } from '../text';
import type { Cell, CellValue } from './cell';

/** Before it Excel counts a 29 February that 1900 never had. */
const FIRST = Date.UTC(1900, 2, 1);
const LAST = Date.UTC(9999, 11, 31);

/** The year first, as Excel shows and saves dates in China; a time of day behind it says nothing of the day. */
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;

/** The day that a cell of a date, or a written date, means. */
export function dayOf(cell: Exclude<Cell, null>): CellValue {
  const day = typeof cell === 'object' ? dayAt(cell.date) : typeof cell === 'string' ? writtenDay(cell) : undefined;
  return day === undefined ? { fault: '须为日期：请写作 2026-01-02，或将单元格设为日期格式' } : { value: day };
}

function dayAt(date: number): string | undefined {
  return date >= FIRST && date < LAST ? new Date(date).toISOString().slice(0, 10) : undefined;
}

function writtenDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = WRITTEN.exec(folded(text)) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${written}T00:00:00Z`);
  // 2026-02-30 is parsed as 2 March.
  return Number.isFinite(at) && dayAt(at) === written ? written : undefined;
}

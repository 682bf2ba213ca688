import { StoreError } from './store-error';

/** The last row of a page: its moment and its id. Rows are ordered by both, so that a page goes on exactly behind it. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export interface PageRequest {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

const MOST = 200;
const USUAL = 50;

export function limitOf({ limit }: PageRequest): number {
  return Math.min(Math.max(Math.trunc(limit ?? USUAL), 1), MOST);
}

/** A moment in milliseconds, to the base 36, and an id: whatever has this form is a place, somewhere in the list or beside it. */
export const CURSOR = /^([0-9a-z]{1,9})-([A-Za-z0-9._~=-]{1,300})$/;

/** Where the page begins; throws `cursor-invalid` for what has not the form of those given out. */
export function placeOf({ cursor }: PageRequest): Place | undefined {
  if (cursor === undefined) return undefined;
  const [, at = '', id = ''] = CURSOR.exec(cursor) ?? [];
  if (id === '') throw new StoreError('cursor-invalid', '翻页标记无效');
  return { at: new Date(Number.parseInt(at, 36)), id };
}

/** The page made of up to `limit` + 1 rows: the one too many says that there is a next. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  placed: (row: Row) => Place,
  shown: (row: Row) => T,
): Page<T> {
  const items = rows.slice(0, limit).map(shown);
  const last = rows[limit - 1];
  if (rows.length <= limit || last === undefined) return { items };
  const { at, id } = placed(last);
  return { items, next: `${at.getTime().toString(36)}-${id}` };
}

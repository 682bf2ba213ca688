import { z } from 'zod';
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

const placeSchema = z.tuple([z.iso.datetime(), z.string().min(1).max(300)]);

/** Where the page begins; throws `cursor-invalid` for anything we have not given out. */
export function placeOf({ cursor }: PageRequest): Place | undefined {
  if (cursor === undefined) return undefined;
  const parsed = placeSchema.safeParse(decode(cursor));
  if (!parsed.success) throw new StoreError('cursor-invalid', '翻页标记无效');
  const [at, id] = parsed.data;
  return { at: new Date(at), id };
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
  return { items, next: Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url') };
}

function decode(cursor: string): unknown {
  try {
    const parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    return JSON.stringify(parsed).includes('\\u0000') ? undefined : parsed;
  } catch {
    return undefined;
  }
}

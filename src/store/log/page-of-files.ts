import { limitOf, pageOf, placeOf, type Page, type PageRequest, type Place } from '../sql/cursor';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery, type Sql } from '../sql/sql';

/** How the files of a family are listed: by when they came to be, then by id. */
export interface Listing<Row, T> {
  readonly table: Sql;
  readonly at: Sql;
  readonly key: Sql;
  readonly placed: (row: Row) => Place;
  readonly shown: (row: Row) => T;
}

/** A page of the files that meet this, the newest first. */
export async function pageOfFiles<Row extends object, T>(
  pool: Pool,
  { table, at, key, placed, shown }: Listing<Row, T>,
  meeting: Sql,
  page: PageRequest,
): Promise<Page<T>> {
  const limit = limitOf(page);
  const place = placeOf(page);
  const after = place && sql`(${at}, ${key}) < (${place.at}, ${place.id})`;
  const { rows } = await pool.query<Row>(
    toQuery(sql`
      select * from ${table} where ${all([meeting, after])}
      order by ${at} desc, ${key} desc limit ${limit + 1}`),
  );
  return pageOf(rows, limit, placed, shown);
}

import { CASES } from '../../src/store/appeals/case-log';
import type { Pool } from '../../src/store/sql/pool';
import { waitForVersion } from '../../src/use-cases/file/load-file';

/** Waits until a case is on record at this version, so many milliseconds at most; whether it is. */
export function onRecord(deps: { readonly pool: Pool }, id: string, version: number, ms: number): Promise<boolean> {
  return waitForVersion(deps, CASES.tables, { id, version }, ms);
}

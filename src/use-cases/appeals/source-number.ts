import { caseIdOf } from '../../domain/appeal/case-id';
import { trimmed } from '../../domain/sheet/cell';
import { isRegistered } from '../../store/appeals/intake.repository';
import type { Pool } from '../../store/sql/pool';

/**
 * The number by which a source calls an appeal, without the spaces, tabs and invisible signs around it, as a cell of a sheet is read: `GD1`
 * and `GD1` with a tab are one case. A case that was filed under the number as it is sent, before it was read so, stays that case.
 */
export async function sourceNumber(
  pool: Pool,
  { source, externalId }: { readonly source: string; readonly externalId: string },
): Promise<string> {
  const number = trimmed(externalId);
  if (number === externalId) return externalId;
  return (await isRegistered(pool, caseIdOf(source, externalId))) ? externalId : number;
}

import { unitsNamedIn, withUnits, type CityUnit } from '../../domain/registry/city-units';
import type { DutyList } from '../../domain/registry/duty-list';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool } from '../sql/pool';
import { readDocument, recordEdit, type Edit } from './registry.repository';
import { currentRules, makeCurrent } from './rules.repository';
import { inTransaction } from '../sql/transaction';

/** The units of the city and what falls to each, as of a revision. */
export interface CityUnits {
  readonly revision: number;
  readonly units: readonly CityUnit[];
  readonly dutyList: DutyList;
}

export async function readUnits(pool: Pool): Promise<CityUnits> {
  const [{ revision, body }, { dutyList }] = await Promise.all([
    readDocument<{ readonly units: readonly CityUnit[] }>(pool, 'units'),
    currentRules(pool),
  ]);
  return { revision, units: body?.units ?? unitsNamedIn(dutyList), dutyList };
}

/** Takes the units and the duty list that goes with them, together; gives the new revision. */
export function saveUnits(
  pool: Pool,
  edit: Edit,
  { units, dutyList }: Pick<CityUnits, 'units' | 'dutyList'>,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const revision = await recordEdit(client, edit, { units });
    const next = withUnits(dutyList, units, `units-${revision}`);
    await client.query('insert into duty_lists (version, body) values ($1, $2)', [next.version, canonicalJson(next)]);
    await makeCurrent(client, 'duty_lists', next.version);
    return revision;
  });
}

/** How many open cases a unit leads. */
export async function openCasesOf(pool: Pool, unit: string): Promise<number> {
  const { rows } = await pool.query<{ cases: number }>(
    `select count(*)::int as cases from appeals where unit = $1 and status not in ('closed', 'ended')`,
    [unit],
  );
  return rows[0]?.cases ?? 0;
}

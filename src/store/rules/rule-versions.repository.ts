import type { Pool } from '../sql/pool';
import { canonicalJson } from '../sql/canonical-json';
import { recordEdit, type Edit } from './registry.repository';
import { makeCurrent, type Bodies, type RuleTable } from './rules.repository';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';

/** Where a version of the rules stands: waiting for approval, in force for new cases, or followed by another. */
export const versionStatuses = ['proposed', 'current', 'superseded'] as const;
export type VersionStatus = (typeof versionStatuses)[number];

export interface RuleVersion<T extends RuleTable> {
  readonly version: string;
  readonly body: Bodies[T];
  readonly status: VersionStatus;
  readonly takenAt: Date;
  /** Open cases that go by it. */
  readonly openCases: number;
}

const KEY = { policies: 'policyVersion', calendars: 'calendarVersion' } as const;

interface VersionRow<T extends RuleTable> {
  readonly version: string;
  readonly body: Bodies[T];
  readonly status: VersionStatus;
  readonly adopted_at: Date;
  readonly open_cases: number;
}

const COLUMNS = `version, adopted_at,
  case when current then 'current' when approved then 'superseded' else 'proposed' end as status, body`;

/** All versions, the newest first, with how many open cases go by each. */
export async function listVersions<T extends RuleTable>(pool: Pool, table: T): Promise<RuleVersion<T>[]> {
  const { rows } = await pool.query<VersionRow<T>>(
    `select ${COLUMNS}, coalesce(going.cases, 0)::int as open_cases
     from ${table} left join (
       select state ->> '${KEY[table]}' as version, count(*) as cases from appeals
       where status not in ('closed', 'ended') group by 1) going using (version)
     order by adopted_at desc, version desc`,
  );
  return rows.map((row) => ({ ...shown(row), openCases: row.open_cases }));
}

/** One version, or the one in force where none is named; undefined where there is none. */
export async function findVersion<T extends RuleTable>(
  pool: Pool,
  table: T,
  version?: string,
): Promise<Omit<RuleVersion<T>, 'openCases'> | undefined> {
  const { rows } = await pool.query<VersionRow<T>>(
    `select ${COLUMNS} from ${table} where version = $1 or ($1 is null and current)`,
    [version ?? null],
  );
  return rows[0] && shown(rows[0]);
}

function shown<T extends RuleTable>({ version, body, status, adopted_at: takenAt }: VersionRow<T>) {
  return { version, body, status, takenAt };
}

/** Keeps a version for approval; no case goes by it before. Gives the revision; throws `version-taken` for a name already used. */
export function proposeVersion<T extends RuleTable>(
  pool: Pool,
  table: T,
  body: Bodies[T],
  edit: Edit,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const revision = await recordEdit(client, edit);
    const { rowCount } = await client.query(
      `insert into ${table} (version, body, approved) values ($1, $2, false) on conflict (version) do nothing`,
      [body.version, canonicalJson(body)],
    );
    if (rowCount === 1) return revision;
    throw new StoreError('version-taken', `版本 ${body.version} 已有，请换一个版本号`);
  });
}

/** Puts a version in force: cases that begin from now on go by it. Also an earlier one again. */
export function approveVersion(pool: Pool, table: RuleTable, edit: Edit): Promise<number> {
  return inTransaction(pool, async (client) => {
    const revision = await recordEdit(client, edit);
    await makeCurrent(client, table, edit.subject);
    return revision;
  });
}

import type { CalendarTable } from '../../domain/calendar/calendar-table';
import { PRESENT_EDITION } from '../../domain/editions';
import type { Policy } from '../../domain/policy/policy';
import type { DutyList } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool, PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';

type Table = 'policies' | 'calendars' | 'duty_lists';
export type RuleTable = Exclude<Table, 'duty_lists'>;
export interface Bodies {
  policies: Policy;
  calendars: CalendarTable;
  duty_lists: DutyList;
}

/** Takes the policy as the current one. Repeating it changes nothing; another body under a version once taken is refused. */
export function adoptPolicy(pool: Pool, policy: Policy): Promise<void> {
  return adopt(pool, 'policies', policy);
}

export function adoptCalendar(pool: Pool, calendar: CalendarTable): Promise<void> {
  return adopt(pool, 'calendars', calendar);
}

export function adoptDutyList(pool: Pool, dutyList: DutyList): Promise<void> {
  return adopt(pool, 'duty_lists', dutyList);
}

async function adopt<T extends Table>(pool: Pool, table: T, body: Bodies[T]): Promise<void> {
  const canonical = canonicalJson(body);
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [`adopt ${table}`]);
    await client.query(`insert into ${table} (version, body) values ($1, $2) on conflict (version) do nothing`, [
      body.version,
      canonical,
    ]);
    const { rows } = await client.query<{ body: Bodies[T] }>(`select body from ${table} where version = $1`, [
      body.version,
    ]);
    if (canonicalJson(rows[0]?.body) !== canonical) {
      throw new StoreError('version-taken', `版本 ${body.version} 已用于其他内容，请换一个版本号`);
    }
    await makeCurrent(client, table, body.version);
  });
}

/** Puts a version in force, in place of the one that was. */
export async function makeCurrent(client: PoolClient, table: Table, version: string): Promise<void> {
  await client.query(`update ${table} set current = false where current and version <> $1`, [version]);
  const approved = table === 'duty_lists' ? '' : ', approved = true';
  await client.query(`update ${table} set current = true${approved} where version = $1 and not current`, [version]);
}

/** The rules a new case begins with; their versions are in `policy.version`, `calendar.version`, `dutyList.version`. */
export async function currentRules(pool: Pool): Promise<Rules> {
  const { rows } = await pool.query<InForce>({ name: 'rules-in-force', text: `select ${IN_FORCE}` });
  return rulesInForce(pool, rows[0] ?? {});
}

/** The versions in force, as columns of any query. */
export const IN_FORCE = `(select version from policies where current) as policy,
  (select version from calendars where current) as calendar,
  (select version from duty_lists where current) as duty_list`;

export interface InForce {
  readonly policy?: string | null;
  readonly calendar?: string | null;
  readonly duty_list?: string | null;
}

export async function rulesInForce(pool: Pool, { policy, calendar, duty_list: dutyList }: InForce): Promise<Rules> {
  if (!policy || !calendar || !dutyList) throw new StoreError('no-rules', '尚未启用制度、日历或责任清单');
  return rulesByVersions(pool, { policyVersion: policy, calendarVersion: calendar, dutyListVersion: dutyList });
}

export interface RuleVersions {
  readonly policyVersion: string;
  readonly calendarVersion: string;
  /** The current one when a case did not keep it. */
  readonly dutyListVersion?: string;
}

const someDutyList = new WeakMap<Pool, string>();

/**
 * The rules that a row is reckoned by. The duty list, which is today's, has the names of units, and no row has one: whichever this process
 * has read first will do, so that nothing is asked for each turn.
 */
export async function rulesToRecordBy(
  pool: Pool,
  versions: Pick<RuleVersions, 'policyVersion' | 'calendarVersion'>,
): Promise<Rules> {
  const dutyListVersion = someDutyList.get(pool) ?? (await currentDutyListVersion(pool));
  someDutyList.set(pool, dutyListVersion);
  const { policyVersion, calendarVersion } = versions;
  return rulesByVersions(pool, { policyVersion, calendarVersion, dutyListVersion });
}

/** The rules of a case, by the versions it keeps. Versions never change, so each is read once a process. */
export async function rulesByVersions(pool: Pool, versions: RuleVersions): Promise<Rules> {
  const dutyListVersion = versions.dutyListVersion ?? (await currentDutyListVersion(pool));
  const [policy, calendar, dutyList] = await Promise.all([
    bodyOf(pool, 'policies', versions.policyVersion),
    bodyOf(pool, 'calendars', versions.calendarVersion),
    bodyOf(pool, 'duty_lists', dutyListVersion),
  ]);
  return { policy, calendar, dutyList, ...PRESENT_EDITION };
}

/** The calendar of a version; a campaign keeps the one it opened with. */
export function calendarOf(pool: Pool, version: string): Promise<CalendarTable> {
  return bodyOf(pool, 'calendars', version);
}

/** The rules of these versions with the present duty list; undefined where one of them is not there or not approved. */
export async function approvedRules(
  pool: Pool,
  { policyVersion, calendarVersion }: RuleVersions,
): Promise<Rules | undefined> {
  const { rows } = await pool.query(
    `select 1 from policies p, calendars c where p.version = $1 and p.approved and c.version = $2 and c.approved`,
    [policyVersion, calendarVersion],
  );
  return rows.length === 0 ? undefined : rulesByVersions(pool, { policyVersion, calendarVersion });
}

async function currentDutyListVersion(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>('select version from duty_lists where current');
  const version = rows[0]?.version;
  if (version === undefined) throw new StoreError('no-rules', '尚未启用责任清单');
  return version;
}

const known = new WeakMap<Pool, Map<string, unknown>>();

async function bodyOf<T extends Table>(pool: Pool, table: T, version: string): Promise<Bodies[T]> {
  const cache = known.get(pool) ?? new Map<string, unknown>();
  known.set(pool, cache);
  const name = `${table} ${version}`;
  const cached = cache.get(name) as Bodies[T] | undefined;
  if (cached !== undefined) return cached;
  const { rows } = await pool.query<{ body: Bodies[T] }>(`select body from ${table} where version = $1`, [version]);
  const body = rows[0]?.body;
  if (body === undefined) throw new StoreError('no-rules', `没有版本 ${version}`);
  cache.set(name, body);
  return body;
}

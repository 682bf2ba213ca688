import type { CalendarTable } from '../../domain/calendar/calendar-table';
import { checkCalendar } from '../../domain/calendar/check-calendar';
import { checkPolicy } from '../../domain/policy/check-policy';
import type { Policy } from '../../domain/policy/policy';
import type { Rules } from '../../domain/rules';
import type { Pool } from '../../store/sql/pool';
import { currentRules, rulesByVersions } from '../../store/rules/rules.repository';
import { StoreError } from '../../store/sql/store-error';
import { chinese } from '../chinese';
import { mergePatch } from './merge-patch';
import type { Fault } from '../../domain/faults';
import type { RehearsalBody } from './rehearsal-body';

/** Faults come with a value that lets the rest be checked as well. */
export interface Checked<T> {
  readonly value: T;
  readonly faults: readonly Fault[];
}

/** The rules a rehearsal goes by: those in force, versions once taken, or candidates that nobody has approved. */
export async function rehearsedRules(
  pool: Pool,
  { policy, policyChanges, calendar }: Pick<RehearsalBody, 'policy' | 'policyChanges' | 'calendar'>,
): Promise<Checked<Rules>> {
  const current = await currentRules(pool);
  const [byPolicy, byCalendar] = await Promise.all([
    policyOf(pool, policy, current),
    calendarOf(pool, calendar, current),
  ]);
  const changed = changedPolicy(byPolicy.value, policyChanges);
  return {
    value: { ...current, policy: changed.value, calendar: byCalendar.value },
    faults: [...byPolicy.faults, ...changed.faults, ...byCalendar.faults],
  };
}

async function policyOf(pool: Pool, asked: RehearsalBody['policy'], current: Rules): Promise<Checked<Policy>> {
  const value = current.policy;
  if (asked === undefined) return { value, faults: [] };
  if (typeof asked === 'string') {
    const rules = await taken(pool, current, { policyVersion: asked });
    return rules === undefined ? unknown('policy', value) : { value: rules.policy, faults: [] };
  }
  const checked = checkPolicy(asked, chinese);
  return 'policy' in checked
    ? { value: checked.policy, faults: [] }
    : { value, faults: under('policy', checked.faults) };
}

/** A draft is named after what it changes, unless it has a name. */
function changedPolicy(value: Policy, changes: RehearsalBody['policyChanges']): Checked<Policy> {
  if (changes === undefined) return { value, faults: [] };
  const version = `${value.version.slice(0, 34)}-draft`;
  const checked = checkPolicy(mergePatch({ ...value, version }, changes), chinese);
  return 'policy' in checked
    ? { value: checked.policy, faults: [] }
    : { value, faults: under('policyChanges', checked.faults) };
}

async function calendarOf(
  pool: Pool,
  asked: RehearsalBody['calendar'],
  current: Rules,
): Promise<Checked<CalendarTable>> {
  const value = current.calendar;
  if (asked === undefined) return { value, faults: [] };
  if (typeof asked === 'string') {
    const rules = await taken(pool, current, { calendarVersion: asked });
    return rules === undefined ? unknown('calendar', value) : { value: rules.calendar, faults: [] };
  }
  const checked = checkCalendar(asked, chinese);
  if ('calendar' in checked) return { value: checked.calendar, faults: [] };
  return { value, faults: under('calendar', checked.faults) };
}

function under(place: string, faults: readonly Fault[]): Fault[] {
  return faults.map(({ path, message }) => ({ path: path === '' ? place : `${place}.${path}`, message }));
}

function unknown<T>(path: string, value: T): Checked<T> {
  return { value, faults: [{ path, message: '没有这个版本' }] };
}

/** Rules the store has under a version; undefined where there is none. */
async function taken(
  pool: Pool,
  { policy, calendar }: Rules,
  asked: { readonly policyVersion?: string; readonly calendarVersion?: string },
): Promise<Rules | undefined> {
  const versions = { policyVersion: policy.version, calendarVersion: calendar.version, ...asked };
  return rulesByVersions(pool, versions).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'no-rules') return undefined;
    throw error;
  });
}

import type { Light } from '../calendar/light';
import { dayOf, endOfDay, startOfDay, toRfc3339, type Instant } from '../calendar/instant';

/** What a ready list asks for; the store reads the same fields from PostgreSQL. */
export interface ReadyFilters {
  /** Not closed yet. */
  readonly open?: true;
  readonly overdue?: true;
  readonly light?: Light;
  readonly listed?: true;
  /** The role waited for first. */
  readonly holder?: string;
  readonly level?: number;
  readonly unit?: string;
  readonly district?: string;
  /** Due at or after, and before. */
  readonly dueFrom?: Instant;
  readonly dueTo?: Instant;
  /** Filed at or after. */
  readonly from?: Instant;
}

/** Of what: cases, or campaigns. */
export type Family = 'appeal' | 'campaign';

/** One of the lists 常用清单 that open in the Temporal UI. */
export interface ReadyList {
  readonly id: string;
  readonly title: string;
  /** Cases, where it says nothing else. */
  readonly family?: Family;
  readonly filters: ReadyFilters;
  /** Lists are also kept one a unit or district, where there is something to see. */
  readonly by?: 'unit' | 'district';
}

/** The lists of a moment: what is due today, and what came in, depends on the day in Shanghai. */
export function readyLists(now: Instant): ReadyList[] {
  const today = dayOf(now);
  const dueToday: ReadyFilters = { open: true, dueFrom: startOfDay(today), dueTo: endOfDay(today) };
  return [
    { id: 'overdue', title: '各单位超期', filters: { open: true, overdue: true }, by: 'unit' },
    { id: 'red', title: '各区红灯', filters: { open: true, light: 'red' }, by: 'district' },
    { id: 'yellow', title: '黄灯', filters: { open: true, light: 'yellow' } },
    { id: 'listed', title: '挂牌督办', filters: { open: true, listed: true } },
    { id: 'office', title: '待会客厅办公室', filters: { open: true, holder: 'office' } },
    { id: 'due-today', title: '今日到期', filters: dueToday },
    { id: 'level-1', title: '一次督办', filters: { open: true, level: 1 } },
    { id: 'level-2', title: '二次督办', filters: { open: true, level: 2 } },
    { id: 'level-3', title: '问责', filters: { open: true, level: 3 } },
    { id: 'new-today', title: '今日新登记', filters: { from: startOfDay(today) } },
    { id: 'campaigns-open', title: '在办活动', family: 'campaign', filters: { open: true } },
    { id: 'campaigns-overdue', title: '活动超期', family: 'campaign', filters: { open: true, overdue: true } },
    { id: 'campaigns-office', title: '活动待办公室', family: 'campaign', filters: { open: true, holder: 'office' } },
    { id: 'campaigns-due-today', title: '活动今日到期', family: 'campaign', filters: dueToday },
  ];
}

/**
 * The list query of the Temporal UI that finds what the filters ask for. The case itself follows a passed limit within ten
 * minutes (its spread), so late and red are asked of the due date as well.
 */
export function queryOf(filters: ReadyFilters, now: Instant, family: Family = 'appeal'): string {
  const parts = [
    `WorkflowType = "${family}"`,
    filters.open === true ? ALIVE : NOT_REPLACED,
    ...conditions(filters, now),
  ];
  return parts.join(' AND ');
}

/** Running, or paused by an operator: what has been reset stands as another run. */
const ALIVE = 'ExecutionStatus IN ("Running", "Paused")';
const NOT_REPLACED = 'ExecutionStatus != "Terminated" AND ExecutionStatus != "ContinuedAsNew"';

function conditions(filters: ReadyFilters, now: Instant): string[] {
  const { open, overdue, listed, holder, level, unit, district, dueFrom, dueTo, from } = filters;
  const given: readonly (readonly [unknown, () => string])[] = [
    [open, () => 'AppealStage != "closed"'],
    [overdue, () => `(AppealOverdue = true OR AppealDueAt <= ${moment(now)})`],
    [filters.light, () => lightIs(filters.light, now)],
    [listed, () => 'AppealListed = true'],
    [holder, () => `AppealHolder = ${quoted(holder ?? '')}`],
    [level, () => `AppealLevel = ${level}`],
    [unit, () => `AppealUnit = ${quoted(unit ?? '')}`],
    [district, () => `AppealDistrict = ${quoted(district ?? '')}`],
    [dueFrom, () => `AppealDueAt >= ${moment(dueFrom)}`],
    [dueTo, () => `AppealDueAt < ${moment(dueTo)}`],
    [from, () => `StartTime >= ${moment(from)}`],
  ];
  return given.filter(([value]) => value !== undefined).map(([, words]) => words());
}

function lightIs(light: Light | undefined, now: Instant): string {
  if (light === 'red') return `(AppealLight = "red" OR AppealDueAt <= ${moment(now)})`;
  return light === 'yellow' ? `AppealLight = "yellow" AND AppealDueAt > ${moment(now)}` : 'AppealLight = "green"';
}

/** To the millisecond: a limit in working hours falls on one. */
function moment(at: Instant = 0): string {
  return `"${toRfc3339(at).replace('+', `.${String(at % 1_000).padStart(3, '0')}+`)}"`;
}

/**
 * Whether the engine finds a value at all: its store of columns escapes these signs on the way in and never back, so that no
 * query matches them (server 1.32, PostgreSQL).
 */
export function canBeAskedFor(value: string): boolean {
  return !/[\\"]/.test(value);
}

/** A district comes from whoever files; a quotation mark in it must not end the value. */
function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`;
}

/** Where the list opens; without an address, relative to the UI that shows the link. */
export function listLink(namespace: string, query: string, ui = ''): string {
  return `${ui}/namespaces/${encoded(namespace)}/workflows?query=${encoded(query)}`;
}

/** Brackets would end a link of Markdown; half a character cannot be encoded at all, and must not stop a case over its card. */
function encoded(text: string): string {
  const whole = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  return whole.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { MINUTE } from '../../src/domain/calendar/instant';

/** Values by column; instants are epoch milliseconds under the names below. */
type Values = Readonly<Record<string, string | number | boolean | undefined>>;
type Columns = Record<string, (string | number | boolean | Date)[]>;

const DATES: readonly string[] = ['AppealDueAt'];

/** Brings the operators' columns up to date, in one event and only when one has changed that calls for it: not those that follow. */
export function bringUpToDate(values: Values, following: readonly string[] = []): void {
  const columns = columnsOf(values);
  const shown = shownColumns();
  const changed = Object.entries(columns).some(
    ([name, value]) => !following.includes(name) && !same(shown[name], value),
  );
  if (changed) upsertSearchAttributes(columns as Parameters<typeof upsertSearchAttributes>[0]);
}

export function shownColumns(): Readonly<Record<string, readonly unknown[] | undefined>> {
  // The typed form has no way to ask for all; the plain one is what the history holds.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return workflowInfo().searchAttributes;
}

function columnsOf(values: Values): Columns {
  const shown = (name: string, value: string | number | boolean) =>
    DATES.includes(name) && typeof value === 'number' ? new Date(value) : value;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === undefined ? [] : [shown(name, value)]]),
  );
}

function same(shown: readonly unknown[] | undefined, value: readonly unknown[]): boolean {
  const [one] = shown ?? [];
  const [other] = value;
  // The API reckons a first limit from its own clock, some milliseconds before the case does.
  if (one instanceof Date && other instanceof Date) return Math.abs(one.getTime() - other.getTime()) < MINUTE;
  return JSON.stringify(shown ?? []) === JSON.stringify(value);
}

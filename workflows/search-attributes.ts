import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { AppealState } from '../src/domain/appeal/state';
import { searchColumns } from '../src/domain/appeal/search-columns';
import type { Rules } from '../src/domain/rules';

type Columns = Record<string, (string | number | boolean | Date)[]>;

/**
 * What follows the other columns instead of calling for an event of its own: the due date, which moves with nearly every act, and
 * the step from collect to assign, which stays within the office and lasts a few hours. Exact lists come from PostgreSQL.
 */
const FOLLOWS: readonly string[] = ['AppealDueAt'];

function isPassing(state: AppealState): boolean {
  return state.status === 'awaiting-assignment' && state.lead === undefined;
}

/** Brings the columns operators list cases by up to date, in one event and only when one has changed. */
export function showInLists(state: AppealState, rules: Rules): void {
  const columns = columnsOf(state, rules);
  // The typed form has no way to ask for all; the plain one is what the history holds.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const shown = workflowInfo().searchAttributes;
  const following = isPassing(state) ? [...FOLLOWS, 'AppealStage'] : FOLLOWS;
  const changed = Object.entries(columns).some(
    ([name, value]) => !following.includes(name) && !same(shown[name], value),
  );
  if (changed) upsertSearchAttributes(columns as Parameters<typeof upsertSearchAttributes>[0]);
}

function columnsOf(state: AppealState, rules: Rules): Columns {
  const { AppealDueAt, ...others } = searchColumns(state, Date.now(), rules);
  const columns: Columns = { AppealDueAt: AppealDueAt === undefined ? [] : [new Date(AppealDueAt)] };
  for (const [name, value] of Object.entries(others)) columns[name] = value === undefined ? [] : [value];
  return columns;
}

function same(shown: readonly unknown[] | undefined, value: readonly unknown[]): boolean {
  return JSON.stringify(shown ?? []) === JSON.stringify(value);
}

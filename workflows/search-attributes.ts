import { patched, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { AppealState } from '../src/domain/appeal/state';
import { searchColumns } from '../src/domain/appeal/search-columns';
import { MINUTE } from '../src/domain/calendar/instant';
import type { Rules } from '../src/domain/rules';

type Columns = Record<string, (string | number | boolean | Date)[]>;

/** Keeps the columns that operators list a case by. */
export interface Lists {
  /** Brings the columns up to date, in one event and only when one has changed that calls for it. */
  readonly show: (state: AppealState, rules: Rules) => void;
}

/**
 * What follows the other columns instead of calling for an event of its own. From collect to assign a case stays within the
 * office, for a few hours: the ordinary case has no event to spare for that. Exact lists come from PostgreSQL.
 */
const FOLLOWING = { passing: ['AppealStage', 'AppealDueAt'], standing: [] } as const;

/** A case begun before these columns came keeps the rhythm of its history: they go along when another calls for the event. */
const LATER_COLUMNS = ['AppealHolder', 'AppealListed'] as const;
const EARLIER = [...LATER_COLUMNS, 'AppealDueAt'] as const;

export function createLists(): Lists {
  const isEarlier = beganBeforeLaterColumns();
  return {
    show(state, rules) {
      const columns = columnsOf(state, rules);
      const shown = shownColumns();
      const following: readonly string[] = [
        ...FOLLOWING[isPassing(state) ? 'passing' : 'standing'],
        ...(isEarlier ? EARLIER : []),
      ];
      const changed = Object.entries(columns).some(
        ([name, value]) => !following.includes(name) && !same(shown[name], value),
      );
      if (changed) upsertSearchAttributes(columns as Parameters<typeof upsertSearchAttributes>[0]);
    },
  };
}

/** The columns a case was started with tell; one started by hand has none, and is asked by a patch. */
function beganBeforeLaterColumns(): boolean {
  const shown = shownColumns();
  if (shown['AppealHolder'] !== undefined) return false;
  return shown['AppealStage'] !== undefined || !patched('columns-of-holder-and-listing');
}

function shownColumns(): Readonly<Record<string, readonly unknown[] | undefined>> {
  // The typed form has no way to ask for all; the plain one is what the history holds.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return workflowInfo().searchAttributes;
}

function isPassing(state: AppealState): boolean {
  return state.status === 'awaiting-assignment' && state.lead === undefined;
}

function columnsOf(state: AppealState, rules: Rules): Columns {
  const { AppealDueAt, ...others } = searchColumns(state, Date.now(), rules);
  const columns: Columns = { AppealDueAt: AppealDueAt === undefined ? [] : [new Date(AppealDueAt)] };
  for (const [name, value] of Object.entries(others)) columns[name] = value === undefined ? [] : [value];
  return columns;
}

function same(shown: readonly unknown[] | undefined, value: readonly unknown[]): boolean {
  const [one] = shown ?? [];
  const [other] = value;
  // The API reckons a first limit from its own clock, some milliseconds before the case does.
  if (one instanceof Date && other instanceof Date) return Math.abs(one.getTime() - other.getTime()) < MINUTE;
  return JSON.stringify(shown ?? []) === JSON.stringify(value);
}

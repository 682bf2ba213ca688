import type { z } from 'zod';
import { externalIdFits } from '../../domain/appeal/case-id';
import { isStorableText } from '../../domain/text';
import { titleOf } from '../../intake/columns';
import { FileFault } from '../../intake/file-fault';
import type { Format } from '../../intake/formats';
import { readRows } from '../../intake/read-rows';
import { oneACell, type CellFault } from '../../intake/read-table';
import { understand, type Entry, type Understood } from '../../intake/understand';
import type { Intake } from '../../store/appeals/intake.repository';
import type { UseCaseDeps } from '../deps';
import { intakeOf } from '../appeals/file-appeal';
import { faultsOfFiling } from '../appeals/validate-filing';
import { intakeBody, type IntakeBody } from '../appeals/intake-body';
import { ownSource, notYours, type Principal } from '../principal';
import { Refused } from '../refused';
import { chinese } from '../chinese';

/** A row that could be filed as it is. */
export interface CheckedRow {
  readonly row: number;
  readonly intake: Intake;
}

export interface CheckedRows {
  readonly rows: readonly CheckedRow[];
  /** With those that could not. */
  readonly total: number;
  /** Every fault of every cell, at most one a cell. */
  readonly faults: readonly CellFault[];
}

/** What a file holds, each row checked as `POST /v1/appeals` checks its body. */
export async function checkedRows(
  deps: Pick<UseCaseDeps, 'pool'>,
  principal: Principal,
  format: Format,
  bytes: Buffer,
): Promise<CheckedRows> {
  const { entries, faults } = await inTurn(() => understood(format, bytes));
  const seen = new Map<string, number>();
  const shaped = entries.map((entry) => checkRow(principal, entry, seen));
  const checked = await Promise.all(shaped.map((one) => validateRow(deps, one)));
  const rows = checked.flatMap(({ filing }) => (filing === undefined ? [] : [filing]));
  const bad = new Set(faults.map(({ row }) => row));
  return {
    rows: rows.filter(({ row }) => !bad.has(row)).map(({ row, body }) => ({ row, intake: intakeOf(body) })),
    total: entries.length,
    faults: oneACell([...faults, ...checked.flatMap((one) => one.faults)]),
  };
}

async function understood(format: Format, bytes: Buffer): Promise<Understood> {
  try {
    return understand((await readRows(format, bytes)).rows);
  } catch (error) {
    throw error instanceof FileFault ? new Refused('file-unreadable', error.message) : error;
  }
}

interface CheckedRowOrNot {
  readonly filing?: { readonly row: number; readonly body: IntakeBody };
  readonly faults: readonly CellFault[];
}

function checkRow(principal: Principal, { row, body }: Entry, seen: Map<string, number>): CheckedRowOrNot {
  const source = ownSource(principal);
  const parsed = intakeBody.safeParse({ ...(source !== undefined && { source }), ...body }, chinese);
  const ownFaults = [...faultsOfSource(principal, body), ...faultsOfNumber({ source, ...body }, row, seen)];
  const faults = [...(parsed.error?.issues.map((issue) => faultOf(issue, body)) ?? []), ...ownFaults].map((fault) => ({
    row,
    ...fault,
  }));
  return parsed.success && faults.length === 0 ? { filing: { row, body: parsed.data }, faults } : { faults };
}

/** What only the registry knows of a row that is well shaped. */
async function validateRow(
  deps: Pick<UseCaseDeps, 'pool'>,
  { filing, faults }: CheckedRowOrNot,
): Promise<CheckedRowOrNot> {
  if (filing === undefined) return { faults };
  const { row, body } = filing;
  const found = await faultsOfFiling(deps, body);
  if (found.length === 0) return { filing, faults };
  return { faults: found.map(({ field, message }) => ({ row, column: titleOf(field), message })) };
}

type RowFault = Omit<CellFault, 'row'>;

/** A choice that was not made is called missing, too: a list of codes would not help whoever fills in a sheet. */
function faultOf({ path, message }: z.core.$ZodIssue, body: Entry['body']): RowFault {
  const value = path.reduce<unknown>((held, key) => (held as Record<PropertyKey, unknown> | undefined)?.[key], body);
  return { column: titleOf(path.join('.')), message: value === undefined ? '必填' : message };
}

function faultsOfSource(principal: Principal, { source }: Entry['body']): RowFault[] {
  const own = ownSource(principal);
  if (own === undefined || source === undefined || source === own) return [];
  return [{ column: titleOf('source'), message: notYours(own) }];
}

/** The number has to have room in the engine, and to stand once in the file. */
function faultsOfNumber({ source, externalId }: Entry['body'], row: number, seen: Map<string, number>): RowFault[] {
  if (typeof externalId !== 'string') return [];
  const column = titleOf('externalId');
  if (!fits(externalId)) return [{ column, message: '编号过长' }];
  const name = JSON.stringify([source, externalId]);
  const first = seen.get(name);
  if (first !== undefined) return [{ column, message: `与第 ${first} 行的编号重复` }];
  seen.set(name, row);
  return [];
}

/** Broken characters are a fault of their own. */
function fits(externalId: string): boolean {
  return !isStorableText(externalId) || externalIdFits(externalId);
}

const MOST_WAITING = 8;
let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/** One file at a time is read, so that ten at once need no ten times the memory. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MOST_WAITING) {
    throw new Refused('too-many-imports', '正在读取的文件较多，请稍后再试', { retryAfterSeconds: 10 });
  }
  waiting += 1;
  const mine = turn.then(work).finally(() => (waiting -= 1));
  turn = mine.catch(() => undefined);
  return mine;
}

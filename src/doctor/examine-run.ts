import { setTimeout as sleep } from 'node:timers/promises';
import { latestRun, type Run } from '../engine/runs';
import type { RecordedFile } from '../store/log/find-files';
import type { Tables } from '../store/log/log';
import type { Difference, DifferenceKind } from './difference';
import { lookForRun } from './look-for-run';
import type { Stores } from './stores';
import { isUnreadable, UNREADABLE } from './unreadable';

export interface Examining extends Stores {
  /** Key of the audit chain; without it the chains are not checked. */
  readonly ledgerKey?: Buffer | undefined;
  /** Whether somebody serves the queue: a workflow nobody runs answers nothing. */
  readonly served: boolean;
}

/** A case goes on while it is examined: what differs is looked at again after a moment, and only what still differs counts. */
const LOOKS = 3;
const BETWEEN_LOOKS = 700;

export async function confirmed(look: () => Promise<Difference[]>): Promise<Difference[]> {
  for (let turn = 1; ; turn += 1) {
    const found = await look();
    if (found.length === 0 || turn === LOOKS) return found;
    await sleep(BETWEEN_LOOKS);
  }
}

/** How the run of an open file is: gone, failing, paused; one that answers is compared with its record. */
export async function examineRun(
  examining: Examining,
  tables: Tables,
  one: RecordedFile,
  compare: (run: Run) => Promise<Difference[]>,
): Promise<Difference[]> {
  if (one.ended) return [];
  const run = await latestRun(examining.engine, one.workflowId);
  if (run?.open !== true) {
    const lost = await lookForRun(examining, tables, one);
    return lost === undefined ? [] : [lost];
  }
  const tell = telling(one);
  const trying = run.trying.filter(({ attempt }) => attempt >= 3).map((failing) => failureText(failing));
  const found = trying.map((text) => tell('keeps-trying', text));
  if (run.status === 'PAUSED') return [...found, tell('paused', '流程在引擎中处于暂停状态')];
  return examining.served ? [...found, ...(await comparedOrUnreadable(examining, one, run, compare))] : found;
}

/** A run that cannot be read answers nothing, and is told apart from one that nobody had the time to ask. */
async function comparedOrUnreadable(
  examining: Examining,
  one: RecordedFile,
  run: Run,
  compare: (run: Run) => Promise<Difference[]>,
): Promise<Difference[]> {
  try {
    return await compare(run);
  } catch (error) {
    if (!(await isUnreadable(examining, one.workflowId, run.runId))) throw error;
    return [telling(one)('keeps-trying', UNREADABLE)];
  }
}

function failureText({ what, attempt, failure }: Run['trying'][number]): string {
  return `${what} 已试 ${attempt} 次${failure === '' ? '' : `：${failure}`}`;
}

export function versionsOf(told: { readonly version: number }, recorded: { readonly version: number }): string {
  return `流程记得 ${told.version} 条事实，记录里有 ${recorded.version} 条`;
}

export function telling({ caseId, workflowId }: RecordedFile): (kind: DifferenceKind, detail: string) => Difference {
  return (kind, detail) => ({ kind, caseId, workflowId, detail });
}

import { setTimeout as sleep } from 'node:timers/promises';
import { latestRun, openRuns, type ListedRun } from '../engine/runs';
import { fileOfWorkflow, recordedFiles, type RecordedFile } from '../store/log/find-files';
import type { Tables } from '../store/log/log';
import { unopenedIntakes } from '../store/appeals/intake.repository';
import type { Pool } from '../store/sql/pool';
import type { Difference } from './difference';
import { families, type Family } from './family';
import { stalledHandOvers } from './hand-overs';
import { inParallel } from './in-parallel';
import { lookForRun } from './look-for-run';
import { resetDifference, unrecordedResets } from './unrecorded-resets';
import type { Stores } from './stores';

export interface Reconciled {
  /** Cases that have not ended, by their record, and open workflows. */
  readonly open: number;
  readonly running: number;
  readonly differences: readonly Difference[];
}

const PAGE = 1_000;
const CONCURRENCY = 8;
/** Beyond this the engine itself is what is missing: more lines would say no more. */
const MOST_SUSPECTS = 5_000;
/** A case this young is in the hands of whoever is starting it. */
const YOUNG = 30_000;

/**
 * Compares which cases are open on record with which have a workflow (R3): two lists, read page by page, and a closer look at
 * those only that are in one of them. Cheap enough to run every few minutes; changes nothing. The lists are some seconds behind,
 * so nothing is a difference that a closer look does not confirm.
 */
export async function reconcile(
  stores: Stores,
  { young = YOUNG, among = families }: { readonly young?: number; readonly among?: readonly Family[] } = {},
): Promise<Reconciled> {
  const differences: Difference[] = [];
  let [open, running] = [0, 0];
  for (const family of among) {
    const found = await reconcileFamily(stores, family, young);
    differences.push(...found.differences);
    [open, running] = [open + found.open, running + found.running];
  }
  for (const { caseId, workflowId } of await unopenedIntakes(stores.pool, 2 * (young / 1_000))) {
    differences.push({ kind: 'not-started', caseId, workflowId, detail: '还没有任何事实' });
  }
  differences.push(...(await stalledHandOvers(stores, 2 * (young / 1_000))));
  return { open, running, differences };
}

async function reconcileFamily({ pool, engine }: Stores, family: Family, young: number): Promise<Reconciled> {
  const differences: Difference[] = [];
  const runs = new Map<string, ListedRun>();
  for await (const run of openRuns(engine, undefined, { type: family.type })) runs.set(run.workflowId, run);
  const running = runs.size;
  const resets = await unrecordedResets({ pool, engine }, family.tables, [...runs.values()]);
  const { open, suspects } = await withoutRun(pool, family, runs);
  const orphans = [...runs.values()].filter(({ startedAt }) => startedAt < Date.now() - young).slice(0, MOST_SUSPECTS);
  const keep = (found: Difference | undefined): void => {
    if (found !== undefined) differences.push(found);
  };
  await inParallel(suspects, CONCURRENCY, async (one) => keep(await lookForRun({ pool, engine }, family.tables, one)));
  await inParallel(orphans, CONCURRENCY, async (one) =>
    keep(await lookForRecord({ pool, engine }, family.tables, one)),
  );
  resets.map(resetDifference).forEach(keep);
  return { open, running, differences };
}

/** Open cases that are in no list of running workflows; takes those that are out of the lists. */
async function withoutRun(
  pool: Pool,
  family: Family,
  runs: Map<string, ListedRun>,
): Promise<{ open: number; suspects: RecordedFile[] }> {
  const suspects: RecordedFile[] = [];
  let open = 0;
  for (let after = ''; ;) {
    const page = await recordedFiles(pool, family.tables, { after, limit: PAGE, endedDays: 0 });
    for (const one of page.filter(({ ended }) => !ended)) {
      open += 1;
      if (!runs.delete(one.workflowId) && suspects.length < MOST_SUSPECTS) suspects.push(one);
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return { open, suspects };
    after = last.caseId;
  }
}

async function lookForRecord(
  { pool, engine }: Stores,
  tables: Tables,
  { workflowId }: ListedRun,
): Promise<Difference | undefined> {
  const found = await fileOfWorkflow(pool, tables, workflowId);
  if (found !== undefined && !found.ended) return undefined;
  // Its last fact is recorded a moment before it ends.
  if (found !== undefined) await sleep(1_000);
  const run = await latestRun(engine, workflowId);
  if (run?.open !== true) return undefined;
  if (found === undefined) return { kind: 'record-missing', workflowId, detail: '数据库里没有它的任何事实' };
  return { kind: 'workflow-lingers', caseId: found.caseId, workflowId, detail: '记录里已归档结束' };
}

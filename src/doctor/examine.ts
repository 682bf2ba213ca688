import { workersAsking } from '../engine/task-queue';
import { newestInOutbox, stuckInOutbox } from '../store/delivery/outbox.repository';
import { recordedFiles, rowsWithoutFacts, type RecordedFile } from '../store/log/find-files';
import type { Difference } from './difference';
import type { Examining } from './examine-run';
import { families, type Family } from './family';
import { inParallel } from './in-parallel';
import type { Tables } from '../store/log/log';
import { reconcile } from './reconcile';
import type { Stores } from './stores';

export interface Examination extends Stores {
  readonly ledgerKey?: Buffer | undefined;
  /** Told after each page how many cases have been looked at. */
  readonly progress?: (done: number, open: number) => void;
  /** Milliseconds for which a case without a record is somebody's who is just starting it. */
  readonly young?: number;
  /** How many days back ended cases are looked at as well. */
  readonly endedDays?: number;
  /** Which families; all of the product's, unless given. */
  readonly among?: readonly Family[];
}

export interface Findings {
  readonly open: number;
  readonly running: number;
  readonly examined: number;
  readonly differences: readonly Difference[];
}

const PAGE = 200;
const CONCURRENCY = 6;
/** What waits in the outbox when the examination begins is told long before it ends. */
const AT_LEAST = 3_000;

/** Compares PostgreSQL and Temporal over all open cases and those that ended lately, and names every difference. Changes nothing. */
export async function examine(given: Examination): Promise<Findings> {
  const { pool, engine, ledgerKey, progress = () => undefined, young, endedDays = 7, among = families } = given;
  const begun = Date.now();
  const waiting = await newestInOutbox(pool);
  const {
    open,
    running,
    differences: lists,
  } = await reconcile(given, { among, ...(young !== undefined && { young }) });
  const examining: Examining = { pool, engine, ledgerKey, served: (await workersAsking(engine, Date.now())) > 0 };
  const found = [...lists];
  let examined = 0;
  for (const family of among) {
    for await (const page of pagesOf(pool, family.tables, endedDays))
      await inParallel(page, CONCURRENCY, async (one) => {
        found.push(...(await examineOrSay(family, examining, one)));
        examined += 1;
        progress(examined, open);
      });
  }
  found.push(...(await examineHouse(examining, among, { waiting, begun })));
  return { open, running, examined, differences: once(found) };
}

async function* pagesOf(pool: Stores['pool'], tables: Tables, endedDays: number): AsyncGenerator<RecordedFile[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const page: RecordedFile[] = await recordedFiles(pool, tables, { after, limit: PAGE, endedDays });
    yield page;
    after = page.length < PAGE ? undefined : page.at(-1)?.caseId;
  }
}

async function examineOrSay(family: Family, examining: Examining, one: RecordedFile): Promise<Difference[]> {
  try {
    return await family.examine(examining, one);
  } catch (error) {
    const { caseId, workflowId } = one;
    return [{ kind: 'unchecked', caseId, workflowId, detail: (error as Error).message }];
  }
}

async function examineHouse(
  { pool, served, engine }: Examining,
  among: readonly Family[],
  { waiting, begun }: { readonly waiting: string | undefined; readonly begun: number },
): Promise<Difference[]> {
  const found: Difference[] = [];
  if (!served) found.push({ kind: 'queue-unserved', detail: `任务队列 ${engine.taskQueue}` });
  for (const { tables } of among) {
    for (const { table, caseId } of await rowsWithoutFacts(pool, tables))
      found.push({ kind: 'rows-without-facts', caseId, detail: table });
  }
  const left = AT_LEAST - (Date.now() - begun);
  if (waiting !== undefined && left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  const stuck = await stuckInOutbox(pool, waiting);
  if (stuck.facts > 0) found.push({ kind: 'outbox-stuck', detail: `${stuck.facts} 条，涉及 ${stuck.cases} 件` });
  return found;
}

/** The lists and the closer look may have found the same. */
function once(found: readonly Difference[]): Difference[] {
  return [
    ...new Map(found.map((one) => [`${one.kind} ${one.workflowId ?? one.caseId ?? ''} ${one.detail}`, one])).values(),
  ];
}

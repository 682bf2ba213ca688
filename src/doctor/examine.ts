import { workersAsking } from '../engine/task-queue';
import { newestInOutbox, rowsWithoutFacts, stuckInOutbox, type RecordedCase } from '../store/compare-case.repository';
import type { Difference } from './difference';
import { examineCampaign } from './examine-campaign';
import { examineCase } from './examine-case';
import type { Examining } from './examine-run';
import { campaigns, cases } from './family';
import { inParallel } from './in-parallel';
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
}

export interface Findings {
  readonly open: number;
  readonly running: number;
  readonly examined: number;
  readonly differences: readonly Difference[];
}

const PAGE = 200;
const AT_ONCE = 6;
/** What waits in the outbox when the examination begins is told long before it ends. */
const AT_LEAST = 3_000;

const LOOKS = [
  [cases, examineCase],
  [campaigns, examineCampaign],
] as const;

/** Compares PostgreSQL and Temporal over all open cases and those that ended lately, and names every difference. Changes nothing. */
export async function examine(given: Examination): Promise<Findings> {
  const { pool, engine, ledgerKey, progress = () => undefined, young, endedDays = 7 } = given;
  const begun = Date.now();
  const waiting = await newestInOutbox(pool);
  const { open, running, differences: lists } = await reconcile(given, young === undefined ? {} : { young });
  const examining: Examining = { pool, engine, ledgerKey, served: (await workersAsking(engine, Date.now())) > 0 };
  const found = [...lists];
  let examined = 0;
  for (const [family, look] of LOOKS) {
    for (let after: string | undefined = ''; after !== undefined;) {
      const page: RecordedCase[] = await family.recorded(pool, { after, limit: PAGE, endedDays });
      await inParallel(page, AT_ONCE, async (one) => {
        found.push(...(await examineOrSay(look, examining, one)));
        examined += 1;
        progress(examined, open);
      });
      after = page.length < PAGE ? undefined : page.at(-1)?.caseId;
    }
  }
  found.push(...(await examineHouse(examining, waiting, begun)));
  return { open, running, examined, differences: once(found) };
}

async function examineOrSay(look: typeof examineCase, examining: Examining, one: RecordedCase): Promise<Difference[]> {
  try {
    return await look(examining, one);
  } catch (error) {
    const { caseId, workflowId } = one;
    return [{ kind: 'unchecked', caseId, workflowId, detail: (error as Error).message }];
  }
}

async function examineHouse(
  { pool, served, engine }: Examining,
  waiting: string | undefined,
  begun: number,
): Promise<Difference[]> {
  const found: Difference[] = [];
  if (!served) found.push({ kind: 'queue-unserved', detail: `任务队列 ${engine.taskQueue}` });
  for (const { table, caseId } of await rowsWithoutFacts(pool)) {
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

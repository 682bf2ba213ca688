import type { AnyFact, Placed } from '../domain/decider/decider';
import { factsTold, runBefore } from '../engine/resume';
import { fileOfWorkflow } from '../store/log/find-files';
import type { Tables } from '../store/log/log';
import { visibleFacts } from '../store/log/read-log';
import { record } from '../store/log/record';
import { canonicalJson } from '../store/sql/canonical-json';
import type { Ids, Kept, KeptFamily } from './kept-family';
import { NotRepaired, type RepairStores, type Stores } from './stores';

interface ToldByRun<F extends AnyFact> {
  readonly runId: string;
  readonly facts: readonly Placed<F>[];
}

/** A file may have gone on in a new history some dozen times. */
const MOST_RUNS = 100;

/**
 * Asks a workflow, open or over, for the facts it has told and records those the store does not have: with their own times, each
 * once. What the family keeps beside its log is kept as well, but for personal data, which only the store had. Gives how
 * many facts were new; safe to repeat.
 */
export async function recordTold<T extends Kept>(
  kept: KeptFamily<T>,
  stores: RepairStores,
  workflowId: string,
  latestRunId: string,
): Promise<number> {
  const told = await toldByRuns<T['Fact']>(stores, kept.tables, workflowId, latestRunId);
  const caseId = await openedBy(kept, stores, workflowId, told);
  let recorded = 0;
  for (const run of told) recorded += await recordRun(kept, stores, { caseId, workflowId }, run);
  return recorded;
}

/** Keeps the opening, where the runs still know it; gives the id of the file. */
async function openedBy<T extends Kept>(
  { decider, tables, keepOpening }: KeptFamily<T>,
  stores: RepairStores,
  workflowId: string,
  told: readonly ToldByRun<T['Fact']>[],
): Promise<string> {
  const first = told.flatMap(({ facts }) => facts).find(({ seq }) => seq === 0);
  if (first !== undefined) {
    await keepOpening?.(stores, workflowId, first);
    return decider.evolve(undefined, first).id;
  }
  const known = await fileOfWorkflow(stores.pool, tables, workflowId);
  if (known === undefined) throw new NotRepaired('流程还没有登记它的事项');
  return known.caseId;
}

/** The runs of the file, oldest first, back to the one that begins where the record still goes along. */
async function toldByRuns<F extends AnyFact>(
  { engine, pool }: Stores,
  tables: Tables,
  workflowId: string,
  latest: string,
): Promise<ToldByRun<F>[]> {
  const version = (await fileOfWorkflow(pool, tables, workflowId))?.version ?? 0;
  const runs: ToldByRun<F>[] = [];
  for (
    let runId: string | undefined = latest;
    runId !== undefined;
    runId = await runBefore(engine, workflowId, runId)
  ) {
    const facts: readonly Placed<F>[] | undefined = await factsTold<Placed<F>>(engine, workflowId, runId);
    if (facts === undefined) break;
    runs.unshift({ runId, facts });
    if (goesAlong(facts, version) || runs.length === MOST_RUNS) break;
  }
  if (runs.length === 0) throw new NotRepaired('流程没有应答：历史已删除，或流程在界面中被暂停');
  return runs;
}

function goesAlong([first]: readonly Placed<AnyFact>[], version: number): boolean {
  return first !== undefined && first.seq <= version;
}

async function recordRun<T extends Kept>(
  kept: KeptFamily<T>,
  stores: RepairStores,
  { caseId: id, workflowId }: Ids,
  { runId, facts: told }: ToldByRun<T['Fact']>,
): Promise<number> {
  const { pool, ledgerKey } = stores;
  const log = kept.log(stores);
  const stored = await visibleFacts(pool, log, id);
  const open = (fact: Placed<T['Fact']>): Placed<T['Fact']> => log.freeText.part(fact).open;
  const first = told.find((fact) => canonicalJson(open(fact)) !== canonicalJson(stored[fact.seq] ?? null));
  if (first === undefined) return 0;
  if (first.seq > stored.length) throw new NotRepaired('流程在记录之后又从头开始过，较早的事实已不可取得');
  const facts = told.filter(({ seq }) => seq >= first.seq);
  await record(pool, log, ledgerKey, { id, workflowId, runId, facts });
  return facts.length;
}

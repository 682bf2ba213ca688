import { queryState } from '../engine/appeals';
import { endCase } from '../engine/end-case';
import { factsTold, resume } from '../engine/resume';
import { latestRun, type Run } from '../engine/runs';
import { visibleFacts, visibleInFull } from '../store/log/read-log';
import type { Ids, Kept, KeptFamily, Reading, Why } from './kept-family';
import { recordTold } from './record-told';
import { NotRepaired, type RepairStores } from './stores';

/** What came of starting a new workflow from the record. */
export type GoneOn = 'started' | 'known' | 'ended' | 'unopened';

const RECENT = 5;
/** As in a new history: a long text is not worth a start of a hundred kilobytes (R10). */
const SHORT = 2_000;

/** Starts a new run of a file's workflow from its recorded facts; `ended` or `unopened` where there is nothing to go on with. Safe to repeat. */
export async function goOnFromRecord<T extends Kept>(
  kept: KeptFamily<T>,
  stores: Reading,
  { caseId, workflowId }: Ids,
  takenUp: Why,
): Promise<GoneOn> {
  const { pool, engine } = stores;
  const { decider } = kept;
  const log = kept.log(stores);
  const facts = await visibleInFull(pool, log, caseId);
  if (facts.length === 0) return 'unopened';
  const { state } = log.fold(facts);
  if (decider.isOver(state)) return 'ended';
  const rules = await kept.rulesOf(pool, state);
  const recent = facts.slice(-RECENT).filter((fact) => JSON.stringify(fact).length < SHORT);
  return resume(engine, {
    type: decider.kind,
    workflowId,
    columns: decider.columns(state, Date.now(), rules),
    snapshot: { state, rules, recent, takenUp },
    ...(await kept.newRun(stores, { facts, state, rules })),
  });
}

/**
 * Has a file whose workflow was terminated, or is missing, go on from its record. Left as it is where the run told more than is on
 * record: only who holds the ledger key can record that first (`liubu doctor`). Safe to repeat.
 */
export async function goOnIfRecorded<T extends Kept>(
  kept: KeptFamily<T>,
  stores: Reading,
  ids: Ids,
): Promise<GoneOn | 'unrecorded'> {
  const { engine } = stores;
  const run = await latestRun(engine, ids.workflowId);
  if (run?.open === true) return 'known';
  if (run === undefined) return goOnFromRecord(kept, stores, ids, 'missing');
  const told = (await factsTold(engine, ids.workflowId, run.runId)) ?? [];
  if ((told.at(-1)?.seq ?? -1) >= (await recordedOf(kept, stores, ids))) return 'unrecorded';
  return goOnFromRecord(kept, stores, ids, 'terminated');
}

/** Sees that no run is open any more and that all it told is on record; gives why the file has to be taken up, or undefined where it has not. */
export async function makeRoom<T extends Kept>(
  kept: KeptFamily<T>,
  stores: RepairStores,
  ids: Ids,
  run: Run | undefined,
): Promise<Why> {
  const { engine } = stores;
  const { workflowId } = ids;
  if (run === undefined) return 'missing';
  if (run.open) {
    const told = await queryState<T['View']>(engine, workflowId);
    if (told === undefined || told.version >= (await recordedOf(kept, stores, ids))) return undefined;
    await endCase(engine, workflowId, '落后于记录，由记录接续');
    return 'behind';
  }
  // An act may have been answered and not yet recorded when it was terminated: its history still knows.
  await recordTold(kept, stores, workflowId, run.runId).catch(unlessUnanswered);
  return 'terminated';
}

async function recordedOf<T extends Kept>(kept: KeptFamily<T>, stores: Reading, { caseId }: Ids): Promise<number> {
  return (await visibleFacts(stores.pool, kept.log(stores), caseId)).length;
}

function unlessUnanswered(error: unknown): void {
  if (!(error instanceof NotRepaired)) throw error;
}

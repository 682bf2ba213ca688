import { evolve } from '../domain/appeal/evolve';
import { partFact } from '../domain/appeal/fact-words';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import { factsTold, runBefore } from '../engine/take-up';
import { readTimeline } from '../store/appeals/appeal.repository';
import { canonicalJson } from '../store/sql/canonical-json';
import { caseOfWorkflow } from '../store/compare-case.repository';
import { openIntakeByHand } from '../store/appeals/intake.repository';
import type { Keyring } from '../store/keys/keyring';
import { keepNumber } from '../store/appeals/number.repository';
import { recordFacts } from '../store/record-facts.repository';
import { rulesByVersions } from '../store/rules/rules.repository';
import type { Stores } from './stores';

export interface Mending extends Stores {
  readonly keyring: Keyring;
  readonly ledgerKey: Buffer;
}

/** What stands in the way of a repair, in words for the operator. */
export class NotMended extends Error {
  override readonly name = 'NotMended';
}

interface ToldByRun {
  readonly runId: string;
  readonly facts: readonly Fact[];
}

/** A case may have gone on in a new history some dozen times. */
const MOST_RUNS = 100;

/**
 * Asks a workflow, open or over, for the facts it has told and records those the store does not have: with their own times, each
 * once. The intake and the number are kept as well, but for the appellant's personal data, which only the store had. Gives how
 * many facts were new; safe to repeat.
 */
export async function recordTold(mending: Mending, workflowId: string, latestRunId: string): Promise<number> {
  const told = await toldByRuns(mending, workflowId, latestRunId);
  const filed = told.flatMap(({ facts }) => facts).find((fact) => fact.type === 'filed');
  const caseId = filed?.body.id ?? (await caseOfWorkflow(mending.pool, workflowId))?.caseId;
  if (caseId === undefined) throw new NotMended('流程还没有登记它的事项');
  if (filed !== undefined) await keepIntake(mending, workflowId, filed.body);
  let recorded = 0;
  for (const run of told) recorded += await recordRun(mending, { caseId, workflowId }, run);
  return recorded;
}

/** The runs of the case, oldest first, back to the one that begins where the record still goes along. */
async function toldByRuns({ engine, pool }: Stores, workflowId: string, latest: string): Promise<ToldByRun[]> {
  const version = (await caseOfWorkflow(pool, workflowId))?.version ?? 0;
  const runs: ToldByRun[] = [];
  for (
    let runId: string | undefined = latest;
    runId !== undefined;
    runId = await runBefore(engine, workflowId, runId)
  ) {
    const facts: readonly Fact[] | undefined = await factsTold(engine, workflowId, runId);
    if (facts === undefined) break;
    runs.unshift({ runId, facts });
    if (goesAlong(facts, version) || runs.length === MOST_RUNS) break;
  }
  if (runs.length === 0) throw new NotMended('流程没有应答：历史已删除，或流程在界面中被暂停');
  return runs;
}

function goesAlong([first]: readonly Fact[], version: number): boolean {
  return first !== undefined && first.seq <= version;
}

type Filed = Extract<Fact, { type: 'filed' }>['body'];

async function keepIntake({ pool, keyring }: Mending, workflowId: string, filed: Filed): Promise<void> {
  const { id: caseId, input, reservedNumber } = filed;
  if ((await openIntakeByHand(pool, keyring, { caseId, workflowId, input })) === 'taken')
    throw new NotMended(`来源编号 ${caseId} 已由另一流程办理`);
  if ((await keepNumber(pool, caseId, reservedNumber)) === 'taken')
    throw new NotMended(`编号 ${reservedNumber} 已给了另一件：先为那一件更正`);
}

async function recordRun(
  { pool, keyring, ledgerKey }: Mending,
  ids: { readonly caseId: string; readonly workflowId: string },
  { runId, facts: told }: ToldByRun,
): Promise<number> {
  const stored = await readTimeline(pool, ids.caseId);
  const first = told.find((fact) => canonicalJson(partFact(fact).open) !== canonicalJson(stored[fact.seq] ?? null));
  if (first === undefined) return 0;
  const facts = told.filter(({ seq }) => seq >= first.seq);
  const state = [...stored.slice(0, first.seq), ...facts].reduce<AppealState | undefined>(evolve, undefined);
  if (state === undefined) return 0;
  await recordFacts(pool, { ledgerKey, keyring }, { ...ids, runId, facts, rules: await rulesByVersions(pool, state) });
  return facts.length;
}

import { foldFacts } from '../domain/decider/apply-facts';
import type { AnyFact, AnyState, Due } from '../domain/decider/decider';
import { ERASED } from '../domain/words';
import { queryState } from '../engine/appeals';
import { hasArmedTimer } from '../engine/armed-timer';
import type { Run } from '../engine/runs';
import { canonicalJson } from '../store/sql/canonical-json';
import { chainVerdict, differingProjections } from '../store/log/compare';
import type { RecordedFile } from '../store/log/find-files';
import type { Account, Tables } from '../store/log/log';
import { visibleFacts } from '../store/log/read-log';
import type { Difference } from './difference';
import { confirmed, examineRun, telling, versionsOf, type Examining } from './examine-run';
import type { KeptFamily } from './kept-family';
import { resetDifference, unrecordedResets } from './unrecorded-resets';

/** Everything in which a file differs from what it should be: its record in itself, and its workflow from its record. */
export function examineFile<
  S extends AnyState,
  F extends AnyFact,
  R,
  A extends Account<S>,
  V extends { readonly version: number },
>(kept: KeptFamily<S, F, R, A, V>, examining: Examining, one: RecordedFile): Promise<Difference[]> {
  return confirmed(async () => [
    ...(await examineRecord(kept, examining, one)),
    ...(await examineRun(examining, kept.tables, one, (run) => compare(kept, examining, one, run))),
  ]);
}

async function examineRecord<
  S extends AnyState,
  F extends AnyFact,
  R,
  A extends Account<S>,
  V extends { readonly version: number },
>(kept: KeptFamily<S, F, R, A, V>, { pool, ledgerKey }: Examining, one: RecordedFile): Promise<Difference[]> {
  const tell = telling(one);
  const log = kept.log({ pool });
  const rows = await differingProjections(pool, log, one.caseId);
  const found = rows.length === 0 ? [] : [tell('projection-differs', rows.join('、'))];
  if (ledgerKey === undefined) return found;
  const verdict = await chainVerdict(pool, log, ledgerKey, one.caseId);
  return verdict.whole ? found : [...found, tell('chain-broken', `第 ${verdict.brokenAt} 条（${verdict.reason}）`)];
}

async function compare<
  S extends AnyState,
  F extends AnyFact,
  R,
  A extends Account<S>,
  V extends { readonly version: number },
>(kept: KeptFamily<S, F, R, A, V>, examining: Examining, one: RecordedFile, run: Run): Promise<Difference[]> {
  const { pool, engine } = examining;
  const state = foldFacts(kept.decider, await visibleFacts(pool, kept.log({ pool }), one.caseId));
  const told = await queryState<V>(engine, one.workflowId);
  if (state === undefined || told === undefined) return [];
  if (told.version !== state.version) return [await whoIsBehind(examining, kept.tables, one, { run, told, state })];
  const rules = await kept.rulesOf(pool, state);
  const view = kept.decider.view(state, Date.now(), rules);
  const fields = differingFields(kept.compared(told), kept.compared(view));
  if (fields.length > 0) return [telling(one)('state-differs', fields.join('、'))];
  return [
    ...columnsOf(kept, one, run, { state, rules }),
    ...(await timerOf(examining, one, kept.decider.nextDue(state, rules))),
  ];
}

interface Versions {
  readonly run: Run;
  readonly told: { readonly version: number };
  readonly state: { readonly version: number };
}

async function whoIsBehind(
  examining: Examining,
  tables: Tables,
  one: RecordedFile,
  { run, told, state }: Versions,
): Promise<Difference> {
  const words = versionsOf(told, state);
  if (told.version > state.version) return telling(one)('record-behind', words);
  const [reset] = await unrecordedResets(examining, tables, [{ workflowId: one.workflowId, runId: run.runId }]);
  return reset === undefined ? telling(one)('workflow-behind', words) : resetDifference(reset);
}

function columnsOf<
  S extends AnyState,
  F extends AnyFact,
  R,
  A extends Account<S>,
  V extends { readonly version: number },
>(
  { decider, standingColumns }: KeptFamily<S, F, R, A, V>,
  one: RecordedFile,
  { columns: shown }: Run,
  { state, rules }: { readonly state: S; readonly rules: R },
): Difference[] {
  const columns = decider.columns(state, Date.now(), rules);
  const wrong = standingColumns(state).filter((name) => (shown.get(name) ?? undefined) !== columns[name]);
  return wrong.length === 0 ? [] : [telling(one)('columns-differ', wrong.join('、'))];
}

async function timerOf(
  { engine }: Examining,
  one: RecordedFile,
  next: Due<unknown> | undefined,
): Promise<Difference[]> {
  if (next === undefined || (await hasArmedTimer(engine, one.workflowId))) return [];
  return [telling(one)('timer-missing', `应等到 ${new Date(next.plannedAt).toISOString()}：${next.title}`)];
}

/** By name; the store orders keys by itself. Facts are read without people's words: where those stand, nothing is compared. */
function differingFields(told: object, folded: object): string[] {
  const [one, other] = [new Map(Object.entries(told)), new Map(Object.entries(folded))];
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => {
    const ours = canonicalJson(other.get(name) ?? null);
    return !ours.includes(ERASED) && canonicalJson(one.get(name) ?? null) !== ours;
  });
}

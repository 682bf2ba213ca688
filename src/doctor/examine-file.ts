import type { Due } from '../domain/decider/decider';
import { ERASED } from '../domain/words';
import { queryState } from '../engine/appeals';
import { hasArmedTimer } from '../engine/armed-timer';
import type { Run } from '../engine/runs';
import { chainVerdict, differingProjections } from '../store/log/compare';
import type { RecordedFile } from '../store/log/find-files';
import type { Tables } from '../store/log/log';
import { visibleFacts } from '../store/log/read-log';
import type { Difference } from './difference';
import { confirmed, examineRun, telling, versionsOf, type Examining } from './examine-run';
import type { Kept, KeptFamily, StateOf } from './kept-family';
import { resetDifference, unrecordedResets } from './unrecorded-resets';

/** Everything in which a file differs from what it should be: its record in itself, and its workflow from its record. */
export function examineFile<T extends Kept>(
  kept: KeptFamily<T>,
  examining: Examining,
  one: RecordedFile,
): Promise<Difference[]> {
  return confirmed(async () => [
    ...(await examineRecord(kept, examining, one)),
    ...(await examineRun(examining, kept.tables, one, (run) => compare(kept, examining, one, run))),
  ]);
}

async function examineRecord<T extends Kept>(
  kept: KeptFamily<T>,
  { pool, ledgerKey }: Examining,
  one: RecordedFile,
): Promise<Difference[]> {
  const tell = telling(one);
  const log = kept.log({ pool });
  const rows = await differingProjections(pool, log, one.caseId);
  const found = rows.length === 0 ? [] : [tell('projection-differs', rows.join('、'))];
  if (ledgerKey === undefined) return found;
  const verdict = await chainVerdict(pool, log, ledgerKey, one.caseId);
  return verdict.whole ? found : [...found, tell('chain-broken', `第 ${verdict.brokenAt} 条（${verdict.reason}）`)];
}

async function compare<T extends Kept>(
  kept: KeptFamily<T>,
  examining: Examining,
  one: RecordedFile,
  run: Run,
): Promise<Difference[]> {
  const { pool, engine } = examining;
  const log = kept.log({ pool });
  const facts = await visibleFacts(pool, log, one.caseId);
  const told = await queryState<T['View']>(engine, one.workflowId);
  if (facts.length === 0 || told === undefined) return [];
  const { state } = log.fold(facts);
  if (told.version !== state.version) return [await whoIsBehind(examining, kept.tables, one, { run, told, state })];
  const rules = await kept.rulesOf(pool, state);
  const fields = differingFields(told, kept.decider.view(state, Date.now(), rules));
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

function columnsOf<T extends Kept>(
  { decider, isPassing }: KeptFamily<T>,
  one: RecordedFile,
  { columns: shown }: Run,
  { state, rules }: { readonly state: StateOf<T>; readonly rules: T['Rules'] },
): Difference[] {
  if (isPassing?.(state) === true) return [];
  const columns = Object.entries(decider.columns(state, Date.now(), rules)).filter(([name]) => !MOVING.has(name));
  const wrong = columns.filter(([name, value]) => (shown.get(name) ?? undefined) !== value).map(([name]) => name);
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

/** What moves with time alone: columns, and fields of a view. */
const MOVING: ReadonlySet<string> = new Set([
  ...['AppealLight', 'AppealDueAt', 'AppealOverdue', 'AppealHolder', 'AppealListed'],
  ...['light', 'clocks'],
]);

/** By name. Facts are read without people's words: what the workflow knows in the place of one is as it should be. */
function differingFields(told: object, folded: object): string[] {
  const [one, other] = [standing(told), standing(folded)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !agrees(one[name], other[name]));
}

function standing(view: object): Record<string, unknown> {
  const text = JSON.stringify(view, (name, value: unknown) => (MOVING.has(name) ? undefined : value));
  return JSON.parse(text) as Record<string, unknown>;
}

/** The store orders keys by itself. */
function agrees(told: unknown, folded: unknown): boolean {
  if (typeof folded === 'string' && folded.includes(ERASED)) return typeof told === 'string';
  if (typeof folded !== 'object' || folded === null) return told === folded;
  if (typeof told !== 'object' || told === null || Array.isArray(told) !== Array.isArray(folded)) return false;
  const [one, other] = [new Map(Object.entries(told)), new Map(Object.entries(folded))];
  return [...new Set([...one.keys(), ...other.keys()])].every((name) => agrees(one.get(name), other.get(name)));
}

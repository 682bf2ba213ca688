import { agenda } from '../domain/appeal/agenda';
import { evolve } from '../domain/appeal/evolve';
import type { AppealState } from '../domain/appeal/state';
import type { AppealView } from '../domain/appeal/view';
import { openView } from '../domain/appeal/fact-words';
import { viewOf } from '../domain/appeal/view-of';
import type { Rules } from '../domain/rules';
import { ERASED } from '../domain/words';
import { queryState } from '../engine/appeals';
import { hasArmedTimer } from '../engine/armed-timer';
import type { Run } from '../engine/runs';
import { readTimeline } from '../store/appeals/appeal.repository';
import { chainVerdict, differingProjections, type RecordedCase } from '../store/compare-case.repository';
import { rulesByVersions } from '../store/rules/rules.repository';
import { differingColumns } from './columns';
import type { Difference } from './difference';
import { cases } from './family';
import { confirmed, examineRun, telling, versionsOf, type Examining } from './examine-run';
import { resetDifference, unrecordedResets } from './resets';
import type { Stores } from './stores';

/** Everything in which a case differs from what it should be: its record in itself, and its workflow from its record. */
export function examineCase(examining: Examining, one: RecordedCase): Promise<Difference[]> {
  return confirmed(async () => [...(await examineRecord(examining, one)), ...(await examineWorkflow(examining, one))]);
}

async function examineRecord({ pool, ledgerKey }: Examining, one: RecordedCase): Promise<Difference[]> {
  const tell = telling(one);
  const found: Difference[] = [];
  const projections = await differingProjections(pool, one.caseId);
  if (projections.length > 0) found.push(tell('projection-differs', projections.join('、')));
  if (ledgerKey === undefined) return found;
  const verdict = await chainVerdict(pool, ledgerKey, one.caseId);
  if (!verdict.whole) found.push(tell('chain-broken', `第 ${verdict.brokenAt} 条（${verdict.reason}）`));
  return found;
}

async function examineWorkflow(examining: Examining, one: RecordedCase): Promise<Difference[]> {
  return examineRun(examining, one, async (run) => {
    const account = await recordOf(examining, one.caseId);
    return account === undefined ? [] : compare(examining, one, run, account);
  });
}

interface Account {
  readonly state: AppealState;
  readonly rules: Rules;
}

/** The case as its facts tell it; undefined where there are none. */
async function recordOf({ pool }: Pick<Stores, 'pool'>, caseId: string): Promise<Account | undefined> {
  const facts = await readTimeline(pool, caseId);
  const state = facts.reduce<AppealState | undefined>(evolve, undefined);
  return state === undefined ? undefined : { state, rules: await rulesByVersions(pool, state) };
}

async function compare(
  examining: Examining,
  one: RecordedCase,
  run: Run,
  { state, rules }: Account,
): Promise<Difference[]> {
  const { engine } = examining;
  const tell = telling(one);
  const told = await queryState(engine, one.workflowId);
  if (told === undefined) return [];
  if (told.version > state.version) return [tell('record-behind', versionsOf(told, state))];
  if (told.version < state.version) {
    const [reset] = await unrecordedResets(examining, cases, [{ ...one, runId: run.runId, startedAt: 0 }]);
    return [reset === undefined ? tell('workflow-behind', versionsOf(told, state)) : resetDifference(reset)];
  }
  const fields = differingFields(openView(told), openView(viewOf(state, Date.now(), rules)));
  if (fields.length > 0) return [tell('state-differs', fields.join('、'))];
  const columns = differingColumns(run.columns, state, rules);
  return [
    ...(columns.length === 0 ? [] : [tell('columns-differ', columns.join('、'))]),
    ...(await timerOf(examining, one, { state, rules })),
  ];
}

async function timerOf({ engine }: Stores, one: RecordedCase, { state, rules }: Account): Promise<Difference[]> {
  const [next] = agenda(state, rules);
  if (next === undefined || (await hasArmedTimer(engine, one.workflowId))) return [];
  return [telling(one)('timer-missing', `应等到 ${new Date(next.plannedAt).toISOString()}：${next.title}`)];
}

/** By name; the clocks run on, and the light follows them. Facts are read without people's words: where those stand, nothing is compared. */
function differingFields(told: AppealView, folded: AppealView): string[] {
  const names = new Set([...Object.keys(told), ...Object.keys(folded)] as (keyof AppealView)[]);
  for (const moving of ['clocks', 'light'] as const) names.delete(moving);
  return [...names].filter((name) => {
    const ours = JSON.stringify(folded[name]);
    return !ours.includes(ERASED) && JSON.stringify(told[name]) !== ours;
  });
}

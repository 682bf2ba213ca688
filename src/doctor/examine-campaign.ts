import type { CalendarTable } from '../domain/calendar/calendar-table';
import { campaignAgenda } from '../domain/campaign/agenda';
import { evolveCampaign } from '../domain/campaign/evolve';
import { campaignColumns, type CampaignColumns } from '../domain/campaign/search-columns';
import type { CampaignState } from '../domain/campaign/state';
import { campaignView } from '../domain/campaign/view';
import type { CampaignView } from '../domain/campaign/view-schema';
import { queryState } from '../engine/appeals';
import { hasArmedTimer } from '../engine/armed-timer';
import type { Run } from '../engine/runs';
import { canonicalJson } from '../store/sql/canonical-json';
import { campaignTimeline } from '../store/campaigns/campaigns.repository';
import { campaignChainVerdict, differingCampaign } from '../store/compare-campaign.repository';
import type { RecordedCase } from '../store/compare-case.repository';
import { calendarOf } from '../store/rules/rules.repository';
import type { Difference } from './difference';
import { confirmed, examineRun, telling, versionsOf, type Examining } from './examine-run';
import { campaigns } from './family';
import { resetDifference, unrecordedResets } from './resets';

/** Everything in which a campaign differs from what it should be: its record in itself, and its workflow from its record. */
export function examineCampaign(examining: Examining, one: RecordedCase): Promise<Difference[]> {
  return confirmed(async () => [
    ...(await examineRecord(examining, one)),
    ...(await examineRun(examining, one, (run) => compare(examining, one, run))),
  ]);
}

async function examineRecord({ pool, ledgerKey }: Examining, one: RecordedCase): Promise<Difference[]> {
  const tell = telling(one);
  const rows = await differingCampaign(pool, one.caseId);
  const found = rows.length === 0 ? [] : [tell('projection-differs', rows.join('、'))];
  if (ledgerKey === undefined) return found;
  const verdict = await campaignChainVerdict(pool, ledgerKey, one.caseId);
  return verdict.whole ? found : [...found, tell('chain-broken', `第 ${verdict.brokenAt} 条（${verdict.reason}）`)];
}

async function compare(examining: Examining, one: RecordedCase, run: Run): Promise<Difference[]> {
  const { pool, engine } = examining;
  const facts = await campaignTimeline(pool, one.caseId);
  const state = facts.reduce<CampaignState | undefined>(evolveCampaign, undefined);
  const told = await queryState<CampaignView>(engine, one.workflowId);
  if (state === undefined || told === undefined) return [];
  if (told.version !== state.version) return [await whoIsBehind(examining, one, run, { told, state })];
  const calendar = await calendarOf(pool, state.calendarVersion);
  const fields = differingFields(told, campaignView(state, Date.now(), calendar));
  if (fields.length > 0) return [telling(one)('state-differs', fields.join('、'))];
  return [...columnsOf(one, run, { state, calendar }), ...(await timerOf(examining, one, { state, calendar }))];
}

async function whoIsBehind(
  examining: Examining,
  one: RecordedCase,
  { runId }: Run,
  { told, state }: { readonly told: { readonly version: number }; readonly state: CampaignState },
): Promise<Difference> {
  const words = versionsOf(told, state);
  if (told.version > state.version) return telling(one)('record-behind', words);
  const [reset] = await unrecordedResets(examining, campaigns, [{ ...one, runId, startedAt: 0 }]);
  return reset === undefined ? telling(one)('workflow-behind', words) : resetDifference(reset);
}

interface Account {
  readonly state: CampaignState;
  readonly calendar: CalendarTable;
}

function columnsOf(one: RecordedCase, { columns }: Run, { state, calendar }: Account): Difference[] {
  const due = campaignColumns(state, Date.now(), calendar);
  const names = STANDING.filter((name) => (columns.get(name) ?? undefined) !== due[name]);
  return names.length === 0 ? [] : [telling(one)('columns-differ', names.join('、'))];
}

async function timerOf({ engine }: Examining, one: RecordedCase, account: Account): Promise<Difference[]> {
  const [next] = campaignAgenda(account.state, account.calendar);
  if (next === undefined || (await hasArmedTimer(engine, one.workflowId))) return [];
  return [telling(one)('timer-missing', `应等到 ${new Date(next.dueAt).toISOString()}：${next.wait.key}`)];
}

/** Columns that do not move with time alone. */
const STANDING = [
  ...(['CampaignKind', 'AppealStage', 'AppealUnit', 'AppealDistrict', 'AppealLevel'] as const),
] as const satisfies readonly (keyof CampaignColumns)[];

/** By name; lights follow the clock, and those of tasks and items stand within them. The store orders keys by itself. */
function differingFields(told: object, folded: object): string[] {
  const [one, other] = [withoutLights(told), withoutLights(folded)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => canonicalJson(one[name]) !== canonicalJson(other[name]));
}

function withoutLights(view: object): Record<string, unknown> {
  const told = JSON.stringify(view, (name, value: unknown) => (name === 'light' ? undefined : value));
  return JSON.parse(told) as Record<string, unknown>;
}

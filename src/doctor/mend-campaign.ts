import type { CampaignFact } from '../domain/campaign/facts';
import { evolveCampaign } from '../domain/campaign/evolve';
import type { CampaignState } from '../domain/campaign/state';
import type { CampaignView } from '../domain/campaign/view-schema';
import { queryState } from '../engine/appeals';
import { takeUpCampaign, type CampaignTakingUp } from '../engine/campaigns';
import { endCase } from '../engine/end-case';
import { latestRun } from '../engine/runs';
import { factsTold } from '../engine/take-up';
import { campaignTimeline } from '../store/campaigns/campaigns.repository';
import { campaignOfWorkflow } from '../store/compare-campaign.repository';
import type { Pool } from '../store/sql/pool';
import { rebuildCampaign } from '../store/rebuild-campaign.repository';
import { recordCampaign } from '../store/record-campaign.repository';
import { calendarOf, currentRules } from '../store/rules/rules.repository';
import type { Difference, Repair } from './difference';
import { NotMended, type Mending } from './record-told';

export type Mender = (mending: Mending, difference: Difference) => Promise<string>;

/** Where a campaign is mended otherwise than a case. Each is safe to repeat. */
export const CAMPAIGN_MENDERS: Partial<Record<Repair, Mender>> & Record<'take-up' | 'record' | 'rebuild', Mender> = {
  'take-up': (mending, { caseId = '', workflowId = '' }) => takeUp(mending, caseId, workflowId),
  async record(mending, { workflowId = '' }) {
    const run = await latestRun(mending.engine, workflowId);
    if (run === undefined) throw new NotMended('引擎里查无此流程');
    return `补记 ${await recordTold(mending, workflowId, run.runId)} 条事实`;
  },
  async rebuild({ pool }, { caseId = '' }) {
    await rebuildCampaign(pool, caseId);
    return '清单已由事实重建';
  },
};

/** Asks the run for what it has told and records what the store does not have; gives how many facts were new. */
async function recordTold({ pool, engine, ledgerKey }: Mending, workflowId: string, runId: string): Promise<number> {
  const facts = await factsTold<CampaignFact>(engine, workflowId, runId);
  if (facts === undefined) throw new NotMended('流程没有应答：历史已删除，或流程在界面中被暂停');
  const campaignId = await idOf(pool, workflowId, facts);
  const before = (await campaignTimeline(pool, campaignId)).length;
  if (facts.some(({ seq }, index) => index === 0 && seq > before))
    throw new NotMended('流程在记录之后又从头开始过，较早的事实已不可取得');
  await recordCampaign(pool, ledgerKey, { campaignId, workflowId, runId, facts });
  return (await campaignTimeline(pool, campaignId)).length - before;
}

async function idOf(pool: Pool, workflowId: string, facts: readonly CampaignFact[]): Promise<string> {
  const opened = facts.find((fact) => fact.type === 'opened');
  const id = opened?.body.id ?? (await campaignOfWorkflow(pool, workflowId))?.caseId;
  if (id === undefined) throw new NotMended('流程还没有登记它的活动');
  return id;
}

/** The campaign goes on in a new run of the same workflow, from its recorded facts. */
async function takeUp(mending: Mending, id: string, workflowId: string): Promise<string> {
  const { pool, engine } = mending;
  const after = await makeRoom(mending, id, workflowId);
  if (after === undefined) return '流程在运行，没有落后于记录';
  const facts = await campaignTimeline(pool, id);
  const state = facts.reduce<CampaignState | undefined>(evolveCampaign, undefined);
  if (state === undefined) throw new NotMended('记录里没有它的事实');
  if (state.status === 'closed' || state.status === 'called-off') return '活动已结束，无须接续';
  const calendar = await calendarOf(pool, state.calendarVersion);
  const { names } = (await currentRules(pool)).dutyList;
  const started = await takeUpCampaign(engine, { state, rules: { calendar, names }, takenUp: after });
  return started === 'started' ? '已由记录接续，新流程在运行' : '流程已在运行';
}

/** Sees that no run is open any more and that all it told is on record; undefined where it need not be taken up. */
async function makeRoom(
  mending: Mending,
  id: string,
  workflowId: string,
): Promise<CampaignTakingUp['takenUp'] | undefined> {
  const { pool, engine } = mending;
  const run = await latestRun(engine, workflowId);
  if (run === undefined) return 'missing';
  if (run.open) {
    const told = await queryState<CampaignView>(engine, workflowId);
    if (told === undefined || told.version >= (await campaignTimeline(pool, id)).length) return undefined;
    await endCase(engine, workflowId, '落后于记录，由记录接续');
    return 'behind';
  }
  await recordTold(mending, workflowId, run.runId).catch((error: unknown) => {
    if (!(error instanceof NotMended)) throw error;
  });
  return 'terminated';
}

import { DAY } from '../../../domain/calendar/instant';
import { campaignWorkflowIdOf } from '../../../domain/campaign/campaign-id';
import type { CampaignState } from '../../../domain/campaign/state';
import { CAMPAIGN_STATUS_TITLES } from '../../../domain/campaign/titles';
import { readHistory } from '../../../engine/case-history';
import { readClock } from '../../../engine/own-clock';
import type { Environment } from '../../../rehearsal/environment';

/** The few lines under the month: how its session stands, and what it took. */
export async function endingOfMonth(
  { engine }: Environment,
  { session, seconds }: { session: CampaignState; seconds: number },
): Promise<string[]> {
  const workflowId = campaignWorkflowIdOf(session.id);
  const [history, { now }] = await Promise.all([readHistory(engine, workflowId), readClock(engine, workflowId)]);
  const days = ((history.completed ? session.statusSince : now) - session.openedAt) / DAY;
  const kept = session.items.filter(({ kind, step, late }) => kind === 'promise' && step === 'done' && !late).length;
  const promises = session.items.filter(({ kind }) => kind === 'promise').length;
  return [
    '',
    `结局    主题会${CAMPAIGN_STATUS_TITLES[session.status]}；${history.completed ? '流程已完成' : '流程仍在等待'}`,
    `用时    主题会自己的时钟 ${days.toFixed(1)} 天，实际 ${seconds.toFixed(1)} 秒，流程历史 ${history.events} 个事件（快进时钟另有 ${history.clockEvents} 个）`,
    `承诺    ${promises} 项，按期兑现 ${kept} 项`,
  ];
}

import type { PromiseStanding } from './reviewed-promise';
import type { AgendaReason, CampaignStatus } from './state';
import type { WaitConsequence } from './limits/waits';

export const CAMPAIGN_STATUS_TITLES: Record<CampaignStatus, string> = {
  preparing: '筹备中',
  'under-way': '实施中',
  reporting: '待出报告',
  following: '跟踪整改中',
  closed: '已办结',
  'called-off': '已取消',
};

/** What happens if nobody acts. */
export const WAIT_CONSEQUENCE_TITLES: Record<WaitConsequence, string> = {
  begin: '按期开始，未答复的按模板处理',
  conclude: '按现有结果结束，未办的记为未完成',
  release: '按草稿印发',
  'remind-again': '再次提醒，直到办完',
  shortfall: '记为未完成，写入报告',
  stands: '按模板规定的结果',
  escalate: '上一级督办，直到办完',
  supervise: '上一级督办',
  refer: '提请问责',
};

export const PROMISE_STANDING_TITLES: Readonly<Record<PromiseStanding, string>> = {
  kept: '按期兑现',
  'kept-late': '逾期兑现',
  open: '未到期，办理中',
  overdue: '逾期未兑现',
};

export const AGENDA_REASON_TITLES: Readonly<Record<AgendaReason, string>> = {
  listed: '挂牌办理后仍未解决',
  standing: '挂账事项',
  'area-wide': '面上问题',
  major: '重大问题',
};

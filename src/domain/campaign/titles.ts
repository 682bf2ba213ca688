import type { CampaignStatus } from './state';
import type { WaitConsequence } from './waits';

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
  supervise: '上一级督办',
  refer: '提请问责',
};

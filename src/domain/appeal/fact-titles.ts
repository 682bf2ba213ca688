import type { Fact, FactType } from './facts';

/** What happened, in the fewest words and without a body: nothing personal, so that it may stand in the engine in clear. */
export const FACT_TITLES: Record<FactType, string> = {
  filed: '登记',
  'theme-confirmed': '确定主题',
  numbered: '列入问题清单',
  redirected: '告知其他途径',
  'supplement-requested': '要求补充材料',
  supplemented: '补充材料',
  merged: '并案',
  judged: '研判',
  assigned: '交办',
  signed: '签收',
  returned: '退单',
  arbitrated: '裁定退单',
  contacted: '联系诉求人',
  planned: '办理方案',
  progressed: '报告进展',
  'subtask-finished': '完成协办任务',
  'extension-requested': '申请延期',
  'extension-decided': '审批延期',
  paused: '暂停计时',
  resumed: '恢复计时',
  replied: '答复',
  evaluated: '诉求人评价',
  'evaluation-lapsed': '未评价',
  verified: '核查',
  'follow-up-decided': '跟踪督办',
  listed: '挂牌督办',
  delisted: '摘牌',
  'session-called': '提交会商会办',
  'put-on-standing-list': '转为挂账',
  reminded: '提醒',
  'limit-missed': '时限届满',
  supervised: '督办',
  escalated: '提级督办',
  'accountability-proposed': '拟问责',
  'held-accountable': '问责决定',
  checked: '带案督查',
  commended: '表扬',
  'points-given': '记分',
  'points-reversed': '冲销记分',
  contested: '申诉剔除',
  'contest-decided': '审定申诉',
  transferred: '移交纪委监委',
  'notice-drafted': '起草通报',
  'notice-objected': '申辩',
  'objection-decided': '审定申辩',
  'notice-published': '公开发布',
  'notice-withheld': '不予发布',
  'rectification-reported': '报告整改',
  'notice-archived': '通报归档',
  reviewed: '考核奖惩',
  closed: '办结',
  reopened: '重新打开',
  withdrawn: '撤回',
  'cancellation-requested': '请求取消',
  'cancellation-lapsed': '取消失效',
  'case-reset': '流程重置',
  'taken-up': '接续办理',
  'rules-moved': '改按新制度计时',
  'message-refused': '未执行的操作',
  ended: '归档结束',
};

/** The engine cuts a summary that is longer than 400 bytes; so many titles always fit. */
const MOST = 6;

/** What operators read beside the recording of a turn: `记录：研判、交办`. */
export function recordingTitle(facts: readonly Pick<Fact, 'type'>[]): string {
  const titles = [...new Set(facts.map(({ type }) => FACT_TITLES[type]))];
  return `记录：${titles.slice(0, MOST).join('、')}${titles.length > MOST ? '等' : ''}`;
}

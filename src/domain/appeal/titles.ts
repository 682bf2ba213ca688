import type { Consequence, DutyKind } from '../policy/duty-kinds';
import type { Track } from '../policy/policy';
import type { Channel, Kind } from './intake/intake';
import type { Outcome, Stage, Status } from './state';

/** The official terms users see (DOMAIN.md); code keeps to the English ones. */
export const STAGE_TITLES: Record<Stage, string> = {
  theme: '主题确定',
  collect: '诉求汇总',
  assign: '现场交办',
  handle: '落实办理',
  'follow-up': '跟踪督办',
  review: '考核奖惩',
};

export const STATUS_TITLES: Record<Status, string> = {
  'awaiting-theme': '待确定主题',
  'awaiting-supplement': '待补充材料',
  'awaiting-judgement': '待研判',
  'awaiting-assignment': '待交办',
  'awaiting-signature': '待签收',
  'awaiting-arbitration': '退单待裁定',
  handling: '办理中',
  paused: '已暂停',
  'awaiting-evaluation': '待评价',
  'awaiting-verification': '待核查',
  'awaiting-promise': '待兑现承诺',
  'awaiting-mechanism': '待建立长效机制',
  'awaiting-session': '待会商会办',
  standing: '挂账',
  reviewing: '考核中',
  closed: '已办结',
  ended: '已归档',
};

export const DUTY_TITLES: Record<DutyKind, string> = {
  theme: '确定主题',
  judge: '研判是否合理合法',
  assign: '交办承办单位',
  supplement: '补充材料',
  sign: '签收',
  arbitrate: '裁定退单',
  contact: '首次联系诉求人',
  handle: '办理并答复',
  subtask: '完成协办任务',
  'decide-extension': '审批延期',
  pause: '暂停期限',
  'supervision-1': '一次督办限期办理',
  'supervision-2': '二次督办限期办理',
  accountability: '作出问责决定',
  'listed-round': '挂牌督办限期办理',
  'listed-progress': '报告挂牌督办进展',
  evaluate: '评价办理结果',
  verify: '核查办理结果',
  promise: '兑现承诺',
  mechanism: '建立长效机制',
  session: '会商会办作出决定',
  'standing-review': '每月研究挂账事项',
  'decide-contest': '审定申诉剔除',
  objection: '申辩期',
  'decide-objection': '审定申辩',
  display: '公示期',
  'reopen-window': '重新打开期',
  'mechanism-check': '查验长效机制是否落实',
  'supervision-notice-1': '写一次督办意见和期限',
  'supervision-notice-2': '写二次督办意见和期限',
};

/** What happens if nothing happens: read by operators, appellants and units on the case card. */
export const CONSEQUENCE_TITLES: Record<Consequence, string> = {
  'proposal-stands': '系统建议默认生效，计入办公室记录',
  'accept-by-default': '默认受理，计入办公室记录',
  'assign-by-duty-list': '按职责清单默认交办',
  'close-incomplete': '以材料不全办结，可重新打开',
  ladder: '升级督办',
  'uphold-first-asked': '首问单位负责，不得再退',
  points: '记录扣分并公开显示',
  'refuse-extension': '延期申请视为不批准',
  resume: '自动恢复计时',
  'joint-session': '提交会商会办',
  'no-answer': '记为未评价，不计为满意',
  'appellant-word-stands': '以诉求人意见为准',
  list: '挂牌督办',
  'standing-listing': '转为挂账，每月由领导研究',
  'remind-again': '再次催办并公开显示',
  'refuse-contest': '申诉视为不成立',
  publish: '到期公开发布',
  'objection-refused': '申辩视为不成立',
  archive: '撤下并归档',
  end: '归档结束',
};

export const TRACK_TITLES: Record<Track, string> = {
  'first-asked': '首问办',
  escalated: '提级办',
  coordinated: '协同办',
};

export const KIND_TITLES: Record<Kind, string> = {
  consult: '咨询',
  help: '求助',
  complaint: '投诉',
  suggestion: '建议',
  rights: '维权',
};

export const CHANNEL_TITLES: Record<Channel, string> = {
  web: '网上平台',
  phone: '热线电话',
  radio: '广播热线',
  wechat: '微信公众号',
  card: '企业联系卡',
  sms: '短信',
  app: '手机应用',
  visit: '走访',
  meeting: '座谈会',
  survey: '调研',
  counter: '窗口',
  operator: '值班员登记',
  'style-supervisor': '作风监督员',
};

export const OUTCOME_TITLES: Record<Outcome, string> = {
  solved: '已解决',
  explained: '已解释说明',
  redirected: '已告知其他途径',
  merged: '已并入其他事项',
  incomplete: '材料不全',
  'not-accepted': '不予受理',
  transferred: '已移交',
  withdrawn: '已撤回',
};

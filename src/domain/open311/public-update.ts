import type { Fact, FactBodies, FactType } from '../appeal/facts';
import { OUTCOME_TITLES } from '../appeal/titles';

type Name = (unit: string) => string;
type Tellers = { readonly [T in FactType]?: (body: FactBodies[T], name: Name) => string };

const REPLIES = { solved: '已解决', 'partly-solved': '部分解决', explained: '已解释说明' } as const;

/**
 * The facts the public is told, in words of ours: whatever anybody wrote (a reason, a note, an answer) may name a person. What is
 * between the offices, and what the appellant thinks of it, is left out.
 */
const tellers: Tellers = {
  filed: () => '已登记',
  'theme-confirmed': () => '已确定主题',
  redirected: () => '已告知其他办理途径',
  'supplement-requested': () => '等待补充材料，停止计时',
  supplemented: ({ answers }) => (answers ? '已补充材料，恢复计时' : '已补充情况'),
  merged: () => '已并入其他事项',
  judged: ({ accepted }) => (accepted ? '已受理' : '不予受理'),
  assigned: ({ lead }, name) => `已交办${name(lead)}`,
  signed: ({ unit }, name) => `${name(unit)}已签收`,
  arbitrated: ({ lead }, name) => `由${name(lead)}承办`,
  contacted: ({ unit }, name) => `${name(unit)}已联系诉求人`,
  planned: ({ unit }, name) => `${name(unit)}已提交办理方案`,
  progressed: ({ unit }, name) => `${name(unit)}报告了进展`,
  'extension-decided': ({ granted, days }) => (granted ? `办理期限延长 ${days} 个工作日` : '延期申请未获批准'),
  paused: () => '暂停计时',
  resumed: () => '恢复计时',
  replied: ({ unit, result, promisedDay }, name) =>
    `${name(unit)}已答复：${REPLIES[result]}${promisedDay === undefined ? '' : `，承诺 ${promisedDay} 前完成`}`,
  evaluated: () => '诉求人已评价',
  verified: () => '已核查办理结果',
  listed: ({ number, round }) => `挂牌督办 ${number}，第 ${round} 轮`,
  delisted: () => '已摘牌',
  'session-called': () => '已提交会商会办',
  'put-on-standing-list': () => '已转为挂账，每月研究',
  supervised: ({ level, unit }, name) => `${level === 1 ? '一次督办' : '二次督办'}：${name(unit)}`,
  withdrawn: () => '已撤回',
  closed: ({ outcome }) => `已办结：${OUTCOME_TITLES[outcome]}`,
  reopened: () => '已重新打开',
};

export const publicFactTypes = Object.keys(tellers) as FactType[];

/** What the public is told of a fact; undefined for one it is not told of. */
export function tellPublicly({ type, body }: Pick<Fact, 'type' | 'body'>, name: Name): string | undefined {
  const teller = tellers[type] as ((body: unknown, name: Name) => string) | undefined;
  return teller?.(body, name);
}

/** The status a fact leaves its request in: each but the closing one leaves it running. */
export function statusAfter(type: FactType): 'open' | 'closed' {
  return type === 'closed' ? 'closed' : 'open';
}

/** Whether FixMyStreet's word for a state, in either case, means that the client sees the matter as over. */
const CLIENT_STATES: Readonly<Record<string, 'open' | 'closed'>> = {
  open: 'open',
  investigating: 'open',
  in_progress: 'open',
  action_scheduled: 'open',
  reopen: 'open',
  for_triage: 'open',
  internal_referral: 'open',
  closed: 'closed',
  fixed: 'closed',
  duplicate: 'closed',
  not_councils_responsibility: 'closed',
  no_further_action: 'closed',
};

export function clientStatus(text: string): 'open' | 'closed' | undefined {
  const word = text.toLowerCase();
  return Object.hasOwn(CLIENT_STATES, word) ? CLIENT_STATES[word] : undefined;
}

import { isWindow } from '../limits/otherwise';
import { toMinuteText } from '../../calendar/instant';
import { shownCategory, shownDistrict } from '../../registry/choices';
import { unitName } from '../../registry/duty-list';
import type { Rules } from '../../rules';
import { actorName } from '../../people/actor-name';
import type { Fact, FactBodies, FactType } from '../facts';
import { CHANNEL_TITLES, CONSEQUENCE_TITLES, DUTY_TITLES, OUTCOME_TITLES, STAGE_TITLES, TRACK_TITLES } from '../titles';

type Name = (unit: string | undefined) => string;
type Tellers = { readonly [T in FactType]: (body: FactBodies[T], name: Name, fact: Fact) => string };

const byDefault = (flag: boolean): string => (flag ? '（逾期默认）' : '');

/** What a fact says in one line of Chinese; never what the appellant wrote. */
const tellers: Tellers = {
  filed: ({ input }) => `登记诉求：${shownDistrict(input.district)} · ${CHANNEL_TITLES[input.channel]}`,
  'theme-confirmed': (body) =>
    `确定主题：${body.theme} / ${shownCategory(body.category)} / ${TRACK_TITLES[body.track]}${byDefault(body.byDefault)}`,
  numbered: ({ number }) => `列入问题清单：${number}`,
  redirected: (body) => `告知其他途径：${body.destination}${byDefault(body.byDefault)}`,
  'supplement-requested': () => '要求补充材料，停止计时',
  supplemented: ({ answers }) => (answers ? '已补充材料，恢复计时' : '补充情况'),
  merged: ({ into }) => `并入 ${into}`,
  judged: (body) => `${body.accepted ? '研判受理' : '研判不予受理'}${byDefault(body.byDefault)}`,
  assigned: (body, name) =>
    `交办：${name(body.lead)}（${TRACK_TITLES[body.track]}）${assisting(body, name)}${byDefault(body.byDefault)}`,
  signed: ({ unit }, name) => `${name(unit)}签收`,
  returned: ({ unit }, name) => `${name(unit)}退单`,
  arbitrated: (body, name) =>
    `裁定退单${body.upheld ? '成立，改交' : '不成立，仍由'}${name(body.lead)}${byDefault(body.byDefault)}`,
  contacted: ({ unit, how, team }, name) =>
    `${name(unit)}${how === 'visit' ? '上门' : ''}联系诉求人${team === undefined ? '' : `（${team}）`}`,
  planned: ({ unit }, name) => `${name(unit)}提交办理方案`,
  progressed: ({ unit, mechanism }, name) => `${name(unit)}${mechanism === undefined ? '报告进展' : '建立长效机制'}`,
  'subtask-finished': ({ unit }, name) => `${name(unit)}完成协办任务`,
  'extension-requested': ({ days }) => `申请延期 ${days} 个工作日`,
  'extension-decided': (body) =>
    `${body.granted ? `批准延期 ${body.days} 个工作日` : '不批准延期'}${byDefault(body.byDefault)}`,
  paused: ({ basis }) => `暂停计时，依据：${basis}`,
  resumed: (body) => `恢复计时${body.byDefault ? '（暂停期满）' : ''}`,
  replied: ({ unit, result, promisedDay }, name) =>
    `${name(unit)}答复：${REPLIES[result]}${promisedDay === undefined ? '' : `，承诺 ${promisedDay} 前完成`}`,
  evaluated: ({ contacted, solved, satisfaction }) =>
    `诉求人评价：${contacted ? '' : '未联系，'}${solved ? '已解决' : '未解决'}，${SATISFACTIONS[satisfaction]}`,
  'evaluation-lapsed': () => '评价期满，诉求人未评价',
  verified: (body) => `核查：${FINDINGS[body.finding]}${byDefault(body.byDefault)}`,
  'mechanism-checked': ({ holds }) => `查验长效机制：${holds ? '已落实' : '未落实'}`,
  'follow-up-decided': ({ next, why }) => `跟踪督办：${NEXT_STEPS[next]}（${why}）`,
  listed: ({ number, round }) => `挂牌督办 ${number}，第 ${round} 轮`,
  delisted: ({ reason }) => `摘牌：${reason}`,
  'session-called': ({ reason }) => `提交会商会办：${reason}`,
  'put-on-standing-list': ({ leader }) => `转为挂账，由${leader}每月研究`,
  reminded: ({ what }) => `提醒：${what}`,
  'limit-missed': ({ consequence, final }, _name, { timing }) => missed(timing, final ? MISSED[consequence] : '催办'),
  supervised: ({ level, unit }, name) =>
    `${level === 1 ? '一次督办（企业服务中心）' : '二次督办（市营商办）'}：${name(unit)}`,
  'supervision-written': ({ level, unit, due }, name) =>
    `${level === 1 ? '一次督办' : '二次督办'}意见：${name(unit)}，${toMinuteText(due)} 前办理`,
  'leader-named': ({ leader }) => `挂账事项由${leader}包案`,
  escalated: ({ level, waits }) => `市营商办提级至 ${level} 级${waits === true ? '，交办后即行督办' : ''}`,
  'accountability-proposed': ({ id, unit }, name) => `拟问责 ${id}：${name(unit)}`,
  'held-accountable': ({ held, direct, leadership }) =>
    held ? `问责：直接责任${direct?.who ?? ''}，领导责任${leadership?.who ?? ''}` : '决定不予问责',
  checked: ({ check, step, findings = 0, items = 0, held = 0 }) =>
    `${check} ${{ opened: '已派出', found: `发现问题 ${findings}，限期整改 ${items}`, ended: `已了结，问责 ${held}` }[step]}`,
  commended: ({ unit }, name) => `表扬：${name(unit)}`,
  'points-given': ({ unit, points }, name) => `记分：${name(unit)} ${points > 0 ? '+' : ''}${points}`,
  'points-reversed': ({ unit, points, entry }, name) =>
    `冲销记分 ${entry}：${name(unit)} ${points > 0 ? '+' : ''}${points}`,
  contested: ({ entry }) => `对记分 ${entry} 提出申诉`,
  'contest-decided': (body) => `申诉${body.granted ? '成立' : '不成立'}${byDefault(body.byDefault)}`,
  transferred: ({ wholeCase }) => (wholeCase ? '整件移交纪委监委' : '问题线索移交纪委监委'),
  'dossier-returned': () => '纪委监委退回，按诉求办理',
  'notice-drafted': ({ id, title }) => `起草${title}（${id}）`,
  'notice-objected': ({ id }) => `对 ${id} 提出申辩`,
  'objection-decided': (body) => `申辩${body.upheld ? '成立' : '不成立'}${byDefault(body.byDefault)}`,
  'notice-published': ({ id }) => `公开发布 ${id}`,
  'notice-withheld': ({ id }) => `${id} 不予发布`,
  'rectification-reported': ({ id }) => `报告整改 ${id}`,
  'notice-archived': ({ id, reason }) => `${id} 归档：${reason}`,
  reviewed: ({ summary }) => `考核奖惩：${summary}`,
  closed: ({ outcome }) => `办结：${OUTCOME_TITLES[outcome]}`,
  reopened: ({ to }) => `重新打开，回到${STAGE_TITLES[to]}`,
  withdrawn: () => '撤回诉求',
  'cancellation-requested': ({ reason }) =>
    reason === undefined ? '在引擎中点了取消，未说明理由，待确认' : '在引擎中取消本件',
  'cancellation-lapsed': () => '取消未经确认，视为误操作，继续办理',
  'case-reset': () => '流程被重置到较早的一步，其后的记录不再计入',
  'taken-up': ({ after }) => TAKEN_UP[after],
  'rules-moved': ({ to, limits }) => `改按制度 ${to.policyVersion}、日历 ${to.calendarVersion} 计时${shifted(limits)}`,
  'message-refused': ({ message, reason }) => `未执行 ${message}：${reason}`,
  ended: () => '归档结束',
};

const TAKEN_UP = {
  terminated: '流程曾被终止，已由记录接续办理',
  missing: '流程曾丢失，已由记录接续办理',
  behind: '流程曾落后于记录，已由记录接续办理',
} as const;
/** The step up the ladder is a fact of its own, and does not follow where a supervision stands already. */
const MISSED = { ...CONSEQUENCE_TITLES, ladder: '计入督办' };
const REPLIES = { solved: '已解决', 'partly-solved': '部分解决', explained: '解释说明' } as const;
const SATISFACTIONS = { satisfied: '满意', fairly: '基本满意', dissatisfied: '不满意' } as const;
const FINDINGS = { solved: '已解决', explained: '解释成立', unsolved: '未解决', falsified: '虚假办结' } as const;
const NEXT_STEPS = {
  verify: '办公室核查',
  'await-promise': '等待兑现承诺',
  'await-mechanism': '等待长效机制',
  'another-round': '挂牌督办，再办一轮',
  session: '提交会商会办',
  review: '进入考核奖惩',
} as const;

function missed(timing: Fact['timing'], what: string): string {
  if (timing === undefined) return what;
  return `${DUTY_TITLES[timing.duty]}${isWindow(timing.duty) ? '届满' : '逾期'}：${what}`;
}

/** `：办理 2026-09-14 17:30 改为 2026-09-18 17:30`, limit by limit. */
function shifted(limits: FactBodies['rules-moved']['limits']): string {
  const when = (at: number | undefined): string => (at === undefined ? '停止计时' : toMinuteText(at));
  if (limits.length === 0) return '，期限不变';
  return `：${limits.map(({ duty, from, to }) => `${DUTY_TITLES[duty]} ${when(from)} 改为 ${when(to)}`).join('；')}`;
}

function assisting(body: FactBodies['assigned'], name: Name): string {
  return body.assisting.length === 0 ? '' : `，协办：${body.assisting.map((one) => name(one.unit)).join('、')}`;
}

/** One line of a case's story, without time or actor. */
export function tellFact(fact: Fact, { dutyList }: Rules): string {
  const teller = tellers[fact.type] as (body: unknown, name: Name, fact: Fact) => string;
  return teller(fact.body, (unit) => unitName(dutyList, unit), fact);
}

/** `2026-09-25 17:30 会客厅办公室 研判受理`: when, by whom, and what; the story's own line, unless another is given. */
export function tellFactInFull(fact: Fact, rules: Rules, what = tellFact(fact, rules)): string {
  const who = actorName(fact.by, rules.dutyList);
  // Most lines of a unit begin with its name already.
  return `${toMinuteText(fact.at)} ${what.startsWith(who) ? what : `${who} ${what}`}`;
}

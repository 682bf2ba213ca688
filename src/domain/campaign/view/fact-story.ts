import { ROLE_TITLES } from '../../people/role-titles';
import { findCampaignAct } from '../acts/acts';
import { shownOpening } from '../opening/choices';
import { outcomeTitle, taskTitle, waitTitle } from './fact-titles';
import type { CampaignFact, CampaignFactBodies, CampaignFactType } from '../facts';
import type { NameOf } from './report';
import type { CampaignState } from '../state';
import { WAIT_CONSEQUENCE_TITLES } from '../titles';

type Words<T extends CampaignFactType> = (body: CampaignFactBodies[T], state: CampaignState, nameOf: NameOf) => string;

/** What happened, in a line, with the campaign after it: for people who read its course. */
export function tellCampaignFact(fact: CampaignFact, state: CampaignState, nameOf: NameOf): string {
  return (WORDS[fact.type] as Words<CampaignFactType>)(fact.body, state, nameOf);
}

const byDefault = (is: boolean): string => (is ? '（到期自动）' : '');

const WORDS: { readonly [T in CampaignFactType]: Words<T> } = {
  opened: (body) => {
    const { title, theme } = shownOpening(body);
    return `开展${title}${theme === undefined ? '' : `，主题：${theme}`}`;
  },
  prepared: () => '筹备：确定主题、日期、对象和人员',
  begun: (body) => `开始实施${byDefault(body.byDefault)}`,
  'task-done': ({ task, outcome, note, ...rest }, state, nameOf) =>
    `${taskTitle(state, task, nameOf)}：${outcomeTitle(state, task, outcome)}${note === undefined ? '' : `，${note}`}${byDefault(rest.byDefault)}`,
  'task-missed': ({ task }, state, nameOf) => `${taskTitle(state, task, nameOf)}：没有办，记为未完成`,
  'task-escalated': ({ task, to }, state, nameOf) =>
    `${taskTitle(state, task, nameOf)}：没有人办，由${ROLE_TITLES[to]}督办`,
  'case-decided': ({ case: id, decision }, _state, nameOf) =>
    `现场议定 ${id}：${nameOf(decision.lead)}（${decision.who}）${decision.how}，${decision.day} 前办结`,
  'case-told': ({ case: id, answer, reason }) =>
    `${id} ${answer === 'assigned' ? '已交办，不得退单' : `未交办：${reason ?? ''}`}`,
  found: ({ id, text }) => `登记问题 ${id}：${text}`,
  'finding-filed': ({ finding, caseId }) => `问题 ${finding} 转为诉求 ${caseId}`,
  'item-opened': ({ id, kind, what, unit }, _state, nameOf) =>
    `${kind === 'promise' ? '承诺' : '责令整改'} ${id}：${nameOf(unit)}，${what}`,
  'item-reported': ({ item, text }) => `报告 ${item}：${text}`,
  'item-verified': ({ item, accepted, reason }) => `核验 ${item}：${accepted ? '销号' : '退回'}，${reason}`,
  'item-supervised': ({ item, level }) => `${item} ${level === 1 ? '一次督办' : '二次督办'}`,
  'item-referred': ({ item, reason }) => `${item} 提请问责：${reason}`,
  'item-held': ({ item, held, reason }) => `${item} ${held ? '予以问责' : '不予问责'}：${reason}`,
  matched: ({ target, answer }) => `${target} ${answer === 'matched' ? '对接成功，写回清单' : '已另有对接'}`,
  'case-returned': ({ answer }) => `告知引出本次活动的诉求${answer === 'taken' ? '' : '，未被接受'}`,
  'promises-reviewed': ({ promises }) => `回顾以往承诺 ${promises.length} 项`,
  reminded: ({ what }, state, nameOf) => `提醒：${waitTitle(state, what, nameOf)}`,
  'limit-missed': ({ what, consequence, also }, state, nameOf) =>
    `${waitTitle(state, what, nameOf)}逾期：${consequenceTitle(consequence)}${also === undefined ? '' : `（又错过 ${also} 次）`}`,
  concluded: (body) => `结束实施${byDefault(body.byDefault)}`,
  'report-drafted': () => '形成报告草稿',
  'report-released': ({ how, ...rest }) =>
    `报告${how === 'published' ? '公开发布' : '归档'}${byDefault(rest.byDefault)}`,
  'called-off': ({ reason }) => `取消：${reason}`,
  'message-refused': ({ message, reason }) => `${messageTitle(message)}未予执行：${reason}`,
  closed: ({ summary }) => `办结：${summary}`,
  'campaign-reset': () => '流程在界面中重置',
  'taken-up': () => '由记录接续',
};

function consequenceTitle(consequence: string): string {
  return new Map(Object.entries(WAIT_CONSEQUENCE_TITLES)).get(consequence) ?? consequence;
}

function messageTitle(message: string): string {
  return message === 'cancel' ? '界面上的取消' : `“${findCampaignAct(message)?.title ?? message}”`;
}

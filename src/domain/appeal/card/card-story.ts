import type { Rules } from '../../rules';
import { knownCategory } from '../intake/category-label';
import type { Fact, FactBodies, FactType } from '../facts';
import { tellFactInFull } from './fact-story';
import { TRACK_TITLES } from '../titles';

type Briefly = { readonly [T in FactType]?: (body: FactBodies[T], rules: Rules) => string };

const byDefault = (flag: boolean): string => (flag ? '（逾期默认）' : '');

/**
 * Where the story's own line quotes somebody or names a person. The card stands in the engine in clear and is read without
 * signing in, so it says what happened and no more (decision 9); the words are in the timeline.
 */
const BRIEFLY: Briefly = {
  'theme-confirmed': ({ theme, category, track, byDefault: lapsed }, rules) =>
    `确定主题：${theme} / ${knownCategory(category, rules)} / ${TRACK_TITLES[track]}${byDefault(lapsed)}`,
  redirected: (body) => `告知其他途径${byDefault(body.byDefault)}`,
  paused: () => '暂停计时',
  'follow-up-decided': ({ next }) => `跟踪督办：${NEXT_STEPS[next]}`,
  delisted: () => '摘牌',
  'session-called': () => '提交会商会办',
  'put-on-standing-list': () => '转为挂账，每月研究',
  'leader-named': () => '明确包案领导',
  'held-accountable': ({ held }) => (held ? '决定问责' : '决定不予问责'),
  'notice-drafted': ({ id }) => `起草通报（${id}）`,
  'notice-archived': ({ id }) => `${id} 归档`,
  reviewed: () => '考核奖惩',
  'message-refused': ({ message, code }) => `未执行 ${message}：${REFUSED_BECAUSE[code] ?? code}`,
};

/** Why a signal was not carried out, in our own words: the reason on record may quote what somebody sent. */
const REFUSED_BECAUSE: Readonly<Record<string, string>> = {
  invalid: '内容不合要求（invalid）',
  'role-not-allowed': '该身份不能这样做（role-not-allowed）',
  'not-on-behalf': '不能在流程引擎中代办（not-on-behalf）',
  'case-closed': '本件已办结（case-closed）',
  'level-not-higher': '不高于现有的督办级别（level-not-higher）',
  'command-reused': '同一 commandId 已用于其他内容（command-reused）',
  'wrong-stage': '本件此时不能这样做（wrong-stage）',
};

const NEXT_STEPS: Record<FactBodies['follow-up-decided']['next'], string> = {
  verify: '办公室核查',
  'await-promise': '等待兑现承诺',
  'await-mechanism': '等待长效机制',
  'another-round': '挂牌督办，再办一轮',
  session: '提交会商会办',
  review: '进入考核奖惩',
};

/** `2026-09-25 17:30 会客厅办公室 研判受理`, without a word that a person wrote. */
export function tellFactBriefly(fact: Fact, rules: Rules): string {
  const briefly = BRIEFLY[fact.type] as ((body: unknown, rules: Rules) => string) | undefined;
  return tellFactInFull(fact, rules, briefly?.(fact.body, rules));
}

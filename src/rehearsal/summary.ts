import { findAct } from '../domain/appeal/acts/acts';
import type { AppealState } from '../domain/appeal/state';
import { OUTCOME_TITLES, STATUS_TITLES } from '../domain/appeal/titles';
import { ROLE_TITLES } from '../domain/people/role-titles';
import { isWindow } from '../domain/appeal/limits/otherwise';
import { DAY } from '../domain/calendar/instant';
import { unitName } from '../domain/registry/duty-list';
import type { Rules } from '../domain/rules';
import { holidays } from './how-words';
import type { LivedLimit } from './story-limits';
import type { Story } from './story-schema';

interface Behind {
  readonly state: AppealState;
  readonly rules: Rules;
  readonly limits: readonly LivedLimit[];
}

/** The turns of a life worth saying aloud; all else is in the story. */
const TURNS: ReadonlySet<string> = new Set([
  ...['judged', 'assigned', 'supervised', 'escalated', 'accountability-proposed', 'held-accountable', 'listed'],
  ...['delisted', 'replied', 'evaluated', 'evaluation-lapsed', 'session-called', 'put-on-standing-list'],
  ...['notice-published', 'merged', 'redirected', 'withdrawn', 'transferred', 'closed', 'reopened', 'ended'],
]);
const MOST_TURNS = 24;

/** A few sentences a supervisor can read aloud. */
export function summaryOf(story: Omit<Story, 'summary'>, behind: Behind): string[] {
  return [
    opening(story, behind),
    ...turns(story),
    ...limitWords(behind.limits),
    ...holidayWords(behind.limits),
    ...noticeWords(story),
    ...pointWords(story, behind),
    ...refusalWords(story),
    ending(story, behind),
  ];
}

function opening(
  { startAt, endAt, policyVersion, calendarVersion }: Omit<Story, 'summary'>,
  { state, rules }: Behind,
): string {
  const days = Math.round((Date.parse(endAt) - Date.parse(startAt)) / DAY);
  const unit = state.lead === undefined ? '' : `，承办单位${unitName(rules.dutyList, state.lead)}`;
  return `演练一件诉求：${state.district} · ${state.category}${unit}。自 ${spoken(startAt)} 起，至 ${spoken(endAt)} 止，共 ${days} 天；办法 ${policyVersion}，日历 ${calendarVersion}。`;
}

function turns({ facts }: Omit<Story, 'summary'>): string[] {
  const told = facts.filter(({ fact, before }) => TURNS.has(fact) && before !== true);
  const lines = told.slice(0, MOST_TURNS).map(({ at, text }) => `${spoken(at)}，${text}。`);
  return told.length > MOST_TURNS ? [...lines, `此后还有 ${told.length - MOST_TURNS} 件事，见全文。`] : lines;
}

function limitWords(limits: readonly LivedLimit[]): string[] {
  const owed = limits.filter(({ duty }) => !isWindow(duty.kind));
  const count = (end: LivedLimit['end']): number => owed.filter((limit) => limit.end === end).length;
  return [
    `期限共 ${owed.length} 个：了结 ${count('settled')} 个，逾期 ${count('missed')} 个，仍在等 ${count('open')} 个。`,
  ];
}

/** Which days off moved a limit. */
function holidayWords(limits: readonly LivedLimit[]): string[] {
  const spells = new Map<string, number>();
  for (const { explanation } of limits) {
    const reasons = new Set(holidays(explanation.skipped).map(({ reason }) => reason));
    for (const reason of reasons) spells.set(reason, (spells.get(reason) ?? 0) + 1);
  }
  if (spells.size === 0) return [];
  return [`遇节假日顺延：${[...spells].map(([reason, count]) => `${reason} ${count} 个期限`).join('，')}。`];
}

function noticeWords({ notices }: Omit<Story, 'summary'>): string[] {
  if (notices.length === 0) return [];
  const told = notices.map(
    ({ title, publishedAt }) => `${title}${publishedAt === undefined ? '' : `（${spoken(publishedAt)}公开）`}`,
  );
  return [`通报 ${notices.length} 件：${told.join('；')}。`];
}

function pointWords({ points }: Omit<Story, 'summary'>, { rules }: Behind): string[] {
  const sums = new Map<string, number>();
  for (const { unit, points: given } of points) sums.set(unit, (sums.get(unit) ?? 0) + given);
  const told = [...sums].map(([unit, sum]) => `${unitName(rules.dutyList, unit)} ${sum > 0 ? '+' : ''}${sum} 分`);
  return told.length === 0 ? [] : [`记分：${told.join('，')}。`];
}

function refusalWords({ refused }: Omit<Story, 'summary'>): string[] {
  return refused.map(({ at, by, act, reason }) => {
    const title = findAct(act)?.title ?? (act === 'escalate' ? '提级督办' : act);
    return `${spoken(at)}，${ROLE_TITLES[by.role]}的“${title}”按规则不予执行：${reason}。`;
  });
}

function ending({ waits, ended }: Omit<Story, 'summary'>, { state, rules }: Behind): string {
  const outcome = state.outcome === undefined ? '' : `，${OUTCOME_TITLES[state.outcome]}`;
  const standing = `结束时${STATUS_TITLES[state.status]}${outcome}`;
  const next = waits.find(({ by }) => by !== undefined);
  if (ended || next === undefined) return `${standing}，再没有要等的事。`;
  const who = next.who.unit === undefined ? ROLE_TITLES[next.who.role] : unitName(rules.dutyList, next.who.unit);
  return `${standing}；在等${who}于 ${spoken(next.by ?? '')} 前${next.title}，否则${next.otherwise}。`;
}

/** `2033年1月28日 17:30`, from RFC 3339 at +08:00. */
export function spoken(time: string): string {
  const [, year = '', month = '', day = '', clock = ''] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(time) ?? [];
  return `${year}年${Number(month)}月${Number(day)}日 ${clock}`;
}

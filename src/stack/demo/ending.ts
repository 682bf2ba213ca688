import type { AppealState } from '../../domain/appeal/state';
import { OUTCOME_TITLES, STATUS_TITLES } from '../../domain/appeal/titles';
import { DAY, type Instant } from '../../domain/calendar/instant';
import { unitName } from '../../domain/registry/duty-list';
import type { Rules } from '../../domain/rules';
import { readHistory } from '../../engine/case-history';
import { readClock } from '../../engine/own-clock';
import type { Environment } from '../../rehearsal/environment';
import type { Tale } from './open-tale';

/** How a telling ended: what it took, and what it left behind. */
export interface Ending {
  readonly state: AppealState;
  /** On the case's own clock. */
  readonly days: number;
  readonly events: number;
  /** Events that only its own clock brought into its history. */
  readonly clockEvents: number;
  /** The workflow has come to its end; otherwise it waits for what may still come. */
  readonly completed: boolean;
}

export async function endingOf({ engine }: Environment, { workflowId }: Tale, state: AppealState): Promise<Ending> {
  const [history, { now }] = await Promise.all([readHistory(engine, workflowId), readClock(engine, workflowId)]);
  const until: Instant = history.completed ? state.statusSince : now;
  return { state, days: (until - state.filedAt) / DAY, ...history };
}

/** The few lines under a story. */
export function linesOfEnding(
  { state, days, events, clockEvents, completed }: Ending,
  seconds: number,
  rules: Rules,
): string[] {
  const outcome = state.outcome === undefined ? '' : `，${OUTCOME_TITLES[state.outcome]}`;
  const workflow = completed ? '流程已完成' : '流程仍在等待';
  return [
    '',
    `结局    ${state.number ?? ''} ${STATUS_TITLES[state.status]}${outcome}；${workflow}`,
    `用时    案件自己的时钟 ${days.toFixed(1)} 天，实际 ${seconds.toFixed(1)} 秒，流程历史 ${events} 个事件（快进时钟另有 ${clockEvents} 个）`,
    `通报    ${state.notices.map(({ title, status }) => `${title}（${NOTICE_STATUSES[status]}）`).join('、') || '无'}`,
    `记分    ${pointsOf(state, rules).join('、') || '无'}`,
    ...state.accountabilities
      .filter(({ held }) => held)
      .map(({ unit, direct, leadership }) => linesOfBoth(unitName(rules.dutyList, unit), direct, leadership)),
  ];
}

type Line = AppealState['accountabilities'][number]['direct'];

function linesOfBoth(unit: string, direct: Line, leadership: Line): string {
  return `问责    ${unit}：直接责任 ${direct?.who}（${direct?.measure}），领导责任 ${leadership?.who}（${leadership?.measure}）`;
}

const NOTICE_STATUSES = {
  draft: '待发布',
  objected: '申辩中',
  published: '展示中',
  withheld: '不予发布',
  archived: '已归档',
} as const;

function pointsOf({ points }: AppealState, { dutyList }: Rules): string[] {
  const sums = new Map<string, number>();
  for (const { unit, points: given } of points) sums.set(unit, (sums.get(unit) ?? 0) + given);
  return [...sums].map(([unit, sum]) => `${unitName(dutyList, unit)} ${sum > 0 ? '+' : ''}${sum}`);
}

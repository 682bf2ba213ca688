import type { Budget, BudgetUnit } from '../domain/calendar/budget';
import type { DueExplanation, ExplainedPause } from '../domain/calendar/explain-due';
import { dayOf, toMinuteText, type Instant } from '../domain/calendar/instant';

const UNITS: Record<BudgetUnit, string> = {
  'working-hours': '个工作小时',
  'working-days': '个工作日',
  'clock-hours': '小时',
  'calendar-days': '天',
};

export function budgetText({ amount, unit }: Budget): string {
  return `${amount} ${UNITS[unit]}`;
}

/** What is not worth a word: everybody knows that nights, lunch hours and weekends do not count. */
const ORDINARY: readonly string[] = ['午休', '下班', '周末', '起算当日不计'];
/** Told by the suspensions themselves. */
const PAUSE = '暂停：';

/** `自 2033-01-28 10:00 起算 3 个工作日，跳过春节（2033-01-31 至 2033-02-06），到 2033-02-09 17:30`. */
export function howText({
  startedAt,
  budget,
  times,
  fixedDue,
  dueAt,
  extension,
  skipped,
  suspensions,
}: DueExplanation): string {
  const limit =
    fixedDue === undefined ? `起算 ${budgetText(budget)}${times > 1 ? `的 ${times} 倍` : ''}` : '起，日期由决定指定';
  return [
    `自 ${toMinuteText(startedAt)} ${limit}`,
    ...(extension === undefined ? [] : [`延期 ${budgetText(extension)}`]),
    ...holidays(skipped).map(({ reason, from, to }) => `跳过${reason}（${spell(from, to)}）`),
    ...suspensions.map(pauseText),
    dueAt === undefined ? '计时停止' : `到 ${toMinuteText(dueAt)}`,
  ].join('，');
}

/** `停表 2033-02-01 16:00 至 2033-02-02 10:00（等待补充材料，工作时间 2 小时 30 分）`. */
function pauseText({ from, to, why, workingSeconds }: ExplainedPause): string {
  const time = workingSeconds === undefined ? '' : `，工作时间 ${durationText(workingSeconds)}`;
  return `停表 ${toMinuteText(from)} 至 ${to === undefined ? '今' : toMinuteText(to)}（${why}${time}）`;
}

function durationText(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), '小时'],
    [Math.floor((seconds % 3600) / 60), '分'],
    [seconds % 60, '秒'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return told.length === 0 ? '0 分' : told.join(' ');
}

interface Skipped {
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
}

/** The days off of one name as one spell, over the weekends between them. */
export function holidays(skipped: readonly Skipped[]): Skipped[] {
  const spells: { from: Instant; to: Instant; reason: string }[] = [];
  for (const { from, to, reason } of skipped) {
    if (ORDINARY.includes(reason) || reason.startsWith(PAUSE)) continue;
    const before = spells.find((one) => one.reason === reason && from - one.to < WEEK);
    if (before === undefined) spells.push({ from, to, reason });
    else before.to = to;
  }
  return spells;
}

const WEEK = 7 * 86_400_000;

function spell(from: Instant, to: Instant): string {
  const [first, last] = [dayOf(from), dayOf(to - 1)];
  return first === last ? first : `${first} 至 ${last}`;
}

import type { Budget } from '../../domain/calendar/budget';
import type { NoticeKind, NoticeStatus } from '../../domain/notice/notice';

export const NOTICE_KIND_TITLES: Readonly<Record<NoticeKind, string>> = {
  result: '办理结果',
  listing: '挂牌督办',
  criticism: '公开通报',
  commendation: '表扬',
  ranking: '排名',
  bulletin: '简报',
};

/** Of those the public sees; drafts are no public matter. */
export const NOTICE_STATUS_TITLES: Readonly<Record<NoticeStatus, string>> = {
  draft: '起草中',
  objected: '申辩中',
  published: '公示中',
  withheld: '不予发布',
  archived: '已归档',
};

const UNITS: Readonly<Record<Budget['unit'], string>> = {
  'working-hours': '个工作小时',
  'working-days': '个工作日',
  'clock-hours': '小时',
  'calendar-days': '天',
};

/** `{amount: 2, unit: 'working-days'}` as `2 个工作日`. */
export function budgetWords({ amount, unit }: Budget): string {
  return `${amount} ${UNITS[unit]}`;
}

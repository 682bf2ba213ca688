import { SECOND } from '../../domain/calendar/instant';
import { WORKING_DAY } from '../../domain/calendar/working-time';
import type { Figures, Rate } from '../../use-cases/oversight/figures';

/** `98.8%（82/83）`: a share with what it rests on. */
export function rateWords({ count, of, share }: Rate): string {
  return share === undefined ? '暂无' : `${percent(share)}（${count}/${of}）`;
}

export function shareWords({ share }: Rate): string {
  return share === undefined ? '暂无' : percent(share);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1).replace(/\.0$/, '')}%`;
}

const HOUR = 3_600;
const WORKDAY = WORKING_DAY / SECOND;

/** Seconds of working time as people say them; a working day has seven hours. */
export function workingWords(seconds: number | undefined): string {
  if (seconds === undefined) return '暂无';
  if (seconds >= WORKDAY) return `${(seconds / WORKDAY).toFixed(1)} 个工作日`;
  if (seconds >= HOUR) return `${(seconds / HOUR).toFixed(1)} 小时`;
  return seconds >= 60 ? `${Math.round(seconds / 60)} 分钟` : '不到 1 分钟';
}

/** A group's name as people read it: what a case has not got yet is said so. */
export function groupName({ group = '' }: Figures, titles: Readonly<Record<string, string>>): string {
  if (group === '') return '尚未确定';
  return Object.hasOwn(titles, group) ? (titles[group] ?? group) : group;
}

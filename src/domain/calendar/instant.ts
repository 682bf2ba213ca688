/** Milliseconds since 1970-01-01T00:00Z: the only way a moment is written inside the product. */
export type Instant = number;

/** A day in Asia/Shanghai, `yyyy-mm-dd`. */
export type Day = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Shanghai has kept UTC+8 without summer time since 1991-09-15, so no time-zone data is needed. */
const OFFSET = 8 * HOUR;

/** The Shanghai day an instant falls on. */
export function dayOf(at: Instant): Day {
  return new Date(at + OFFSET).toISOString().slice(0, 10);
}

/** The Shanghai year an instant falls in. */
export function yearOf(at: Instant): number {
  return Number(dayOf(at).slice(0, 4));
}

/** The instant a Shanghai day begins (00:00 local). */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET;
}

/** The day `count` days later (earlier when negative). */
export function plusDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** RFC 3339 with the +08:00 offset, to the second: what people and upstreams read. */
export function toRfc3339(at: Instant): string {
  return `${new Date(at + OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** `2026-09-25 17:30`: what people read on cards and in stories. */
export function toMinuteText(at: Instant): string {
  return new Date(at + OFFSET).toISOString().slice(0, 16).replace('T', ' ');
}

/** The instant a Shanghai day ends (24:00 local). */
export function endOfDay(day: Day): Instant {
  return startOfDay(plusDays(day, 1));
}

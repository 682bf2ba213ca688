import type { CalendarTable } from './calendar-table';
import { dayNumberAt, dayTableOf, isWorking, reasonOff, startOfNumber } from './day-table';
import type { Span } from './due';
import { arePausesSummed } from '../editions';
import { dayOf, plusDays, startOfDay, type Instant } from './instant';
import type { Pause } from './pauses';
import { LUNCH, workingIntervals, workingTimeBetween, type Interval } from './working-time';

/** A stretch of a clock's way: counted when it has no reason, else left out for that reason. */
export interface Piece extends Interval {
  readonly reason?: string;
}

/** The whole of a span as pieces that touch and never overlap. */
export function piecesOf(table: CalendarTable, span: Span, pauses: readonly Pause[]): Piece[] {
  const left = pauses.map(({ from, to, why }) => ({ from, to, reason: `暂停：${why}` }));
  const isExact = arePausesSummed(table);
  switch (span.unit) {
    case 'working-hours':
      return without(hours(table, span), left);
    case 'clock-hours':
      return without(span.from < span.to ? [{ from: span.from, to: span.to }] : [], left);
    case 'working-days':
      return isExact
        ? without([...startDay(span), ...workingDays(table, span)], left).map((piece) => idleNamed(table, piece))
        : without([...startDay(span), ...workingDays(table, span)], left.map(wholeDays));
    case 'calendar-days':
      return without([...startDay(span), ...afterStartDay(span)], isExact ? left : left.map(wholeDays));
  }
}

function hours(table: CalendarTable, span: Interval): Piece[] {
  const pieces: Piece[] = [];
  let end = span.from;
  const gap = (to: Instant) => end < to && pieces.push({ from: end, to, reason: nameOfGap(table, end, to) });
  for (const shift of workingIntervals(table, span.from, span.to)) {
    gap(shift.from);
    pieces.push(shift);
    end = shift.to;
  }
  gap(span.to);
  return pieces;
}

/** One piece a working day, so that the pieces can be counted; days off in a row are one piece. */
function workingDays(table: CalendarTable, span: Interval): Piece[] {
  const days = dayTableOf(table);
  const pieces: Piece[] = [];
  const first = dayNumberAt(span.from) + 1;
  const end = dayNumberAt(span.to - 1) + 1;
  for (let day = first; day < end;) {
    let next = day + 1;
    const works = isWorking(days, day);
    while (!works && next < end && !isWorking(days, next)) next += 1;
    const piece = { from: startOfNumber(day), to: Math.min(span.to, startOfNumber(next)) };
    pieces.push(works ? piece : { ...piece, reason: nameOfGap(table, piece.from, piece.to) });
    day = next;
  }
  return pieces;
}

function startDay({ from, to }: Interval): Piece[] {
  const end = Math.min(to, nextMidnight(from));
  return from < end ? [{ from, to: end, reason: '起算当日不计' }] : [];
}

function afterStartDay({ from, to }: Interval): Piece[] {
  const begin = nextMidnight(from);
  return begin < to ? [{ from: begin, to }] : [];
}

/** What a pause leaves of a working day counts only where there is working time in it. */
function idleNamed(table: CalendarTable, piece: Piece): Piece {
  const { from, to, reason } = piece;
  if (reason !== undefined || workingTimeBetween(table, from, to) > 0) return piece;
  return { from, to, reason: nameOfGap(table, from, to) };
}

/** Before decision 49 day units gave back whole days: those after the day a pause began, up to the day it ended. */
function wholeDays(left: Required<Piece>): Required<Piece> {
  return { from: nextMidnight(left.from), to: nextMidnight(left.to), reason: left.reason };
}

/** Pieces with the stretches of `left` taken out and put in their own place; `left` is in order and without overlaps. */
function without(pieces: readonly Piece[], left: readonly Required<Piece>[]): Piece[] {
  let kept = [...pieces];
  for (const hole of left) {
    const from = Math.max(hole.from, kept[0]?.from ?? Infinity);
    const to = Math.min(hole.to, kept.at(-1)?.to ?? -Infinity);
    if (from >= to) continue;
    kept = [
      ...kept.filter((piece) => piece.from < from).map((piece) => ({ ...piece, to: Math.min(piece.to, from) })),
      { from, to, reason: hole.reason },
      ...kept.filter((piece) => piece.to > to).map((piece) => ({ ...piece, from: Math.max(piece.from, to) })),
    ];
  }
  return kept;
}

/** A gap is called by the rarest thing in it: a holiday, else a weekend, else the night or the lunch break. */
function nameOfGap(table: CalendarTable, from: Instant, to: Instant): string {
  const days = dayTableOf(table);
  const last = dayNumberAt(to - 1);
  const holidays = new Set<string>();
  let weekend = false;
  for (let day = dayNumberAt(from); day <= last; day += 1) {
    if (isWorking(days, day)) continue;
    const holiday = reasonOff(days, day);
    if (holiday === undefined) weekend = true;
    else holidays.add(holiday);
  }
  if (holidays.size > 0) return [...holidays].join('、');
  if (weekend) return '周末';
  return isLunch(from, to) ? '午休' : '下班';
}

function isLunch(from: Instant, to: Instant): boolean {
  const midnight = startOfDay(dayOf(from));
  return from >= midnight + LUNCH.from && to <= midnight + LUNCH.to;
}

function nextMidnight(at: Instant): Instant {
  return startOfDay(plusDays(dayOf(at), 1));
}

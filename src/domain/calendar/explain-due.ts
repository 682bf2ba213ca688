import type { Budget } from './budget';
import type { CalendarTable } from './calendar-table';
import type { Clock, Suspension } from './clock';
import { dueOf, spansOf, type Span } from './due';
import { DAY, dayOf, plusDays, SECOND, type Day, type Instant } from './instant';
import { pausesOf, stillSince } from './pauses';
import { piecesOf, type Piece } from './pieces';
import { isProvisional } from './workdays';
import { workingTimeBetween, type Interval } from './working-time';

/** A pause as the explanation lists it; one that still lasts has no working time yet. */
export interface ExplainedPause extends Suspension {
  /** Whole seconds of working time from its begin, or the start of the limit, to its end. */
  readonly workingSeconds?: number;
}

/** How a due was computed (DOMAIN.md section 8): plain JSON; `counted` and `skipped` together tile the way from start to due. */
export interface DueExplanation {
  readonly startedAt: Instant;
  readonly budget: Budget;
  readonly times: number;
  readonly calendarVersion: string;
  /** A day on the way lies in a year whose days off are not announced: the due may still move. */
  readonly provisional: boolean;
  readonly counted: readonly Interval[];
  readonly skipped: readonly (Interval & { readonly reason: string })[];
  readonly extension?: Budget;
  readonly suspensions: readonly ExplainedPause[];
  readonly fixedDue?: Instant;
  /** Absent while the clock stands still: the pieces then end where the open suspension begins. */
  readonly dueAt?: Instant;
  /** Present when the way is too long to be listed whole: the pieces end here. */
  readonly listedUntil?: Instant;
}

/** No more than this is listed piece by piece, so that the answer stays small whatever date a session fixes. */
const LONGEST = 800 * DAY;

/** The answer to "how was this deadline computed". */
export function explainDue(table: CalendarTable, clock: Clock, budget: Budget, times = 1): DueExplanation {
  const { startedAt, extension, suspensions, fixedDue } = clock;
  const dueAt = dueOf(table, clock, budget, times);
  const spans = spansOf(table, clock, budget, times);
  const end = Math.min(stillSince(clock) ?? Infinity, ...spans.slice(-1).map(({ to }) => to));
  const listed = Math.min(end, startedAt + LONGEST);
  const pieces = piecesUntil(table, clock, spans, listed);
  return {
    startedAt,
    budget,
    times,
    calendarVersion: table.version,
    provisional: anyProvisional(table, dayOf(startedAt), dayOf(Math.max(startedAt, end))),
    counted: pieces.filter((piece) => piece.reason === undefined).map(({ from, to }) => ({ from, to })),
    skipped: joined(pieces),
    ...(extension && { extension }),
    suspensions: suspensions.map((pause) => explainedPause(table, startedAt, pause)),
    ...(fixedDue !== undefined && { fixedDue }),
    ...(dueAt !== undefined && { dueAt }),
    ...(listed < end && { listedUntil: listed }),
  };
}

function explainedPause(table: CalendarTable, startedAt: Instant, pause: Suspension): ExplainedPause {
  if (pause.to === undefined) return pause;
  const time = workingTimeBetween(table, Math.max(startedAt, pause.from), pause.to);
  return { ...pause, workingSeconds: Math.floor(time / SECOND) };
}

function piecesUntil(table: CalendarTable, clock: Clock, spans: readonly Span[], end: Instant): Piece[] {
  const pauses = pausesOf(clock);
  return spans
    .map((span) => ({ ...span, to: Math.min(span.to, end) }))
    .filter((span) => span.from < span.to)
    .flatMap((span) => piecesOf(table, span, pauses));
}

/** Skipped neighbours with the same reason as one. */
function joined(pieces: readonly Piece[]): (Interval & { reason: string })[] {
  const found: { from: Instant; to: Instant; reason: string }[] = [];
  for (const { from, to, reason } of pieces) {
    if (reason === undefined) continue;
    const last = found.at(-1);
    if (last?.to === from && last.reason === reason) last.to = to;
    else found.push({ from, to, reason });
  }
  return found;
}

function anyProvisional(table: CalendarTable, first: Day, last: Day): boolean {
  const lastYear = Number(last.slice(0, 4));
  for (let day = first; Number(day.slice(0, 4)) < lastYear; day = plusDays(`${day.slice(0, 4)}-12-31`, 1)) {
    if (isProvisional(table, day)) return true;
  }
  return isProvisional(table, last);
}

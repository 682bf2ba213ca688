import type { CalendarTable } from '../../calendar/calendar-table';
import { SECOND, type Instant } from '../../calendar/instant';
import { workingTimeBetween } from '../../calendar/working-time';
import type { AppealState, Stage, Status } from '../state';

/** A stretch of a case within one stage in which its clock runs; without `to` it still does. */
export interface Stretch {
  readonly stage: Stage;
  readonly from: Instant;
  readonly to?: Instant;
}

/** Working seconds by stage; a stage that the case is in, or never came to, is absent. */
export type StageTimes = Readonly<Partial<Record<Stage, number>>>;

/** While the appellant is waited for, in a pause, and once the case is closed, no stage takes time (DOMAIN.md sections 3 and 7). */
const STANDING_STILL: ReadonlySet<Status> = new Set(['awaiting-supplement', 'paused', 'closed', 'ended']);

/** The stretches after one more fact, from the state that it led to. */
export function stretchesAfter(
  stretches: readonly Stretch[],
  { stage, status }: Pick<AppealState, 'stage' | 'status'>,
  at: Instant,
): readonly Stretch[] {
  const last = stretches.at(-1);
  const running = !STANDING_STILL.has(status);
  const open = last?.to === undefined ? last : undefined;
  if (running && open?.stage === stage) return stretches;
  const ended = open === undefined ? stretches : [...stretches.slice(0, -1), { ...open, to: at }];
  return running ? [...ended, { stage, from: at }] : ended;
}

/**
 * The working time a case took in each stage that it has left, by its own calendar, all its rounds together: what statistics call
 * the working time of a stage. A case that has closed has left its last stage.
 */
export function stageTimesOf(
  { stage, status }: Pick<AppealState, 'stage' | 'status'>,
  stretches: readonly Stretch[],
  calendar: CalendarTable,
): StageTimes {
  const isOver = status === 'closed' || status === 'ended';
  const times: Partial<Record<Stage, number>> = {};
  for (const { stage: where, from, to } of stretches) {
    if (to === undefined || (where === stage && !isOver)) continue;
    times[where] = (times[where] ?? 0) + workingTimeBetween(calendar, from, to);
  }
  return Object.fromEntries(Object.entries(times).map(([where, ms]) => [where, Math.floor(ms / SECOND)]));
}

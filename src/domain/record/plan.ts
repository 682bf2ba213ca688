import type { Light } from '../calendar/light';
import { DAY, endOfDay, type Instant } from '../calendar/instant';
import type { RecordBody } from './kinds';

/** How long before its day a measure still open turns yellow. */
const WARN = 7 * DAY;

/** The light of a measure of a plan 一企一策 (G7): red once its day has passed and it is not done. */
export function lightOfMeasure({ day, state }: RecordBody, now: Instant): Light {
  if (state === 'done') return 'green';
  const due = endOfDay(String(day));
  if (now >= due) return 'red';
  return now >= due - WARN ? 'yellow' : 'green';
}

export interface PlanFigures {
  readonly measures: number;
  readonly done: number;
  readonly overdue: number;
}

/** How a plan stands: how many measures, how many of them done, how many past their day. */
export function planFigures(measures: readonly RecordBody[], now: Instant): PlanFigures {
  return {
    measures: measures.length,
    done: measures.filter(({ state }) => state === 'done').length,
    overdue: measures.filter((measure) => lightOfMeasure(measure, now) === 'red').length,
  };
}

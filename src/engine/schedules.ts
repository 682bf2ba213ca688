import { ScheduleAlreadyRunning, type CalendarSpec, type ScheduleOptions } from '@temporalio/client';
import { COMES_AT_HOUR, occasionKinds, type Coming, type OccasionKind, type Period } from '../domain/occasion/kinds';
import { OCCASION_WORKFLOW, occasionWorkflowIdOf } from '../../workflows/messages';
import type { Engine } from './connection';
import { marked } from './sent-by-us';

/** The schedule of a kind, as operators read it in the UI. */
export function scheduleIdOf({ id }: OccasionKind): string {
  return `calendar-${id}`;
}

/**
 * Creates the city's schedules, or brings those there are up to date. A schedule that somebody has paused stays so, with the note
 * they left; safe to repeat. Gives how many there are.
 */
export async function ensureSchedules(engine: Engine): Promise<number> {
  await Promise.all(occasionKinds.map((kind) => ensureSchedule(engine, kind)));
  return occasionKinds.length;
}

async function ensureSchedule({ client, taskQueue }: Engine, kind: OccasionKind): Promise<void> {
  const { spec, action, policies } = optionsOf(kind, taskQueue);
  const scheduleId = scheduleIdOf(kind);
  const note = `${kind.title}（${kind.row}）：${kind.note}`;
  try {
    await client.schedule.create({ scheduleId, spec, action, policies, state: { note } });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule
      .getHandle(scheduleId)
      .update(({ state }) => ({ spec, action, policies, state: state.paused ? state : { ...state, note } }));
  }
}

type Options = Required<Pick<ScheduleOptions, 'spec' | 'policies'>> & {
  readonly action: Extract<ScheduleOptions['action'], { type: 'startWorkflow' }>;
};

function optionsOf(kind: OccasionKind, taskQueue: string): Options {
  const workflowId = occasionWorkflowIdOf(kind.id);
  const args = marked([{ kind: kind.id }], { workflowId, handler: OCCASION_WORKFLOW });
  return {
    spec: { calendars: [calendarOf(kind.comes)], timezone: 'Asia/Shanghai' },
    action: {
      type: 'startWorkflow',
      workflowType: OCCASION_WORKFLOW,
      taskQueue,
      workflowId,
      args,
      staticSummary: kind.title,
    },
    // One that waits for a working day does not hold up the next; after an outage the latest is caught up.
    policies: { overlap: 'ALLOW_ALL', catchupWindow: DAYS[kind.period] * 86_400_000, pauseOnFailure: false },
  };
}

/** How far back a missed one is caught up: the length of its period, so that it is at most one. */
const DAYS: Record<Period, number> = { week: 7, month: 28, quarter: 90, 'half-year': 181, year: 365 };

function calendarOf(comes: Coming): CalendarSpec {
  const hour = COMES_AT_HOUR;
  if ('weekday' in comes) return { dayOfWeek: WEEKDAYS[comes.weekday] ?? 'MONDAY', hour };
  return { dayOfMonth: comes.day, month: comes.months.map((month) => MONTHS[month - 1] ?? 'JANUARY'), hour };
}

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
const MONTHS = [
  ...(['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY'] as const),
  ...(['AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'] as const),
];

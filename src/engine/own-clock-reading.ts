import { temporal, type google } from '@temporalio/proto';
import type { Engine } from './connection';

type Timestamp = google.protobuf.ITimestamp;
const { WorkflowExecutionStatus } = temporal.api.enums.v1;
const OPEN: readonly unknown[] = [
  WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING,
  WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_PAUSED,
];

export interface Description {
  readonly running: boolean;
  /** The case's own time, in epoch milliseconds; everybody's, until it is first driven. */
  readonly now: number;
  /** What the case is at work on this moment, for a message. */
  readonly inHand: readonly string[];
}

export async function describe(engine: Engine, workflowId: string): Promise<Description> {
  const answer = await engine.connection.workflowService.describeWorkflowExecution({
    namespace: engine.namespace,
    execution: { workflowId },
  });
  const status = answer.workflowExecutionInfo?.status;
  const own = answer.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
  const activities = answer.pendingActivities.map(
    ({ activityType, attempt, lastFailure }) =>
      `activity ${activityType?.name} (attempt ${attempt}${lastFailure ? `: ${lastFailure.message}` : ''})`,
  );
  return {
    running: status !== undefined && OPEN.includes(status),
    now: own ? instantOf(own) : Date.now(),
    inHand: [...(answer.pendingWorkflowTask ? ['workflow task'] : []), ...activities],
  };
}

/**
 * Timers whose hour comes by an instant of the case's own time but that have not fired, and the beginning of a case that was to begin by
 * then: the engine fires them a moment after time has moved. Reads the history from its end.
 */
export async function dueBy(engine: Engine, workflowId: string, instant: number): Promise<number> {
  const { history } = await engine.connection.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: engine.namespace,
    execution: { workflowId },
    // A case keeps one timer, armed anew at each turn: it is among the latest events.
    maximumPageSize: 200,
  });
  const events = history?.events ?? [];
  const spent = new Set(events.map((event) => timerEndedBy(event)));
  const hours = events.flatMap((event) => {
    const timer = event.timerStartedEventAttributes;
    if (!timer || spent.has(timer.timerId)) return [];
    return [instantOf(event.eventTime) + instantOf(timer.startToFireTimeout)];
  });
  return [...hours, ...beginningOf(events)].filter((hour) => hour <= instant).length;
}

/** When the case is to begin, unless it has. */
function beginningOf(events: readonly temporal.api.history.v1.IHistoryEvent[]): number[] {
  if (events.some((event) => event.workflowTaskScheduledEventAttributes)) return [];
  return events.flatMap(({ eventTime, workflowExecutionStartedEventAttributes: start }) =>
    start ? [instantOf(eventTime) + instantOf(start.firstWorkflowTaskBackoff)] : [],
  );
}

export function timerEndedBy(event: temporal.api.history.v1.IHistoryEvent): string | null | undefined {
  return (event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes)?.timerId;
}

/** A timestamp, or a duration, in milliseconds. */
export function instantOf(time: Timestamp | google.protobuf.IDuration | null | undefined): number {
  return Number(time?.seconds ?? 0) * 1000 + Math.floor((time?.nanos ?? 0) / 1e6);
}

/** Milliseconds as the engine wants them; its 64-bit seconds are typed as Long, and read as numbers. */
export function duration(ms: number): google.protobuf.IDuration {
  return { seconds: Math.floor(ms / 1000) as never, nanos: (ms % 1000) * 1e6 };
}

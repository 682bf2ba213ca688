import { temporal } from '@temporalio/proto';
import type { Engine } from './connection';

const { EventType, WorkflowExecutionStatus } = temporal.api.enums.v1;

/** What driving a case through its own clock adds to its history; a case in everybody's time has none of them. */
const OF_THE_CLOCK: readonly unknown[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED,
];

export interface CaseHistory {
  /** Events of the present run, those of its own clock left out. */
  readonly events: number;
  readonly clockEvents: number;
  readonly completed: boolean;
}

/** How long a case's history is, and whether it has come to its good end. */
export async function readHistory(engine: Engine, workflowId: string): Promise<CaseHistory> {
  const { workflowExecutionInfo: told } = await engine.connection.workflowService.describeWorkflowExecution({
    namespace: engine.namespace,
    execution: { workflowId },
  });
  const { events } = await engine.client.workflow.getHandle(workflowId).fetchHistory();
  const ofTheClock = events?.filter(({ eventType }) => OF_THE_CLOCK.includes(eventType)).length ?? 0;
  return {
    events: (events?.length ?? 0) - ofTheClock,
    clockEvents: ofTheClock,
    completed: told?.status === WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED,
  };
}

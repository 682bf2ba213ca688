import type { temporal } from '@temporalio/proto';
import type { Engine } from './connection';
import { timerEndedBy } from './own-clock-reading';

type Event = temporal.api.history.v1.IHistoryEvent;

/** Whether a timer of the case is armed, told by its history from the end: a case keeps one, armed anew at nearly every turn. */
export async function hasArmedTimer(engine: Engine, workflowId: string): Promise<boolean> {
  const spent = new Set<string>();
  for await (const event of eventsFromTheEnd(engine, workflowId)) {
    const ended = timerEndedBy(event);
    if (ended) spent.add(ended);
    const begun = event.timerStartedEventAttributes?.timerId;
    if (begun && !spent.has(begun)) return true;
  }
  return false;
}

async function* eventsFromTheEnd(engine: Engine, workflowId: string): AsyncGenerator<Event> {
  let nextPageToken = new Uint8Array();
  do {
    const page = await engine.connection.workflowService.getWorkflowExecutionHistoryReverse({
      namespace: engine.namespace,
      execution: { workflowId },
      maximumPageSize: 100,
      nextPageToken,
    });
    yield* page.history?.events ?? [];
    nextPageToken = new Uint8Array(page.nextPageToken);
  } while (nextPageToken.length > 0);
}

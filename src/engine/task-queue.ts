import { temporal } from '@temporalio/proto';
import { connectEngine, type Engine, type EngineAddress } from './connection';

const { TASK_QUEUE_TYPE_WORKFLOW } = temporal.api.enums.v1.TaskQueueType;

/** Whether a worker has asked for work on the task queue since the instant (epoch milliseconds). */
export async function isServed(address: Required<EngineAddress>, since: number): Promise<boolean> {
  const engine = await connectEngine(address).catch(() => undefined);
  if (engine === undefined) return false;
  try {
    const { pollers } = await engine.connection.workflowService.describeTaskQueue({
      namespace: address.namespace,
      taskQueue: { name: address.taskQueue },
      taskQueueType: TASK_QUEUE_TYPE_WORKFLOW,
    });
    // The queue remembers a dead worker's last question for five minutes.
    return pollers.some(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= since - 1000);
  } catch {
    return false;
  } finally {
    await engine.close();
  }
}

/** A queue by a name that no other has, also where several namespaces keep their records in one database. */
export function queueNameOf({ namespace, taskQueue }: Pick<Engine, 'namespace' | 'taskQueue'>): string {
  return `${namespace}/${taskQueue}`;
}

/** How many workers have asked for work on the queue within the last minute or so. */
export async function workersAsking(engine: Engine, now: number): Promise<number> {
  const { pollers } = await engine.connection.workflowService.describeTaskQueue({
    namespace: engine.namespace,
    taskQueue: { name: engine.taskQueue },
    taskQueueType: TASK_QUEUE_TYPE_WORKFLOW,
  });
  // A question is asked anew once a minute at the latest.
  return pollers.filter(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000 >= now - 75_000).length;
}

import { temporal } from '@temporalio/proto';
import { connectEngine, type EngineAddress } from './connection';

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

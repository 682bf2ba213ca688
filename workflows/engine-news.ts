import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** What the engine tells a workflow besides its messages, and the SDK keeps to itself. */
interface EngineNews {
  /** Why it was asked to end; the Temporal UI gives no reason, `temporal workflow cancel --reason` does. */
  cancelReason: string | undefined;
  /** How often it was put back to an earlier point: each time it gets new randomness. */
  resets: number;
}

const news: EngineNews = { cancelReason: undefined, resets: 0 };

/** Listens in on what comes in; changes nothing. The worker and the bundle of the tests name this module. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  internals: [
    {
      activate(input, next) {
        for (const { cancelWorkflow, updateRandomSeed } of input.activation.jobs ?? []) {
          if (cancelWorkflow) news.cancelReason = cancelWorkflow.reason ?? undefined;
          if (updateRandomSeed) news.resets += 1;
        }
        next(input);
      },
    },
  ],
});

/** The words somebody gave with a cancellation. */
export function cancelReason(): string | undefined {
  return news.cancelReason;
}

/** Whether the workflow has been reset since this was last asked. */
export function takeReset(): boolean {
  const wasReset = news.resets > 0;
  news.resets = 0;
  return wasReset;
}

export function hasReset(): boolean {
  return news.resets > 0;
}

import type { WorkflowInterceptorsFactory } from '@temporalio/workflow';

/** Why the engine asked this case to end; the Temporal UI gives no reason, `temporal workflow cancel --reason` does. */
let reason: string | undefined;

/** Listens in on what comes in, because the SDK keeps the reason to itself; changes nothing. The worker and the bundle of the tests name this module. */
export const interceptors: WorkflowInterceptorsFactory = () => ({
  internals: [
    {
      activate(input, next) {
        for (const { cancelWorkflow } of input.activation.jobs ?? []) reason = cancelWorkflow?.reason ?? reason;
        next(input);
      },
    },
  ],
});

/** The words somebody gave with a cancellation; empty where they gave none. */
export function cancelReason(): string | undefined {
  return reason;
}

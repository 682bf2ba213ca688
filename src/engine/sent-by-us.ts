import { randomUUID } from 'node:crypto';
import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, RawValue } from '@temporalio/common';
import { markOf, SENT_TO, type SentTo } from '../../workflows/messages';

/**
 * Marks what we send to a workflow, so that it can tell us from whoever else reaches the engine (decision 43). The codec seals the
 * mark with the message; nobody without the master key can make one, and a copy is worth nothing at another workflow, handler or update.
 */
export const marking: WorkflowClientInterceptor = {
  startWithDetails: (input, next) => next({ ...input, options: markedStart(input.workflowType, input.options) }),
  startUpdate(input, next) {
    const updateId = input.options.updateId ?? randomUUID();
    const to = { workflowId: input.workflowExecution.workflowId, handler: input.updateName, updateId };
    return next({ ...input, args: marked(input.args, to), options: { ...input.options, updateId } });
  },
  startUpdateWithStart(input, next) {
    const updateId = input.updateOptions.updateId ?? randomUUID();
    const { workflowId } = input.workflowStartOptions;
    return next({
      ...input,
      workflowStartOptions: markedStart(input.workflowType, input.workflowStartOptions),
      updateArgs: marked(input.updateArgs, { workflowId, handler: input.updateName, updateId }),
      updateOptions: { ...input.updateOptions, updateId },
    });
  },
  signal(input, next) {
    const to = { workflowId: input.workflowExecution.workflowId, handler: input.signalName };
    return next({ ...input, args: marked(input.args, to) });
  },
  signalWithStart(input, next) {
    const { workflowId } = input.options;
    return next({
      ...input,
      options: markedStart(input.workflowType, input.options),
      signalArgs: marked(input.signalArgs, { workflowId, handler: input.signalName }),
    });
  },
};

function markedStart<O extends { readonly workflowId: string; readonly args: unknown[] }>(
  handler: string,
  options: O,
): O {
  return { ...options, args: marked(options.args, { workflowId: options.workflowId, handler }) };
}

/** The values as payloads that carry the mark; what is there already as one stays as it is. */
export function marked(args: readonly unknown[], to: SentTo): unknown[] {
  return args.map((value) => {
    if (value instanceof RawValue) return value;
    const { metadata, data } = defaultPayloadConverter.toPayload(value);
    return RawValue.fromPayload({ data: data ?? null, metadata: { ...metadata, [SENT_TO]: Buffer.from(markOf(to)) } });
  });
}

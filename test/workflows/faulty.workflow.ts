import { ApplicationFailure, condition, setHandler, defineQuery } from '@temporalio/workflow';

/** Faults as workflow code has them: made, thrown by V8, and a class of the SDK's. */
export async function faulty(): Promise<readonly (string | undefined)[]> {
  let isAsked = false;
  setHandler(defineQuery<boolean>('asked'), () => (isAsked = true));
  await condition(() => isAsked, 1);
  return [new Error('made').stack, thrown().stack, ApplicationFailure.nonRetryable('refused').stack];
}

function thrown(): Error {
  try {
    return JSON.parse('{') as Error;
  } catch (error) {
    if (error instanceof SyntaxError && error instanceof Error) return error;
    throw error;
  }
}

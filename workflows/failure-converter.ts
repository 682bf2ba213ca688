import { DefaultFailureConverter, type FailureConverter } from '@temporalio/common';
import { ApplicationFailure } from '@temporalio/workflow';
import { INVALID, REFUSED } from './messages';

const sealing = new DefaultFailureConverter({ encodeCommonAttributes: true });

/** Refusals, and what an activity says of the store (telling-why.ts): Liubu's own sentences. */
const OWN_SENTENCES: ReadonlySet<string> = new Set([REFUSED, INVALID, 'store-away', 'store-refuses']);

/**
 * Message and stack of a failure go into a payload, which the codec seals: PostgreSQL, for one, quotes what it was given. The
 * sentences Liubu wrote itself stay readable, because operators read them in the dialogs of the Temporal UI; their causes do not.
 */
export const failureConverter: FailureConverter = {
  errorToFailure(error, converter, context) {
    const failure = sealing.errorToFailure(error, converter, context);
    if (!isOwnSentence(error)) return failure;
    return { ...failure, message: error.message, encodedAttributes: null };
  },
  failureToError: (failure, converter, context) => sealing.failureToError(failure, converter, context),
};

function isOwnSentence(error: unknown): error is ApplicationFailure {
  return error instanceof ApplicationFailure && OWN_SENTENCES.has(error.type ?? '');
}

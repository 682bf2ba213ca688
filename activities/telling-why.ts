import { ApplicationFailure } from '@temporalio/activity';
import { StoreError } from '../src/store/store-error';

/** The activity with the store's refusals under their own codes: what is final is for the workflow to say, and operators read why. */
export function tellingWhy<A, R>(activity: (argument: A) => Promise<R>): (argument: A) => Promise<R> {
  return async (argument) => {
    try {
      return await activity(argument);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      throw ApplicationFailure.create({ message: error.message, type: error.code, cause: error });
    }
  };
}

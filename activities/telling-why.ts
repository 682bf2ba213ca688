import { ApplicationFailure } from '@temporalio/activity';
import { isStoreAway } from '../src/store/sql/store-away';
import { StoreError } from '../src/store/sql/store-error';
import { sqlState } from '../src/store/sql/transaction';
import { Refused } from '../src/use-cases/refused';

/** The activity with the refusals of store and use cases under their own codes: what is final is for the workflow to say, and operators read why. */
export function tellingWhy<A, R>(activity: (argument: A) => Promise<R>): (argument: A) => Promise<R> {
  return async (argument) => {
    try {
      return await activity(argument);
    } catch (error) {
      throw inWords(error);
    }
  };
}

/** In Chinese, because it stands on the case card; the cause keeps PostgreSQL's own words. */
function inWords(error: unknown): unknown {
  if (error instanceof ApplicationFailure || !(error instanceof Error)) return error;
  const told = (type: string, message: string) => ApplicationFailure.create({ message, type, cause: error });
  if (error instanceof Refused) return told(error.code, error.reason);
  if (error instanceof StoreError) return told(error.code, error.message);
  if (isStoreAway(error)) return told('store-away', '存储没有应答');
  const state = sqlState(error);
  return state === undefined ? error : told('store-refuses', `存储拒绝写入（PostgreSQL ${state}）`);
}

import { markMatched } from '../src/store/registers/matched-records.repository';
import type { ActivityDeps } from './deps';

export interface RecordsToMatch {
  readonly campaignId: string;
  readonly target: string;
  readonly records: readonly string[];
}

/** Writes back to the lists what has been brought together (S3, X13); `taken` where one of them is so already with another. Safe to repeat. */
export function matchRecords({ pool }: ActivityDeps) {
  return ({ campaignId, target, records }: RecordsToMatch): Promise<'matched' | 'taken'> =>
    markMatched(pool, records, `${campaignId} ${target}`);
}

/** How a promise stands on the day it is asked after. Permanent: they stand in facts. */
export const promiseStandings = ['kept', 'kept-late', 'open', 'overdue'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

/** A promise or a decision on a case of an earlier campaign, and how it stands (X10, X14). */
export interface ReviewedPromise {
  readonly campaign: string;
  readonly kind: 'promise' | 'case';
  /** Of the promise, or of the case. */
  readonly id: string;
  readonly unit: string;
  /** A promise in its words; what was decided on a case stands with the case. */
  readonly what?: string;
  readonly day?: string;
  readonly stands: PromiseStanding;
  /** On the ladder. */
  readonly level: number;
}

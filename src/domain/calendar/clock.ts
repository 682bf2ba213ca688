import type { Budget } from './budget';
import type { Instant } from './instant';

/** A stretch in which a clock stood still; `to` is absent while it still does. */
export interface Suspension {
  readonly from: Instant;
  readonly to?: Instant;
  readonly why: string;
}

/**
 * A limit as a budget with its ledger, never as a stored due instant (DOMAIN.md section 8): the due is computed anew from the
 * policy and the calendar each time it is asked for.
 */
export interface Clock {
  readonly startedAt: Instant;
  readonly suspensions: readonly Suspension[];
  /** Granted on top of the policy's budget; same unit. */
  readonly extension?: Budget;
  /** A date fixed by a session or a promise: it stands in place of the budget. */
  readonly fixedDue?: Instant;
}

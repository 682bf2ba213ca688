import type { AnyFact, AnyState, Decider, Placed, TakenUp } from '../domain/decider/decider';
import type { Keyring } from '../store/keys/keyring';
import type { Account, Log, Tables } from '../store/log/log';
import type { Pool } from '../store/sql/pool';
import type { Mending, Stores } from './stores';

export interface Ids {
  readonly caseId: string;
  readonly workflowId: string;
}

/** What came of starting a new workflow from the record. */
export type GoneOn = 'started' | 'known' | 'ended' | 'unopened';

/** What the doctor has to know of a family besides its rules and its log. */
export interface KeptFamily<
  S extends AnyState,
  F extends AnyFact,
  R,
  A extends Account<S>,
  View extends { readonly version: number },
> {
  readonly decider: Decider<S, F, R, View>;
  readonly tables: Tables;
  readonly log: (stores: { readonly pool: Pool; readonly keyring?: Keyring }) => Log<S, F, A>;
  readonly rulesOf: (pool: Pool, state: S) => Promise<R>;
  /** What of a view does not move with time alone, without people's words. */
  readonly compared: (view: View) => object;
  /** The columns that do not move with time alone. */
  readonly standingColumns: (state: S) => readonly string[];
  /** Starts a new run of its workflow from the record. Safe to repeat. */
  readonly goOn: (stores: Stores & { readonly keyring: Keyring }, ids: Ids, takenUp: TakenUp) => Promise<GoneOn>;
  /** Keeps beside the log what the first fact says of its opening; throws `NotMended` where somebody else has it. */
  readonly keepOpening?: (mending: Mending, workflowId: string, first: Placed<F>) => Promise<void>;
}

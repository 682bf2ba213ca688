import type { AnyFact, Decider, Placed, TakenUp } from '../domain/decider/decider';
import type { Start } from '../engine/start';
import type { Keyring } from '../store/keys/keyring';
import type { Account, Log, Tables } from '../store/log/log';
import type { Pool } from '../store/sql/pool';
import type { RepairStores, Stores } from './stores';

export interface Ids {
  readonly caseId: string;
  readonly workflowId: string;
}

/** What of a family reads its own sealed words. */
export interface Reading extends Stores {
  readonly keyring: Keyring;
}

/** The types that a family in the doctor's hands is made of. */
export interface Kept {
  readonly Account: Account;
  readonly Fact: AnyFact;
  readonly Rules: unknown;
  readonly View: { readonly version: number };
}

export type StateOf<T extends Kept> = T['Account']['state'];

/** What a new workflow begins with, besides its state, and how operators read it in their list. */
export interface NewRun extends Pick<Start, 'staticSummary' | 'staticDetails'> {
  readonly input: unknown;
}

/** What the doctor has to know of a family besides its rules and its log. */
export interface KeptFamily<T extends Kept> {
  readonly decider: Decider<StateOf<T>, T['Fact'], T['Rules'], T['View']>;
  readonly tables: Tables;
  readonly log: (stores: { readonly pool: Pool; readonly keyring?: Keyring }) => Log<T['Fact'], T['Account']>;
  readonly rulesOf: (pool: Pool, state: StateOf<T>) => Promise<T['Rules']>;
  /** Whether its columns may be behind for now, because that spares its history an event. */
  readonly isPassing?: (state: StateOf<T>) => boolean;
  readonly newRun: (stores: Reading, of: Recorded<T>) => Promise<NewRun> | NewRun;
  /** Keeps beside the log what the first fact says of its opening; throws `NotRepaired` where somebody else has it. */
  readonly keepOpening?: (stores: RepairStores, workflowId: string, first: Placed<T['Fact']>) => Promise<void>;
}

/** A file as its record tells it. */
export interface Recorded<T extends Kept> {
  readonly facts: readonly Placed<T['Fact']>[];
  readonly state: StateOf<T>;
  readonly rules: T['Rules'];
}

/** Why a file goes on in a new workflow; nothing after an erasure, which changes nothing in its course. */
export type Why = TakenUp | undefined;

import type { AnyFact, AnyState, Placed } from '../../domain/decider/decider';
import type { FreeText } from '../../domain/decider/free-text';
import type { LogKeys } from '../keys/case-key';
import type { Pool, PoolClient } from '../sql/pool';
import type { ChainedFact, LoggedFact } from './chain';

/** A file as it stands after its facts: its state, and what else is counted on the way. */
export interface Account {
  readonly state: AnyState;
}

/** Where a family is recorded. Names of the product's own, never anything that somebody sent. */
export interface Tables {
  /** Append-only, a row a fact, in a keyed hash chain (S5). */
  readonly facts: Table;
  /** A row a file: its head, its account, and what lists and boards need of it. */
  readonly files: Table;
  /** What else is made of the facts, and can be made again (R3). */
  readonly projections: readonly Table[];
  /** Columns of the row that give the account. */
  readonly account: string;
  /** The statuses of a file that is over. */
  readonly over: readonly string[];
  /** Apart from those of other families, where a file's first recorders wait for each other. */
  readonly lock: number;
  /** SQL for the workflow of the file `id` whose row is lost. */
  readonly lostWorkflow: string;
}

export interface Table {
  readonly table: string;
  /** The column of the file's id. */
  readonly key: string;
}

/** Where a file stands in its log. */
export interface Place {
  readonly id: string;
  readonly workflowId: string;
  readonly runId: string;
  readonly epoch: number;
  readonly pos: number;
  readonly hash: Buffer;
  /** The time of its last fact. */
  readonly asOf: number;
}

/** What a turn, or a rebuilding, changes in the projections. */
export interface Change<F, A> {
  readonly id: string;
  readonly fresh: readonly F[];
  /** Absent where everything is to be written. */
  readonly before: A | undefined;
  readonly after: A;
  /** Rows may stand that no fact supports any more. */
  readonly superseding: boolean;
}

/** A log as it can be read and verified. */
export interface Readable<F extends AnyFact> {
  /** Of the family. */
  readonly kind: string;
  readonly tables: Tables;
  /** The fact of a row exactly as it was recorded: the hash is taken over this. A method, because each log knows its own rows. */
  read(row: object): LoggedFact<Placed<F>>;
}

/** New facts of a file with its row after them, to be written at once where the row is still that of the mark `over`. */
export interface Appended<A> {
  readonly place: Place;
  readonly account: A;
  readonly rows: readonly Record<string, unknown>[];
  readonly over: string;
}

/** How a family goes on with a file in one statement. */
export interface Appender<F, A> {
  /** Whether the facts change more than the row of the file. */
  readonly changesMore: (change: Change<F, A>) => boolean;
  /** Gives the new mark of the row; undefined where it was another, and then nothing is written. */
  readonly write: (pool: Pool, appended: Appended<A>) => Promise<string | undefined>;
}

/** The log of a family: how its facts are read and written, and what is made of them. */
export interface Log<F extends AnyFact, A extends Account = Account> extends Readable<F> {
  /** The account after facts, from nothing or going on from `base`; throws RangeError where there is none. */
  readonly fold: (facts: readonly Placed<F>[], base?: A) => A;
  /** The row of a fact, as `jsonb_populate_recordset` reads it. */
  readonly write: (link: ChainedFact<Placed<F>>) => Record<string, unknown>;
  readonly freeText: FreeText<F>;
  /** Facts recorded before the rules of today, as they read now. */
  readonly asTheyRead?: (facts: readonly Placed<F>[]) => readonly Placed<F>[];
  /** Without them facts can be read and projections built, but no words read and nothing recorded. */
  readonly keys?: LogKeys | undefined;
  readonly project: (client: PoolClient, change: Change<Placed<F>, A>) => Promise<void>;
  /** Writes the row of the file over the one before; gives PostgreSQL's mark of it, where the family appends. */
  readonly save: (client: PoolClient, place: Place, account: A) => Promise<string | undefined>;
  readonly append?: Appender<Placed<F>, A>;
}

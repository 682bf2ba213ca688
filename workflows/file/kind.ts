import type { z } from 'zod';
import type { Applied } from '../../src/domain/decider/apply-facts';
import type { AnyFact, AnyState, Decider, Placed, TakenUp } from '../../src/domain/decider/decider';
import type { ChoiceFault } from '../../src/domain/registry/choices';
import type { Proxies } from './proxies';
import type { Standing } from './run-memory';

/** The types that a family is made of. */
export interface Family {
  readonly State: AnyState;
  readonly Fact: AnyFact;
  readonly Rules: unknown;
  readonly Input: unknown;
  readonly Activities: unknown;
  /** What the query of its state answers. */
  readonly View: unknown;
  /** What an act answers. */
  readonly Answer: unknown;
}

export type PlacedOf<T extends Family> = Placed<T['Fact']>;

/** A file at a moment: what it knows of itself, and takes along when its history starts anew. */
export interface Snapshot<T extends Family> {
  readonly state: T['State'];
  readonly rules: T['Rules'];
  /** Its last facts, for the operators' card. */
  readonly recent?: readonly PlacedOf<T>[];
  /** Why a new workflow goes on with it from its recorded facts. */
  readonly takenUp?: TakenUp;
  /**
   * Whether senders are answered once their acts are on record. From the opening on, so that a history is replayed as it was; those of
   * before 0.2 answered at once.
   */
  readonly answersOnRecord?: true;
}

/** What a message brought about, and the rules the file goes on by where they are others. */
export type Taken<T extends Family> = Applied<T['State'], T['Fact']> & { readonly rules?: T['Rules'] };

export interface Opening<Input> {
  readonly workflowId: string;
  readonly runId: string;
  readonly input: Input;
  readonly now: number;
  /** An operator started it past the API. */
  readonly byHand?: true;
}

/** What an opening recorded. */
export interface Opened<T extends Family> extends Pick<Snapshot<T>, 'rules' | 'answersOnRecord'> {
  readonly facts: readonly PlacedOf<T>[];
}

/** Facts to be recorded, with the state after them. */
export interface RecordedTurn<T extends Family> {
  readonly state: T['State'];
  readonly workflowId: string;
  readonly runId: string;
  readonly facts: readonly PlacedOf<T>[];
  /** What this run has recorded first stays (decision 50). */
  readonly keepsFirst: boolean;
}

/** What the one durable file has to know of a family besides its rules. */
export interface Kind<T extends Family> {
  readonly decider: Decider<T['State'], T['Fact'], T['Rules'], T['View']>;
  readonly input: z.ZodType<T['Input']>;
  readonly activities: Proxies<T['Activities']>;
  /** What operators read in the history. */
  readonly openingTitle: string;
  readonly recordingTitle: (facts: readonly PlacedOf<T>[]) => string;
  readonly open: (activities: T['Activities'], opening: Opening<T['Input']>) => Promise<Opened<T>>;
  /** Gives what this run has recorded before in the place of the facts; nothing where all went as it was asked. */
  readonly record: (
    activities: T['Activities'],
    turn: RecordedTurn<T>,
  ) => Promise<Standing<PlacedOf<T>, T['Rules']> | undefined>;
  readonly answer: (after: Snapshot<T>) => T['Answer'];
  /** What of an act's body is no entry of the registry; asked before it is in the history, never of a replay. */
  readonly foreign?: (body: unknown, state: T['State'] | undefined, isSentByUs: boolean) => readonly ChoiceFault[];
  /** A click on "cancel" in the Temporal UI ends nothing by itself: how it is taken, asked at the moment of the click; put on record by default. */
  readonly clickedCancel?: () => (snapshot: Snapshot<T>) => Applied<T['State'], T['Fact']>;
  /** What the record says of such a click by default. */
  readonly notCancelled?: string;
  /** Which columns go along with others instead of calling for an event of their own; asked once a run, at its beginning. */
  readonly following?: () => (state: T['State']) => readonly string[];
  /** A state carried on from a run of an earlier release, as it reads now. */
  readonly asItReads?: (state: T['State']) => T['State'];
}

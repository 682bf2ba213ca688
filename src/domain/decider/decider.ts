import type { Actor } from '../people/people';
import type { Refusal } from './refusal';
import type { Instant } from '../calendar/instant';
import type { Act } from './act';
import type { KnownCommand } from './command';
import type { FreeText } from './free-text';

/** A fact as decided, before it has its place: what happened, by whom; `timing` where a limit brought it about. */
export interface AnyFact {
  readonly type: string;
  readonly body: unknown;
  readonly by: Actor;
  readonly timing?: unknown;
  readonly commandId?: string;
  readonly digest?: string;
}

/** A fact in its place: `seq` counts from 0 without a gap, `at` is workflow time. */
export type Placed<F extends AnyFact> = F & { readonly seq: number; readonly at: Instant };

export interface AnyState {
  readonly id: string;
  /** How many facts it comes from. */
  readonly version: number;
  readonly status: string;
  /** The latest commands it has taken, so that a repeat is known. */
  readonly commands: readonly KnownCommand[];
}

/** One thing time will do if nobody acts before. */
export interface Due<F> {
  readonly plannedAt: Instant;
  /** Stands in the names of timers: nobody's words. */
  readonly title: string;
  /** The fact it becomes when it is carried out. */
  readonly fact: (now: Instant) => F;
}

/** How far it has come. */
export interface Life<S> {
  /** Nothing of the ordinary can be done any more. */
  readonly isClosed: (state: S) => boolean;
  /** Its workflow ends: nobody would be waited for any more. */
  readonly isOver: (state: S) => boolean;
}

/** What a fact is followed by: its place in time, and who the product signs as. */
export interface Following<S, F extends AnyFact, R> {
  readonly before: S | undefined;
  readonly fact: Placed<F>;
  readonly now: Instant;
  readonly rules: R;
  readonly by: Actor;
}

/** What operators read on top of the state: its last facts, and where they are. */
export interface Shown<F extends AnyFact, R> {
  readonly recent: readonly Placed<F>[];
  readonly now: Instant;
  readonly rules: R;
  readonly namespace: string;
}

/** Columns of the operators' list, by name; instants are epoch milliseconds. */
export type Columns = Readonly<Record<string, string | number | boolean | undefined>>;

/** What happened outside the family's own rules. */
export interface EngineFacts<F> {
  /** A run goes on from a reset in the Temporal UI. */
  readonly reset: (runId: string) => F;
  /** A new workflow goes on from the recorded facts. */
  readonly takenUp: (after: TakenUp) => F;
  /** A message that nobody waits for an answer to was refused. */
  readonly refused: (message: string, refusal: { readonly code: string; readonly reason: string }) => F;
}

/** Why a new workflow had to go on. */
export type TakenUp = 'terminated' | 'missing' | 'behind';

/**
 * A family of files, whole and pure: what may be done, what happens, what follows, what falls due, how it reads. One engine runs,
 * records, rebuilds, examines and repairs whatever family gives this.
 */
export interface Decider<S extends AnyState, F extends AnyFact, R, View = unknown> extends Life<S> {
  /** Permanent: the workflow type. */
  readonly kind: string;
  /** How a refusal calls one of it. */
  readonly called: string;
  readonly statusTitles: Readonly<Record<S['status'], string>>;
  readonly acts: readonly Act<S, F, R>[];
  /** The next state, from a fact that has happened. Pure and total. */
  readonly evolve: (state: S | undefined, fact: Placed<F>) => S;
  /** What follows at once by rule; the state has the fact already. */
  readonly follows: (state: S, following: Following<S, F, R>) => readonly F[];
  /** What time does first; undefined only when it is over. */
  readonly nextDue: (state: S, rules: R) => Due<F> | undefined;
  /** More at once would be rules that answer each other for ever. */
  readonly most: { readonly facts: number; readonly dues: number };
  /** What an operator at the engine may not do for others; undefined where the rules have no list of their own. */
  readonly notOnBehalf: (rules: R) => readonly string[] | undefined;
  /** Why somebody of the right role may not act on this one all the same. */
  readonly faultOfParty?: (state: S, by: Actor) => Refusal | undefined;
  readonly engineFacts: EngineFacts<F>;
  readonly freeText: FreeText<F>;
  readonly view: (state: S, now: Instant, rules: R) => View;
  /** No free text: columns are never encrypted. */
  readonly columns: (state: S, now: Instant, rules: R) => Columns;
  /** Markdown for the operators' page. */
  readonly card: (state: S, shown: Shown<F, R>) => string;
}

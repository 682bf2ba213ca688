import type { Family } from '../../doctor/family';
import type { AnyState } from '../../domain/decider/decider';
import type { UseCaseDeps } from '../deps';
import type { Principal } from '../principal';

/** A file as callers come to it: a case, a campaign, or one of whatever family there is. */
export interface KnownFile {
  readonly workflowId: string;
  readonly state: Pick<AnyState, 'id' | 'status'>;
}

/** How the files of a family are found, and by whom they may be known. */
export interface FoundFamily<Known extends KnownFile> {
  /** Undefined where there is none, and for what is no id of the family. */
  readonly find: (deps: UseCaseDeps, id: string) => Promise<Known | undefined>;
  readonly mayKnow: (principal: Principal, state: Known['state']) => boolean;
}

/** How the files of a family are acted on by callers; what its acts do is for its decider to say. */
export interface AskedFamily<
  Known extends KnownFile,
  Done extends { readonly version: number },
  View,
> extends FoundFamily<Known> {
  /** Where it is recorded, and how one goes on from its record. */
  readonly kept: Family;
  /** The body as the engine may have it and the registry writes it; throws `Refused` for what no workflow can find wrong. */
  readonly bodyFor: (deps: UseCaseDeps, known: Known, body: unknown) => Promise<unknown>;
  /** Starts one that is registered and was not started yet, also again; false where it is no such one. */
  readonly startUnopened?: (deps: UseCaseDeps, known: Known, again: boolean) => Promise<boolean>;
  /** What the caller reads after their act. */
  readonly shownAfter: (deps: UseCaseDeps, principal: Principal, known: Known, done: Done) => Promise<View>;
  /** Said, in Chinese, to an act on one that is over. */
  readonly over: string;
}

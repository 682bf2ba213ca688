import type { RefusalCode } from '../domain/decider/refusal';
import type { Fault } from '../domain/faults';
import type { RegistryRefusalCode } from '../domain/registry/registry-refusal';
import type { StoreErrorCode } from '../store/sql/store-error';

/** What the use cases refuse themselves, beside the codes of the rules, the registry and the store. */
export type UseCaseCode =
  /** What is asked for has faults; each is named with its path. */
  | 'faulty'
  /** Not there, or not the caller's to know: the two are never told apart. */
  | 'not-found'
  | 'source-not-yours'
  | 'not-yours-to-do'
  | 'dossier-transferred'
  | 'already-filed-differently'
  | 'rehearsal-in-another-state'
  | 'webhook-in-another-state'
  | 'version-not-current'
  /** Whoever edits did not say what they had read. */
  | 'revision-unsaid'
  | 'key-in-use'
  | 'record-unknown'
  | 'not-in-term'
  | 'key-no-longer-valid'
  | 'target-refused'
  | 'file-unreadable'
  | 'import-refused'
  | 'too-many-imports'
  | 'too-many-rehearsals';

export type RefusedCode = UseCaseCode | RefusalCode | RegistryRefusalCode | StoreErrorCode;

interface Details {
  readonly faults?: readonly Fault[];
  /** After how many seconds the same may be asked again, where time alone mends it. */
  readonly retryAfterSeconds?: number;
}

/** A use case's answer no. What it is over HTTP is written in src/api/problem-status.ts alone. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: RefusedCode,
    /** The reason as the caller reads it, in Chinese. */
    readonly reason: string,
    readonly details: Details = {},
  ) {
    super(code);
  }
}

/** For what is not there or not the caller's to know: the two are never told apart. */
export function unknownThing(): Refused {
  return new Refused('not-found', '没有这项内容，或不在您的查看范围内');
}

/** For what is asked for with faults. */
export function faulty(faults: readonly Fault[]): Refused {
  return new Refused('faulty', `有 ${faults.length} 处不符合要求`, { faults });
}

import type { Attachment } from '../attachment';
import type { Instant } from '../calendar/instant';
import type { LedgerEntry } from '../decider/ledger-entry';
import type { UnitId } from '../registry/duty-list';
import type { AppellantWord } from './acts/appellant-word';

/** Who keeps a mechanism, and from which day it applies (X15). */
export interface ToldTerms {
  readonly who: string;
  readonly from: string;
}

export interface Evidenced {
  readonly evidence: readonly Attachment[];
}

/** What a unit answers and what becomes of it: of all facts those by which a case closes. Permanent like all of them. */
export interface AnswerFacts {
  progressed: {
    readonly unit: UnitId;
    readonly text: string;
    readonly mechanism?: string;
    readonly mechanismTerms?: ToldTerms;
  };
  replied: {
    readonly unit: UnitId;
    readonly result: 'solved' | 'partly-solved' | 'explained';
    readonly text: string;
    /** On what an explanation rests (P1). */
    readonly basis?: string;
    readonly promisedDay?: string;
    readonly promisedDue?: Instant;
    readonly mechanism?: string;
    readonly mechanismTerms?: ToldTerms;
    /** Outcome ledger entries (X9). */
    readonly ledger: readonly LedgerEntry[];
    /** An answer at once by rule (G2). */
    readonly instant: boolean;
  } & Evidenced;
  evaluated: {
    readonly contacted: boolean;
    readonly solved: boolean;
    readonly satisfaction: 'satisfied' | 'fairly' | 'dissatisfied';
    readonly comment?: string;
    /** What the appellant said, where the centre passes it on (X15). */
    readonly appellantWord?: AppellantWord;
  };
  'evaluation-lapsed': Record<never, never>;
  verified: {
    readonly finding: 'solved' | 'explained' | 'unsolved' | 'falsified';
    readonly reason: string;
    readonly byDefault: boolean;
  } & Evidenced;
  /** Whether what was promised to last is in force, seen after its day (X15). */
  'mechanism-checked': { readonly holds: boolean; readonly reason: string } & Evidenced;
  'follow-up-decided': {
    readonly next: 'verify' | 'await-promise' | 'await-mechanism' | 'another-round' | 'session' | 'review';
    readonly why: string;
    readonly promisedDue?: Instant;
  };
}

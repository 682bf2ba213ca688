import type { Fact } from '../src/domain/appeal/facts';
import type { AppealInput } from '../src/domain/appeal/intake/intake';
import type { Rules } from '../src/domain/rules';

/** A workflow asks for its case to be opened: by whom it runs, with what, at its own time. */
export interface Opening {
  readonly workflowId: string;
  readonly runId: string;
  readonly input: AppealInput;
  readonly now: number;
  /** An operator started it past the API. */
  readonly byHand?: boolean;
}

/** The case as it begins: its rules for good, and the facts of its first moment, already recorded. */
export interface OpenedCase {
  readonly rules: Rules;
  readonly facts: readonly Fact[];
  /** Its senders are answered once their acts are on record; absent in the histories of cases opened before. */
  readonly answersOnRecord?: true;
}

/** One turn's facts, for the record. The rules are named by version: they never change under a case. */
export interface Turn {
  readonly caseId: string;
  readonly workflowId: string;
  readonly runId: string;
  readonly facts: readonly Fact[];
  readonly policyVersion: string;
  readonly calendarVersion: string;
  /** What this run has recorded first stays: it is given back where these facts differ, instead of being superseded. */
  readonly keepsFirst?: true;
}

/** What this run has recorded before, where that is other than, or more than, it was given now. */
export interface StandingTurn {
  readonly facts: readonly Fact[];
  /** The rules the case goes by after them, where one of them moved it. */
  readonly rules?: Rules;
}

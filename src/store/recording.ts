import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import type { Tally } from '../domain/appeal/tally';
import type { Rules } from '../domain/rules';

export interface Recording {
  readonly caseId: string;
  readonly workflowId: string;
  readonly runId: string;
  /** In order of seq, without a gap: what a turn of the workflow brought, or the same again. */
  readonly facts: readonly Fact[];
  readonly rules: Rules;
  /** What this run has recorded first stays, and is given back where these facts differ from it (opened-case.ts). */
  readonly keepsFirst?: boolean;
}

/** The case as it stands in the store, locked until the transaction ends. */
export interface CaseHead {
  readonly workflowId: string;
  readonly runId: string;
  readonly epoch: number;
  readonly version: number;
  readonly pos: number;
  readonly hash: Buffer;
  readonly state: AppealState;
  readonly tally: Tally;
}

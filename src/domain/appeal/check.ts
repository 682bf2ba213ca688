/** 已派出、有结果、已了结. */
export const checkSteps = ['opened', 'found', 'ended'] as const;
export type CheckStep = (typeof checkSteps)[number];

/** A campaign this case sent out: a check of the unit (P7), or a visit at the appellant's door (L4). */
export interface Check {
  /** Of the campaign. */
  readonly id: string;
  readonly step: CheckStep;
  readonly findings?: number;
  /** To be rectified. */
  readonly items?: number;
  /** Answered for, on both lines. */
  readonly held?: number;
}

/** What is told of it: what it has done so far, and what came of it. */
export interface CheckTold {
  readonly check: string;
  readonly step: CheckStep;
  readonly text?: string | undefined;
  readonly findings?: number | undefined;
  readonly items?: number | undefined;
  readonly held?: number | undefined;
}

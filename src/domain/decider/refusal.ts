/** Why an act is refused: a closed set, each with its place in problem+json (API.md). Permanent. */
export const refusalCodes = [
  'role-not-allowed',
  'not-your-case',
  'wrong-stage',
  'case-closed',
  'already-answered',
  'not-returnable',
  'return-window-passed',
  'already-extended',
  'deadline-passed',
  'extension-too-long',
  'subtasks-open',
  'no-such-subtask',
  'evidence-missing',
  'promise-missing',
  'promise-in-past',
  'promise-too-far',
  'unit-unknown',
  'same-unit',
  'not-listed',
  'already-listed',
  'no-such-notice',
  'notice-settled',
  'objection-window-passed',
  'no-such-accountability',
  'no-such-entry',
  'already-contested',
  'reopening-window-passed',
  'already-reopened',
  'level-not-higher',
  'self-merge',
  'nothing-to-decide',
  'session-missing',
  'command-reused',
  'no-such-task',
  'no-such-target',
  'no-such-item',
  'case-not-on-agenda',
  'outcome-unknown',
  'answers-incomplete',
  'mode-unknown',
  'quorum-missing',
  'nothing-carried-out',
  'use-not-allowed',
  'rules-unknown',
  'appellant-word-missing',
  'not-on-behalf',
  'gate-shut',
  'mechanism-incomplete',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** The answer no: the code for programs, the reason (Chinese) for people. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
}

export function refuse(code: RefusalCode, reason: string): Refusal {
  return { code, reason };
}

/** A command id stands for one content (API.md). */
export function reused(): Refusal {
  return refuse('command-reused', '同一 commandId 已用于其他内容');
}

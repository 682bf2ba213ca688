/**
 * Everything somebody can be waited for. A status of a case always has one of these as its primary duty; others run beside it.
 * Permanent: added, never renamed.
 */
export const firstDutyKinds = [
  'theme',
  'judge',
  'assign',
  'supplement',
  'sign',
  'arbitrate',
  'contact',
  'handle',
  'subtask',
  'decide-extension',
  'pause',
  'supervision-1',
  'supervision-2',
  'accountability',
  'listed-round',
  'listed-progress',
  'evaluate',
  'verify',
  'promise',
  'mechanism',
  'session',
  'standing-review',
  'decide-contest',
  'objection',
  'decide-objection',
  'display',
  'reopen-window',
] as const;
export type FirstDutyKind = (typeof firstDutyKinds)[number];

/** Those that came after policies were in force: a policy may leave them out (later-duties.ts says what then holds). */
export const laterDutyKinds = ['mechanism-check', 'supervision-notice-1', 'supervision-notice-2'] as const;
export type LaterDutyKind = (typeof laterDutyKinds)[number];

export const dutyKinds = [...firstDutyKinds, ...laterDutyKinds] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** What happens when a duty's limit has passed (DOMAIN.md section 3, third column). Permanent. */
export const consequences = [
  'proposal-stands',
  'accept-by-default',
  'assign-by-duty-list',
  'close-incomplete',
  'ladder',
  'uphold-first-asked',
  'points',
  'refuse-extension',
  'resume',
  'joint-session',
  'no-answer',
  'appellant-word-stands',
  'list',
  'standing-listing',
  'remind-again',
  'refuse-contest',
  'publish',
  'objection-refused',
  'archive',
  'end',
] as const;
export type Consequence = (typeof consequences)[number];

/** Which consequences make sense for a duty: a policy may choose among them and no others. */
export const possibleConsequences: Record<DutyKind, readonly Consequence[]> = {
  theme: ['proposal-stands'],
  judge: ['accept-by-default'],
  assign: ['assign-by-duty-list'],
  supplement: ['close-incomplete'],
  sign: ['ladder'],
  arbitrate: ['uphold-first-asked'],
  contact: ['points'],
  handle: ['ladder'],
  subtask: ['points'],
  'decide-extension': ['refuse-extension'],
  pause: ['resume'],
  'supervision-1': ['ladder'],
  'supervision-2': ['ladder'],
  accountability: ['remind-again'],
  // A listed case is past the ladder: that consequence would be none.
  'listed-round': ['joint-session'],
  'listed-progress': ['points', 'remind-again'],
  evaluate: ['no-answer'],
  verify: ['appellant-word-stands'],
  promise: ['list', 'joint-session'],
  mechanism: ['list', 'joint-session', 'remind-again'],
  session: ['standing-listing'],
  'standing-review': ['remind-again'],
  'decide-contest': ['refuse-contest'],
  objection: ['publish'],
  'decide-objection': ['objection-refused'],
  display: ['archive'],
  'reopen-window': ['end'],
  'mechanism-check': ['remind-again'],
  'supervision-notice-1': ['remind-again'],
  'supervision-notice-2': ['remind-again'],
};

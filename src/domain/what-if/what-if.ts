import { appeals } from '../appeal/decider';
import { fallDue } from '../decider/fall-due';
import type { FactType } from '../appeal/facts';
import type { Light } from '../calendar/light';
import { lightAt } from '../appeal/limits/light-of';
import { limitShifts, type LimitShift } from '../appeal/limits/limit-shifts';
import { yellowOfDuty } from '../appeal/limits/limits';
import type { AppealState } from '../appeal/state';
import type { Instant } from '../calendar/instant';
import type { Rules } from '../rules';
import { nextEscalation, type Escalation } from './next-escalation';

/** A limit that moves, with the moment its light turns yellow; absent where its clock stands still. */
export interface ShiftedLimit extends LimitShift {
  readonly yellowFrom?: Instant;
  readonly yellowTo?: Instant;
}

/** A notice that is published, or taken down, at another time. */
export interface ShiftedNotice {
  readonly notice: string;
  readonly what: 'published' | 'archived' | 'objection-decided';
  readonly from?: Instant;
  readonly to?: Instant;
}

/** What would be different of one open case if it went by other rules from now on. */
export interface WhatIf {
  readonly limits: readonly ShiftedLimit[];
  readonly light: { readonly from: Light; readonly to: Light };
  readonly escalation: { readonly from?: Escalation; readonly to?: Escalation };
  readonly notices: readonly ShiftedNotice[];
  /** The facts that would follow at once, in order. */
  readonly atOnce: readonly FactType[];
}

/**
 * Compares an open case under its own rules with a copy of it under others, at a moment (DOMAIN.md section 3). Pure: nothing is
 * told to the case. What has fallen due by its own rules comes first, as it would when the case is moved.
 */
export function whatIf(state: AppealState, now: Instant, from: Rules, to: Rules): WhatIf {
  const { state: passed } = fallDue(appeals, state, { now, rules: from });
  const shifts = limitShifts(passed, from, to);
  return {
    limits: shifts.map((shift) => withYellow(passed, shift, from, to)),
    light: { from: lightAt(passed, now, from), to: lightAt(passed, now, to) },
    escalation: present({ from: nextEscalation(passed, from), to: nextEscalation(passed, to) }),
    notices: shifts.flatMap((shift) => noticeOf(shift)),
    atOnce: fallDue(appeals, passed, { now, rules: to }).facts.map(({ type }) => type),
  };
}

/** Whether anything would be different at all. */
export function isDifferent({ limits, light, escalation, atOnce }: WhatIf): boolean {
  return limits.length > 0 || light.from !== light.to || atOnce.length > 0 || !climbsAlike(escalation);
}

/** Whether the next step up is the same, at the same moment. */
export function climbsAlike({ from, to }: WhatIf['escalation']): boolean {
  return from?.step === to?.step && from?.at === to?.at;
}

function withYellow(state: AppealState, shift: LimitShift, from: Rules, to: Rules): ShiftedLimit {
  const duty = state.duties.find(({ id }) => id === shift.dutyId);
  if (duty === undefined) return shift;
  return {
    ...shift,
    ...present({ yellowFrom: yellowOfDuty(state, duty, from), yellowTo: yellowOfDuty(state, duty, to) }),
  };
}

const NOTICE_DUTIES: Partial<Record<LimitShift['duty'], ShiftedNotice['what']>> = {
  objection: 'published',
  display: 'archived',
  'decide-objection': 'objection-decided',
};

function noticeOf({ dutyId, duty, from, to }: LimitShift): ShiftedNotice[] {
  const what = NOTICE_DUTIES[duty];
  return what === undefined ? [] : [{ notice: dutyId.slice(duty.length + 1), what, ...present({ from, to }) }];
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

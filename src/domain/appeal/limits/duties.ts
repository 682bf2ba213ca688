import type { Clock } from '../../calendar/clock';
import type { Instant } from '../../calendar/instant';
import type { DutyKind } from '../../policy/duty-kinds';
import type { Duty, DutyHolderOf } from './duty';
import type { AppealState } from '../state';

/** Duties that are not the case's own work: they run on while the case is paused, closed or listed anew. */
const BESIDE: ReadonlySet<DutyKind> = new Set<DutyKind>([
  'accountability',
  'decide-contest',
  'objection',
  'decide-objection',
  'display',
]);

/** What only the lead unit can do: its clock stands still while the case waits for somebody else, even if begun meanwhile. */
const LEAD_WORK: ReadonlySet<DutyKind> = new Set<DutyKind>([
  'contact',
  'handle',
  'supervision-1',
  'supervision-2',
  'listed-round',
  'listed-progress',
]);

interface Opening {
  readonly kind: DutyKind;
  readonly holder: DutyHolderOf;
  readonly at: Instant;
  readonly subject?: string;
  readonly fixedDue?: Instant | undefined;
}

export function dutyId(kind: DutyKind, subject?: string): string {
  return subject === undefined ? kind : `${kind}:${subject}`;
}

/** Opens a duty, in place of one with the same id. */
export function openDuty(state: AppealState, opening: Opening): AppealState {
  const id = dutyId(opening.kind, opening.subject);
  const clock: Clock = {
    startedAt: opening.at,
    suspensions:
      isHeldByOthers(state) && LEAD_WORK.has(opening.kind) ? [{ from: opening.at, why: WAITS_FOR_OTHERS }] : [],
    ...(opening.fixedDue === undefined ? {} : { fixedDue: opening.fixedDue }),
  };
  const duty: Duty = {
    id,
    kind: opening.kind,
    holder: opening.holder,
    clock,
    reminded: false,
    misses: 0,
    missed: false,
  };
  return { ...state, duties: [...state.duties.filter((other) => other.id !== id), duty] };
}

const WAITS_FOR_OTHERS = '本件不在承办单位手中';

function isHeldByOthers({ status }: AppealState): boolean {
  return status === 'awaiting-supplement' || status === 'paused' || status === 'awaiting-arbitration';
}

export function closeDuties(state: AppealState, ...kinds: readonly DutyKind[]): AppealState {
  return { ...state, duties: state.duties.filter((duty) => !kinds.includes(duty.kind)) };
}

export function closeDuty(state: AppealState, id: string): AppealState {
  return { ...state, duties: state.duties.filter((duty) => duty.id !== id) };
}

/** Ends the case's own work, whatever it was; notices, accountability and contests run on. */
export function closeOwnDuties(state: AppealState, ...except: readonly DutyKind[]): AppealState {
  return { ...state, duties: state.duties.filter((duty) => BESIDE.has(duty.kind) || except.includes(duty.kind)) };
}

export function changeDuty(state: AppealState, id: string, change: (duty: Duty) => Duty): AppealState {
  return { ...state, duties: state.duties.map((duty) => (duty.id === id ? change(duty) : duty)) };
}

/** Stops the clocks of the case's own work, into the suspension ledger. */
export function suspendDuties(state: AppealState, at: Instant, why: string): AppealState {
  return changeOwn(state, (clock) => suspend(clock, at, why));
}

/** Stops the lead unit's clocks only: assisting units work on. */
export function suspendLead(state: AppealState, at: Instant, why: string): AppealState {
  return changeOwn(state, (clock, { kind }) => (LEAD_WORK.has(kind) ? suspend(clock, at, why) : clock));
}

function suspend(clock: Clock, at: Instant, why: string): Clock {
  return isSuspended(clock) ? clock : { ...clock, suspensions: [...clock.suspensions, { from: at, why }] };
}

export function resumeDuties(state: AppealState, at: Instant): AppealState {
  return changeOwn(state, (clock) => ({
    ...clock,
    suspensions: clock.suspensions.map((piece) => (piece.to === undefined ? { ...piece, to: at } : piece)),
  }));
}

export function isSuspended(clock: Clock): boolean {
  return clock.suspensions.some((piece) => piece.to === undefined);
}

export function findDuty(state: AppealState, kind: DutyKind, subject?: string): Duty | undefined {
  return subject === undefined
    ? state.duties.find((duty) => duty.kind === kind)
    : state.duties.find((duty) => duty.id === dutyId(kind, subject));
}

/** Ends the supervision in force, and the notice that would have said more about it. */
export function endSupervision(state: AppealState): AppealState {
  return closeDuties(state, 'supervision-1', 'supervision-2', 'supervision-notice-1', 'supervision-notice-2');
}

/** The supervision in force 督办. */
export function supervisionOf(state: AppealState): Duty | undefined {
  return findDuty(state, 'supervision-2') ?? findDuty(state, 'supervision-1');
}

/** Limits a standing supervision covers: passing one is put on record, but the unit climbs the ladder by one missed limit at a time. */
export function isCovered(state: AppealState, kind: DutyKind): boolean {
  return (kind === 'sign' || kind === 'handle') && supervisionOf(state) !== undefined;
}

function changeOwn(state: AppealState, change: (clock: Clock, duty: Duty) => Clock): AppealState {
  return {
    ...state,
    duties: state.duties.map((duty) => (BESIDE.has(duty.kind) ? duty : { ...duty, clock: change(duty.clock, duty) })),
  };
}

import type { Instant } from '../../calendar/instant';
import type { UnitId } from '../../registry/duty-list';
import {
  changeDuty,
  closeDuties,
  closeOwnDuties,
  endSupervision,
  findDuty,
  openDuty,
  resumeDuties,
  supervisionOf,
  suspendLead,
} from '../limits/duties';
import { moveTo, without, type Evolvers } from './evolver';
import { isListed } from '../listing';
import type { AppealState } from '../state';

/** Step 3: assign 现场交办. The unit's clock runs from dispatch, not from signing. */
export const assignEvolvers: Evolvers<'assigned' | 'signed' | 'returned' | 'arbitrated'> = {
  assigned: (state, body, { at }) => {
    const fromSession = body.session !== undefined;
    // Wherever else it is assigned from, a session takes it over: the unit starts a round of its own, with whole limits (X10).
    const newRound = state.status !== 'awaiting-assignment';
    const begun = newRound ? without(closeOwnDuties(state), 'supervised', 'raisedAhead') : closeOwnDuties(state);
    const cleared = without(begun, 'signedAt', 'contactedAt', 'provisionalLead', 'resumeTo', 'extensionAsked');
    const dispatched: AppealState = {
      ...moveTo(cleared, at, 'awaiting-signature', 'assign'),
      lead: body.lead,
      track: body.track,
      subtasks: body.assisting.map(({ unit, task }) => ({ unit, task })),
      round: newRound ? state.round + 1 : state.round,
      level: newRound ? 0 : state.level,
      cannotReturn: state.cannotReturn || fromSession,
      extended: false,
      ...(body.helper === undefined ? {} : { helper: body.helper }),
    };
    return body.assisting.reduce(
      (next, { unit }) => openDuty(next, { kind: 'subtask', holder: { role: 'unit', unit }, at, subject: unit }),
      dispatch(dispatched, body.lead, at, body.session?.due),
    );
  },
  signed: (state, body, { at }) => {
    const signed = { ...moveTo(closeDuties(state, 'sign'), at, 'handling', 'handle'), signedAt: at };
    return settleSupervision(without(signed, 'provisionalLead'), body.handleOverdue);
  },
  returned: (state, body, { at }) => {
    const returned = { ...state, returns: state.returns + 1, provisionalLead: body.unit };
    // The unit can do nothing while the office rules: it is not chased meanwhile.
    const waiting = suspendLead(closeDuties(returned, 'sign'), at, '等待裁定退单');
    const moved = moveTo(waiting, at, 'awaiting-arbitration');
    return openDuty(moved, { kind: 'arbitrate', holder: { role: 'office' }, at });
  },
  arbitrated: (state, body, { at }) => {
    const resumed = resumeDuties(closeDuties(state, 'arbitrate'), at);
    const ruled = without(moveTo(resumed, at, 'awaiting-signature'), 'provisionalLead');
    const next = { ...ruled, lead: body.lead, cannotReturn: state.cannotReturn || body.final };
    // One whose return is refused keeps the clocks that began at its dispatch; a new unit starts with whole limits, and unsupervised.
    if (body.lead === state.lead)
      return openDuty(next, { kind: 'sign', holder: { role: 'unit', unit: body.lead }, at });
    const fresh = endSupervision(closeDuties(next, 'contact', 'handle', 'listed-round', 'listed-progress'));
    return dispatch(without(fresh, 'contactedAt'), body.lead, at);
  },
};

/** Starts the clocks of a unit that has just been given the case. */
function dispatch(state: AppealState, lead: UnitId, at: Instant, fixedDue?: Instant): AppealState {
  const holder = { role: 'unit', unit: lead } as const;
  // A listed case has a session's date as the limit of its round: when that passes, the session is called again.
  const kind = isListed(state) ? 'listed-round' : 'handle';
  const handling = openDuty({ ...state, dispatchedAt: at }, { kind, holder, at, fixedDue });
  const watched = isListed(state) ? openDuty(handling, { kind: 'listed-progress', holder, at }) : handling;
  return openDuty(openDuty(watched, { kind: 'sign', holder, at }), { kind: 'contact', holder, at });
}

/** A supervision over a missing signature is satisfied by it, unless the handling limit has passed as well: then it stands over that. */
function settleSupervision(state: AppealState, handleOverdue: boolean): AppealState {
  const supervision = supervisionOf(state);
  if (supervision === undefined || !supervision.id.endsWith(':sign')) return state;
  if (!handleOverdue && !findDuty(state, 'handle')?.missed) return endSupervision(state);
  return changeDuty(state, supervision.id, (duty) => ({ ...duty, id: `${duty.kind}:handle` }));
}

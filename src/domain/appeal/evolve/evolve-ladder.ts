import { changeDuty, closeDuties, closeDuty, endSupervision, openDuty, supervisionOf } from '../limits/duties';
import { without, type Evolvers } from './evolver';
import type { AppealState } from '../state';
import type { Consequence } from '../../policy/duty-kinds';

/** What leaves the duty owed though its limit is spent; after any other consequence somebody else is waited for. */
const STILL_OWED: ReadonlySet<Consequence> = new Set<Consequence>(['ladder', 'points']);

/** A level never falls within a round. */
function higher<L extends AppealState['level']>(one: L, other: L): L {
  return one > other ? one : other;
}

/** Limits and the ladder 督办阶梯 (P2), accountability (P10). */
export const ladderEvolvers: Evolvers<
  | 'reminded'
  | 'limit-missed'
  | 'supervised'
  | 'supervision-written'
  | 'leader-named'
  | 'escalated'
  | 'accountability-proposed'
  | 'held-accountable'
> = {
  reminded: (state, _body, { timing }) =>
    timing === undefined ? state : changeDuty(state, timing.dutyId, (duty) => ({ ...duty, reminded: true })),
  'limit-missed': (state, body, { timing }) => {
    if (timing === undefined) return state;
    if (!body.final) {
      return changeDuty(state, timing.dutyId, (duty) => ({
        ...duty,
        misses: duty.misses + 1 + (body.also ?? 0),
        reminded: false,
      }));
    }
    if (!STILL_OWED.has(body.consequence)) return closeDuty(state, timing.dutyId);
    return changeDuty(state, timing.dutyId, (duty) => ({ ...duty, missed: true }));
  },
  supervised: (state, body, { at }) => {
    const kind = body.level === 1 ? 'supervision-1' : 'supervision-2';
    const { level, unit } = body;
    const raised: AppealState = { ...state, level: higher(state.level, level), supervised: { unit, level } };
    const cleared = endSupervision(without(raised, 'raisedAhead'));
    const begun = openDuty(cleared, { kind, holder: { role: 'unit', unit: body.unit }, at, subject: body.over });
    if (body.writes === undefined) return begun;
    return openDuty(begun, { kind: `supervision-notice-${level}`, holder: { role: body.writes }, at });
  },
  'supervision-written': (state, { level, due }) => {
    const written = closeDuties(state, `supervision-notice-${level}`);
    const standing = supervisionOf(written);
    if (standing === undefined) return written;
    return changeDuty(written, standing.id, (duty) => ({
      ...duty,
      clock: { ...duty.clock, fixedDue: due },
      reminded: false,
    }));
  },
  'leader-named': (state, { leader }, { at }) => ({
    ...state,
    standing: { leader, since: state.standing?.since ?? at },
  }),
  escalated: (state, body) => ({ ...state, level: body.level, ...(body.waits === true && { raisedAhead: true }) }),
  'accountability-proposed': (state, body, { at }) => {
    const record = { id: body.id, unit: body.unit, reason: body.reason, proposedAt: at };
    const proposed = { ...state, level: 3 as const, accountabilities: [...state.accountabilities, record] };
    const cleared = endSupervision(proposed);
    return openDuty(cleared, { kind: 'accountability', holder: { role: 'supervisor' }, at, subject: body.id });
  },
  'held-accountable': (state, body, { at }) => {
    const { direct, leadership, held } = body;
    const decision = { decidedAt: at, held, ...(direct && { direct }), ...(leadership && { leadership }) };
    return {
      ...closeDuty(state, `accountability:${body.id}`),
      accountabilities: state.accountabilities.map((one) => (one.id === body.id ? { ...one, ...decision } : one)),
    };
  },
};

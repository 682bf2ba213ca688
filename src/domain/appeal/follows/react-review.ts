import { ladderOver, proposeAccountability, writerOf } from './climb';
import { isListed, nextNoticeId } from '../listing';
import { commendationNotice, criticismNotice, resultNotice } from './notice-texts';
import { pointsFor } from './points';
import { list } from './react-follow-up';
import type { Follow, ReactionsFor } from './reaction';
import type { Rules } from '../../rules';
import { settle } from './settle';
import type { AppealState } from '../state';

/** The unit has work in hand, even where its clock stands still: a signal reaches it at once. */
function isInHand({ lead, status, stage }: AppealState): boolean {
  return lead !== undefined && (IN_HAND.has(status) || (status === 'awaiting-supplement' && stage === 'handle'));
}

const IN_HAND: ReadonlySet<AppealState['status']> = new Set([
  'awaiting-signature',
  'awaiting-arbitration',
  'handling',
  'paused',
  'awaiting-promise',
  'awaiting-mechanism',
]);

/** The ladder's points and records (P2, P10). */
export const ladderReactions: ReactionsFor<
  'assigned' | 'supervised' | 'escalated' | 'accountability-proposed' | 'held-accountable'
> = {
  // Raised before there was a unit: the unit is supervised before anybody answers for it.
  assigned: ({ raisedAhead, level, lead }, _body, { rules }) => {
    if (raisedAhead !== true || lead === undefined) return [];
    return [supervisedBySignal(level === 1 ? 1 : 2, lead, 'sign', rules)];
  },
  // A level given by a supervisor's signal is attention, not a missed limit: no points.
  supervised: (_state, body, { rules, fact }) =>
    body.by === 'ladder'
      ? [pointsFor(body.level === 1 ? 'supervision-1' : 'supervision-2', body.unit, fact.seq, rules)]
      : [],
  escalated: (state, body, { rules }) => {
    const { lead } = state;
    // Before there is a unit, the level waits for it.
    if (lead === undefined) return [];
    // A case that is not in the unit's hands is not taken from where it is, but somebody has to decide on the unit.
    if (body.level === 3) return [proposeAccountability(state, lead, '提级督办', isInHand(state))];
    if (!isInHand(state)) return [];
    return [supervisedBySignal(body.level, lead, ladderOver(state), rules)];
  },
  'accountability-proposed': (state, body, { rules, fact }) => {
    if (!body.lists) return [];
    const next: Follow =
      state.round < rules.policy.rounds
        ? list(state, body.reason)
        : { type: 'session-called', body: { reason: body.reason } };
    return [
      pointsFor('accountability', body.unit, fact.seq, rules),
      { type: 'notice-drafted', body: criticismNotice(state, nextNoticeId(state), body.unit, body.reason, rules) },
      next,
    ];
  },
  'held-accountable': (state, body, { rules, fact }) => {
    const record = state.accountabilities.find((one) => one.id === body.id);
    const points = body.held && record ? [pointsFor('held-accountable', record.unit, fact.seq, rules)] : [];
    return [...points, ...settle(state)];
  },
};

function supervisedBySignal(level: 1 | 2, unit: string, over: 'sign' | 'handle', rules: Rules): Follow {
  return { type: 'supervised', body: { level, unit, over, by: 'escalation', ...writerOf(level, rules) } };
}

/** Reward, notices and the end (step 6). */
export const reviewReactions: ReactionsFor<
  | 'commended'
  | 'contest-decided'
  | 'objection-decided'
  | 'notice-published'
  | 'notice-withheld'
  | 'notice-archived'
  | 'reviewed'
  | 'closed'
> = {
  commended: (state, body, { rules, fact }) => [
    pointsFor('commended', body.unit, fact.seq, rules),
    { type: 'notice-drafted', body: commendationNotice(state, nextNoticeId(state), body.unit, body.reason, rules) },
  ],
  'contest-decided': (state, body) => {
    const entry = state.points.find((one) => one.id === body.entry);
    if (!body.granted || entry === undefined) return settle(state);
    const { unit, points } = entry;
    return [
      { type: 'points-reversed', body: { entry: body.entry, unit, points: -points, reason: body.reason } },
      ...settle(state),
    ];
  },
  'objection-decided': (_state, body) =>
    body.upheld
      ? [{ type: 'notice-withheld', body: { id: body.id, reason: `申辩成立：${body.reason}` } }]
      : [{ type: 'notice-published', body: { id: body.id } }],
  'notice-published': (state) => settle(state),
  'notice-withheld': (state) => settle(state),
  'notice-archived': (state) => settle(state),
  reviewed: (state, _body, { rules, fact }) => {
    const { lead, evaluation } = state;
    const content = evaluation !== undefined && evaluation.solved && evaluation.satisfaction !== 'dissatisfied';
    const reward = lead !== undefined && content ? [pointsFor('solved-satisfied', lead, fact.seq, rules)] : [];
    return [...reward, ...settle(state)];
  },
  closed: (state, body, { rules }) => {
    // However a case closes, its listing goes with it, or it would be shown for ever.
    const delisted: Follow[] = isListed(state) ? [{ type: 'delisted', body: { reason: '办结摘牌' } }] : [];
    const answered = body.outcome === 'solved' || body.outcome === 'explained';
    if (!answered || state.confidential) return delisted;
    const draft = resultNotice(state, nextNoticeId(state), rules);
    // An answered matter accuses nobody: it is shown at once, without a window for objection.
    return [...delisted, { type: 'notice-drafted', body: draft }, { type: 'notice-published', body: { id: draft.id } }];
  },
};

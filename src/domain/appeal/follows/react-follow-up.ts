import type { Notice } from '../../notice/notice';
import { nextAccountabilityId, nextNoticeId, isListed, listingNumber } from '../listing';
import { nextStep, failedStep } from './next-step';
import { criticismNotice, listingNotice } from './notice-texts';
import { pointsFor } from './points';
import type { Follow, ReactionsFor } from './reaction';
import { isClosingEarned } from '../../editions';
import type { Rules } from '../../rules';
import { outcomeOf, settle } from './settle';
import type { AppealState } from '../state';

/** What follows from an answer, a verification or a listing, by rule (DOMAIN.md section 2, step 5; X11). */
export const followUpReactions: ReactionsFor<
  | 'evaluated'
  | 'evaluation-lapsed'
  | 'verified'
  | 'mechanism-checked'
  | 'progressed'
  | 'follow-up-decided'
  | 'listed'
  | 'delisted'
> = {
  evaluated: (state, body, { rules, fact }) => {
    if (state.status !== 'closed')
      return [...uncontacted(state, body.contacted, fact.seq, rules), decideNext(state, rules)];
    const content = body.solved && body.satisfaction !== 'dissatisfied';
    // An answer at once was closed before it was judged: not content means the matter was not so simple after all (G2).
    return content ? settle(state) : [{ type: 'reopened', body: { reason: '对即时答复不满意', to: 'assign' } }];
  },
  'evaluation-lapsed': (state, _body, { rules }) =>
    state.status === 'closed' ? settle(state) : [decideNext(state, rules)],
  verified: (state, body, { rules, fact }) => {
    const next = decideNext(state, rules);
    if (body.finding !== 'falsified' || state.lead === undefined) return [next];
    const unit = state.lead;
    // A notice is for everybody to read: what the officer found stands in the record of the case.
    const reason = '核查发现虚假办结';
    return [
      pointsFor('falsified', unit, fact.seq, rules),
      { type: 'notice-drafted', body: criticismNotice(state, nextNoticeId(state), unit, reason, rules) },
      { type: 'accountability-proposed', body: { id: nextAccountabilityId(state), unit, reason, lists: false } },
      next,
    ];
  },
  // A rule opens it again, not the appellant: theirs is still to be used.
  'mechanism-checked': (state, { holds }) =>
    holds ? settle(state) : [{ type: 'reopened', body: { reason: '长效机制没有落实', to: 'assign' } }],
  progressed: (state, body, { rules }) =>
    state.status === 'awaiting-mechanism' && body.mechanism !== undefined ? [decideNext(state, rules)] : [],
  'follow-up-decided': (state, body) => {
    if (body.next === 'another-round') return [list(state, body.why)];
    if (body.next === 'session') return [{ type: 'session-called', body: { reason: body.why } }];
    if (body.next === 'review') return [{ type: 'reviewed', body: review(state) }];
    return [];
  },
  listed: (state, body, { rules, fact }) => {
    const first = !state.notices.some((notice) => notice.kind === 'listing' && notice.title.includes(body.number));
    if (!first || state.lead === undefined) return [];
    return [
      pointsFor('listed', state.lead, fact.seq, rules),
      { type: 'notice-drafted', body: listingNotice(state, nextNoticeId(state), body.number, state.lead, rules) },
    ];
  },
  delisted: (state) => state.notices.filter((notice) => notice.kind === 'listing').flatMap(takeDown),
};

/** “Not contacted” is a finding of its own, however the matter ended: on the unit's record once, for it to contest. */
function uncontacted(state: AppealState, contacted: boolean, seq: number, rules: Rules): Follow[] {
  const { lead, points } = state;
  const isOnRecord = points.some(({ unit, reason }) => unit === lead && reason === 'contact-missed');
  if (contacted || lead === undefined || isOnRecord || !isClosingEarned(rules)) return [];
  return [pointsFor('contact-missed', lead, seq, rules)];
}

/** A listing notice goes with its listing: taken down, or never shown. */
function takeDown({ id, status }: Notice): Follow[] {
  if (status === 'published') return [{ type: 'notice-archived', body: { id, reason: '摘牌' } }];
  if (status === 'draft' || status === 'objected') return [{ type: 'notice-withheld', body: { id, reason: '摘牌' } }];
  return [];
}

/** The listing that opens another round; keeps its number while it stands. */
export function list(state: AppealState, reason: string): Follow {
  const round = state.round + 1;
  return { type: 'listed', body: { number: listingNumber(state, round), round, reason } };
}

export function decideNext(state: AppealState, rules: Rules): Follow {
  return { type: 'follow-up-decided', body: nextStep(state, rules) };
}

export function decideFailed(state: AppealState, why: string, rules: Rules): Follow {
  return { type: 'follow-up-decided', body: failedStep(state, why, rules) };
}

function review(state: AppealState): { outcome: 'solved' | 'explained'; summary: string } {
  const outcome = outcomeOf(state);
  const rounds = state.round === 1 ? '一轮办结' : `${state.round} 轮办结`;
  const listed = isListed(state) ? '，摘牌' : '';
  return { outcome, summary: `${rounds}${listed}` };
}

import { isWithDiscipline } from '../../access/dossier';
import type { Rules } from '../../rules';
import { gatesOf } from './gates';
import { pointsFor } from './points';
import type { Follow, ReactionsFor } from './reaction';
import { reopenedAt } from './reopened-at';
import type { AppealState, Outcome } from '../state';
import { isConfidedToDiscipline, isCrossingEvidenced } from '../../editions';
import { goesToDiscipline, handOverByRule } from './to-discipline';

/** What follows at once from filing, judging and ruling (steps 1 to 3). */
export const intakeReactions: ReactionsFor<
  | 'filed'
  | 'redirected'
  | 'merged'
  | 'judged'
  | 'arbitrated'
  | 'withdrawn'
  | 'transferred'
  | 'dossier-returned'
  | 'reopened'
> = {
  filed: (state, { proposal }, { rules }) => {
    if (goesToDiscipline(state, rules)) return [handOverByRule];
    if (!proposal.confident || proposal.redirect !== undefined) return [];
    const { kind, category, theme, track, urgent } = proposal;
    const why = proposal.rules.length === 0 ? '按类别确定' : `按规则确定：${proposal.rules.join('、')}`;
    const confirmed = confirm(state, { kind, category, theme, track, urgent, byDefault: false, why });
    // A channel with gates wants people to look: an answer at once would pass by all three (X15).
    if (gatesOf(state, rules).length > 0) return confirmed;
    return proposal.instant === undefined ? confirmed : [...confirmed, ...answerAtOnce(state, proposal.instant, rules)];
  },
  redirected: (_state, body) => [close('redirected', `${body.reason}，请到${body.destination}办理`)],
  merged: (_state, body) => [close('merged', body.reason)],
  judged: (_state, body) => (body.accepted ? [] : [close('not-accepted', body.reason)]),
  arbitrated: (_state, body, { rules, fact }) =>
    body.upheld || body.byDefault ? [] : [pointsFor('returned-wrongly', body.lead, fact.seq, rules)],
  withdrawn: (_state, body) => [close('withdrawn', body.reason)],
  transferred: (_state, body) => (body.wholeCase ? [handedOver] : []),
  'dossier-returned': (state) => [{ type: 'reopened', body: { reason: '纪委监委退回', to: reopenedAt(state) } }],
  // Whatever the appellant adds to a dossier that is with the discipline body goes there: no unit and no office reads it.
  reopened: (state, _body, { rules }) => (isWithDiscipline(state) && isConfidedToDiscipline(rules) ? [handedOver] : []),
};

type Confirmation = Extract<Follow, { type: 'theme-confirmed' }>['body'];

/** The theme stands, and the case takes its number on the problem list 问题清单, once for good (P1). */
export function confirm(state: AppealState, body: Confirmation): readonly Follow[] {
  const numbered: Follow[] =
    state.number === undefined ? [{ type: 'numbered', body: { number: state.reservedNumber } }] : [];
  return [{ type: 'theme-confirmed', body }, ...numbered];
}

function close(outcome: Outcome, reason: string): Follow {
  return { type: 'closed', body: { outcome, reason } };
}

const handedOver: Follow = close('transferred', '已移交有管辖权的机关');

type Instantly = NonNullable<AppealState['proposal']['instant']>;

/** An answer at once rests on the guide that it is (P1). */
function basisOf({ articleId }: Instantly, rules: Rules): { basis?: string } {
  return isCrossingEvidenced(rules) ? { basis: `办事指南 ${articleId}` } : {};
}

/** Instant approval 秒批 (G2): all six steps within the second, each on record, the evaluation still asked for. */
function answerAtOnce(state: AppealState, instant: Instantly, rules: Rules): readonly Follow[] {
  const { dutyList } = rules;
  const { unit, track } = state.proposal;
  const lead = Object.hasOwn(dutyList.names, unit) ? unit : dutyList.fallback;
  const why = '规则已满足，即时答复';
  return [
    { type: 'judged', body: { accepted: true, lawful: true, reasonable: true, reason: why, byDefault: false } },
    { type: 'assigned', body: { lead, track, assisting: [], why, byDefault: false } },
    { type: 'signed', body: { unit: lead, handleOverdue: false } },
    {
      type: 'replied',
      body: {
        ...basisOf(instant, rules),
        unit: lead,
        result: 'explained',
        text: instant.text,
        ledger: [],
        evidence: [],
        instant: true,
      },
    },
    { type: 'follow-up-decided', body: { next: 'review', why } },
  ];
}

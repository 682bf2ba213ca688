import { startOfDay, type Instant } from '../../calendar/instant';
import type { Notice } from '../../notice/notice';
import { closeDuty, closeOwnDuties, openDuty } from '../limits/duties';
import { moveTo, without, type Evolvers } from './evolver';
import { isListed } from '../listing';
import type { AppealState, Stage, Status } from '../state';

/** Step 6: review 考核奖惩: points, notices, the end, and the way back. */
export const reviewEvolvers: Evolvers<
  | 'commended'
  | 'points-given'
  | 'points-reversed'
  | 'contested'
  | 'contest-decided'
  | 'transferred'
  | 'dossier-returned'
  | 'notice-drafted'
  | 'notice-objected'
  | 'objection-decided'
  | 'notice-published'
  | 'notice-withheld'
  | 'rectification-reported'
  | 'notice-archived'
  | 'reviewed'
  | 'closed'
  | 'reopened'
  | 'withdrawn'
  | 'message-refused'
  | 'ended'
> = {
  commended: (state) => state,
  'points-given': (state, body, { at, seq }) => ({
    ...state,
    points: [...state.points, { id: `P${seq}`, ...body, at }],
  }),
  'points-reversed': (state, body, { at, seq }) => {
    const original = state.points.find((entry) => entry.id === body.entry);
    if (original === undefined) return state;
    const reversal = { ...original, id: `P${seq}`, points: body.points, at, reverses: body.entry };
    return { ...state, points: [...state.points, reversal] };
  },
  contested: (state, body, { at }) => {
    const points = state.points.map((entry) => (entry.id === body.entry ? { ...entry, contested: true } : entry));
    return openDuty(
      { ...state, points },
      { kind: 'decide-contest', holder: { role: 'office' }, at, subject: body.entry },
    );
  },
  'contest-decided': (state, body) => closeDuty(state, `decide-contest:${body.entry}`),
  transferred: (state, { wholeCase }) => ({ ...state, transferred: true, ...(wholeCase && { withDiscipline: true }) }),
  'dossier-returned': (state) => ({ ...without(state, 'withDiscipline'), transferred: false, handedBack: true }),
  'notice-drafted': (state, body, { at }) => {
    const drafted = { ...state, notices: [...state.notices, { ...body, status: 'draft' as const, draftedAt: at }] };
    const holder =
      body.unit === undefined ? ({ role: 'office' } as const) : ({ role: 'unit', unit: body.unit } as const);
    return openDuty(drafted, { kind: 'objection', holder, at, subject: body.id });
  },
  'notice-objected': (state, body, { at }) => {
    const objected = changeNotice(state, body.id, () => ({ status: 'objected', objection: { at, text: body.text } }));
    const waiting = closeDuty(objected, `objection:${body.id}`);
    return openDuty(waiting, { kind: 'decide-objection', holder: { role: 'office' }, at, subject: body.id });
  },
  'objection-decided': (state, body) => {
    const decided = changeNotice(state, body.id, (notice) =>
      notice.objection === undefined ? {} : { objection: { ...notice.objection, upheld: body.upheld } },
    );
    return closeDuty(decided, `decide-objection:${body.id}`);
  },
  'notice-published': (state, body, { at }) => {
    const published = changeNotice(state, body.id, () => ({ status: 'published', publishedAt: at }));
    const shown = closeDuty(closeDuty(published, `objection:${body.id}`), `decide-objection:${body.id}`);
    // A listing is shown as long as the case is listed; other notices for their time.
    const kind = state.notices.find((notice) => notice.id === body.id)?.kind;
    if (kind === 'listing' && isListed(state)) return shown;
    return openDuty(shown, { kind: 'display', holder: { role: 'public' }, at, subject: body.id });
  },
  'notice-withheld': (state, body) => {
    const withheld = changeNotice(state, body.id, () => ({ status: 'withheld', withheldReason: body.reason }));
    return closeDuty(closeDuty(withheld, `objection:${body.id}`), `decide-objection:${body.id}`);
  },
  'rectification-reported': (state, body, { at }) => changeNotice(state, body.id, () => ({ rectifiedAt: at })),
  'notice-archived': (state, body, { at }) =>
    closeDuty(
      changeNotice(state, body.id, () => ({ status: 'archived', archivedAt: at })),
      `display:${body.id}`,
    ),
  reviewed: (state) => state,
  closed: (state, body, { at }) => {
    // Only an answer at once (G2) is closed before its evaluation, and keeps waiting for it.
    const kept = body.outcome === 'solved' || body.outcome === 'explained' ? (['evaluate'] as const) : [];
    const ended = without(closeOwnDuties(state, ...kept), 'resumeTo', 'extensionAsked', 'cancellation');
    const closed: AppealState = { ...moveTo(ended, at, 'closed'), outcome: body.outcome, closedAt: at };
    return openDuty(toBeChecked(closed, at), { kind: 'reopen-window', holder: { role: 'appellant' }, at });
  },
  reopened: (state, body, { at, by }) => {
    const start = REOPEN_AT[body.to];
    const told = without(closeOwnDuties(state), 'outcome', 'closedAt', 'evaluation', 'verification', 'mergedInto');
    const cleared = without(told, 'signedAt', 'contactedAt', 'provisionalLead', 'supervised');
    const reopened: AppealState = {
      ...moveTo(cleared, at, start.status, start.stage),
      round: state.round + 1,
      level: 0,
      extended: false,
      // What a rule reopens (an answer at once, denied) does not use up the appellant's one reopening.
      reopened: state.reopened + (by.role === 'rules' ? 0 : 1),
    };
    return openDuty(reopened, { kind: start.duty, holder: { role: 'office' }, at });
  },
  withdrawn: (state) => state,
  'message-refused': (state) => state,
  ended: (state, _body, { at }) => ({ ...moveTo(state, at, 'ended'), duties: [] }),
};

/** What was promised to last is looked at after its day, though the case is closed (X15). */
function toBeChecked(closed: AppealState, at: Instant): AppealState {
  const { mechanismTerms, outcome } = closed;
  if (mechanismTerms === undefined || mechanismTerms.checkedAt !== undefined) return closed;
  if (outcome !== 'solved' && outcome !== 'explained') return closed;
  const from = Math.max(at, startOfDay(mechanismTerms.from));
  return openDuty(closed, { kind: 'mechanism-check', holder: { role: 'office' }, at: from });
}

const REASSIGN = { stage: 'assign', status: 'awaiting-assignment', duty: 'assign' } as const;

/** A reopened case goes back to the first step it had not been through, at most to `assign`: none is skipped. */
const REOPEN_AT: Record<Stage, { stage: Stage; status: Status; duty: 'theme' | 'judge' | 'assign' }> = {
  theme: { stage: 'theme', status: 'awaiting-theme', duty: 'theme' },
  collect: { stage: 'collect', status: 'awaiting-judgement', duty: 'judge' },
  assign: REASSIGN,
  handle: REASSIGN,
  'follow-up': REASSIGN,
  review: REASSIGN,
};

function changeNotice(state: AppealState, id: string, change: (notice: Notice) => Partial<Notice>): AppealState {
  return {
    ...state,
    notices: state.notices.map((notice) => (notice.id === id ? { ...notice, ...change(notice) } : notice)),
  };
}

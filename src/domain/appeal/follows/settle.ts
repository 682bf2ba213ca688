import type { Follow } from './reaction';
import type { AppealState } from '../state';

/** A case under review closes when no adverse notice is unsettled and no accountability undecided; a closed one ends when nothing is left. */
export function settle(state: AppealState): readonly Follow[] {
  if (state.status === 'reviewing') {
    return openMatters(state) ? [] : [{ type: 'closed', body: { outcome: outcomeOf(state), reason: '六步办结' } }];
  }
  if (state.status === 'closed' && state.duties.length === 0) return [{ type: 'ended', body: {} }];
  return [];
}

/** What the case comes to: by the office's or the session's own finding where there is one, else by the reply. */
export function outcomeOf({ verification, reply }: AppealState): 'solved' | 'explained' {
  return (verification?.finding ?? reply?.result) === 'explained' ? 'explained' : 'solved';
}

function openMatters(state: AppealState): boolean {
  const unsettled = state.notices.some(
    ({ kind, status }) => kind === 'criticism' && (status === 'draft' || status === 'objected'),
  );
  return unsettled || state.accountabilities.some((one) => one.decidedAt === undefined);
}

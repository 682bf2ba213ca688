import type { AppealState } from './state';

/** Under listed supervision 挂牌督办 now. */
export function isListed(state: AppealState): boolean {
  return state.listing !== undefined && state.listing.delistedAt === undefined;
}

/** A listing keeps its number through its rounds; a later one of the same case gets its own: never reused (X11). */
export function listingNumber(state: AppealState, round: number): string {
  return isListed(state) && state.listing ? state.listing.number : `GP${state.number ?? state.reservedNumber}-${round}`;
}

/** Numbers of notices are the case's number and an ordinal, so they are unique for good without asking anybody. */
export function nextNoticeId(state: AppealState): string {
  return `${state.number ?? state.reservedNumber}-N${state.notices.length + 1}`;
}

export function nextAccountabilityId(state: AppealState): string {
  return `${state.number ?? state.reservedNumber}-A${state.accountabilities.length + 1}`;
}

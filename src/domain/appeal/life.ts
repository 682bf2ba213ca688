import type { Life } from '../decider/decider';
import type { AppealState } from './state';

/** How far a case has come: closed with its outcome, and over once its reopening window has ended. */
export const LIFE: Life<Pick<AppealState, 'status'>> = {
  isClosed: ({ status }) => status === 'closed' || status === 'ended',
  isOver: ({ status }) => status === 'ended',
};

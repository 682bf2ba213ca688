import { plusDays, type Day } from '../calendar/instant';
import type { RecordBody } from './kinds';

/** Before it begins, running, running out soon, over. */
export const termStates = ['coming', 'running', 'ending', 'over'] as const;
export type TermState = (typeof termStates)[number];

/** How a style supervisor's term 任期 stands on a day (X5); both of its days are within it. `soon` is in calendar days. */
export function termStateOf({ termFrom = '', termTo = '' }: RecordBody, today: Day, soon: number): TermState {
  if (today < String(termFrom)) return 'coming';
  if (today > String(termTo)) return 'over';
  return String(termTo) <= plusDays(today, soon) ? 'ending' : 'running';
}

export function hasTerm({ termTo }: RecordBody): boolean {
  return termTo !== undefined;
}

/** Whether they may act on that day: until the last one, however soon it is. */
export function isInTerm(body: RecordBody, today: Day): boolean {
  return ['running', 'ending'].includes(termStateOf(body, today, 0));
}

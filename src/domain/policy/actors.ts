import type { DutyKind } from './duty-kinds';
import type { DutyHolder } from './policy';

/** Whom the rules wait for, by duty: who does a thing is the method's (DOMAIN.md section 2), how long it may take the city's. */
export const actorOf: Record<DutyKind, DutyHolder> = {
  theme: 'office',
  judge: 'office',
  assign: 'office',
  supplement: 'appellant',
  sign: 'lead',
  arbitrate: 'office',
  contact: 'lead',
  handle: 'lead',
  subtask: 'assisting',
  'decide-extension': 'office',
  pause: 'office',
  'supervision-1': 'lead',
  'supervision-2': 'lead',
  accountability: 'supervisor',
  'listed-round': 'lead',
  'listed-progress': 'lead',
  evaluate: 'appellant',
  verify: 'office',
  promise: 'lead',
  mechanism: 'lead',
  session: 'session',
  'standing-review': 'supervisor',
  'decide-contest': 'office',
  objection: 'noticed',
  'decide-objection': 'office',
  display: 'public',
  'reopen-window': 'appellant',
  'mechanism-check': 'office',
};

import type { DutyKind } from '../../policy/duty-kinds';
import type { ActName } from '../acts/acts';

/** By which acts whoever is waited for answers a duty: what an operator looks for in the Update dialog. */
export const DUTY_ACTS: Record<DutyKind, readonly ActName[]> = {
  theme: ['confirm-theme', 'redirect'],
  judge: ['judge', 'request-supplement'],
  assign: ['assign'],
  supplement: ['supplement'],
  sign: ['sign', 'return'],
  arbitrate: ['arbitrate'],
  contact: ['contact'],
  handle: ['reply', 'request-extension'],
  subtask: ['finish-subtask'],
  'decide-extension': ['decide-extension'],
  pause: ['resume'],
  'supervision-1': ['reply', 'sign'],
  'supervision-2': ['reply', 'sign'],
  accountability: ['hold-accountable'],
  'listed-round': ['reply'],
  'listed-progress': ['progress'],
  evaluate: ['evaluate'],
  verify: ['verify'],
  promise: ['reply'],
  mechanism: ['progress'],
  session: ['assign', 'verify'],
  'standing-review': ['assign', 'verify'],
  'decide-contest': ['decide-contest'],
  objection: ['object-notice'],
  'decide-objection': ['decide-objection'],
  display: [],
  'reopen-window': ['reopen'],
  'mechanism-check': ['check-mechanism'],
};

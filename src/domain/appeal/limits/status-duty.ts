import type { DutyKind } from '../../policy/duty-kinds';
import type { Holder, Status } from '../state';

/** The duty that a status waits for first; `reviewing` waits for the notices and accountability records still open. */
export const STATUS_DUTY: Record<Status, DutyKind | null> = {
  'awaiting-theme': 'theme',
  'awaiting-supplement': 'supplement',
  'awaiting-judgement': 'judge',
  'awaiting-assignment': 'assign',
  'awaiting-signature': 'sign',
  'awaiting-arbitration': 'arbitrate',
  handling: 'handle',
  paused: 'pause',
  'awaiting-evaluation': 'evaluate',
  'awaiting-verification': 'verify',
  'awaiting-promise': 'promise',
  'awaiting-mechanism': 'mechanism',
  'awaiting-session': 'session',
  standing: 'standing-review',
  reviewing: null,
  closed: 'reopen-window',
  ended: null,
};

/** To whom the time spent in a status is attributed (DOMAIN.md section 8). A pause is the office's decision, so its time too. */
export const STATUS_HOLDER: Record<Status, Holder> = {
  'awaiting-theme': 'office',
  'awaiting-supplement': 'appellant',
  'awaiting-judgement': 'office',
  'awaiting-assignment': 'office',
  'awaiting-signature': 'unit',
  'awaiting-arbitration': 'office',
  handling: 'unit',
  paused: 'office',
  'awaiting-evaluation': 'appellant',
  'awaiting-verification': 'office',
  'awaiting-promise': 'unit',
  'awaiting-mechanism': 'unit',
  'awaiting-session': 'session',
  standing: 'session',
  reviewing: 'office',
  closed: 'closed',
  ended: 'closed',
};

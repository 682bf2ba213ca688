import type { ActRow } from './act-row';
import { assignRows } from './assign.rows';
import { followUpRows } from './follow-up.rows';
import { handleRows } from './handle.rows';
import { intakeRows } from './intake.rows';
import { noticeRows } from './notices.rows';
import { reviewRows } from './review.rows';

/** A row for every act, in the order of the six steps (acts.test.ts sees that none is missing). */
export const actRows: readonly ActRow[] = [
  ...intakeRows,
  ...assignRows,
  ...handleRows,
  ...followUpRows,
  ...reviewRows,
  ...noticeRows,
];

import type { CalendarTable } from './calendar/calendar-table';
import type { Policy } from './policy/policy';
import type { DutyList } from './registry/duty-list';

/** Everything a decision may depend on besides the case itself: loaded once when a case begins, and kept (DOMAIN.md section 3). */
export interface Rules {
  readonly policy: Policy;
  readonly calendar: CalendarTable;
  readonly dutyList: DutyList;
  /**
   * What closing a case takes: `earned` by the appellant's word or by a verification with evidence. Absent in the histories of cases
   * opened before 0.2, which go on as they began: what has been decided in them is replayed as it was.
   */
  readonly closing?: 'earned';
  /** Where an alleged breach of discipline goes, as `closing`: absent, to whom the office or a limit gave it. */
  readonly accusations?: 'to-discipline';
}

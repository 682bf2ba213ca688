import type { CalendarTable } from './calendar/calendar-table';
import type { Edition } from './editions';
import type { Policy } from './policy/policy';
import type { DutyList } from './registry/duty-list';

/** Everything a decision may depend on besides the case itself: loaded once when a case begins, and kept (DOMAIN.md section 3). */
export interface Rules extends Edition {
  readonly policy: Policy;
  readonly calendar: CalendarTable;
  readonly dutyList: DutyList;
}

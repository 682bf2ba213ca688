import type { Instant } from '../../calendar/instant';
import type { DutyKind } from '../../policy/duty-kinds';

/** When a limit was due, when its consequence was planned (due plus spread); `at` of the fact is when it was carried out (R5). */
export interface Timing {
  readonly dutyId: string;
  readonly duty: DutyKind;
  readonly dueAt: Instant;
  readonly plannedAt: Instant;
}

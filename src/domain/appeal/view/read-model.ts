import type { Instant } from '../../calendar/instant';
import type { Light } from '../../calendar/light';

/**
 * The row that lists, boards and statistics read. `light` and `overdue` are as of `asOf` (the last fact); a reader takes the
 * worse of these and what `yellowAt` and `dueAt` say at its own now, because no fact marks the moment itself.
 */
export interface ReadModel {
  readonly light: Light;
  readonly overdue: boolean;
  readonly asOf: Instant;
  readonly dueAt?: Instant;
  readonly yellowAt?: Instant;
  readonly holderRole?: string;
  readonly holderUnit?: string;
}

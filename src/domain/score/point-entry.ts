import type { Instant } from '../calendar/instant';
import type { PointReason } from '../policy/policy';
import type { UnitId } from '../registry/duty-list';

/** One line of the points ledger: cites the fact it rests on, is contested 申诉剔除 and reversed, never deleted (DOMAIN.md section 8). */
export interface PointEntry {
  /** `P{seq of the fact that gave it}`. */
  readonly id: string;
  readonly unit: UnitId;
  readonly reason: PointReason;
  readonly points: number;
  /** The seq of the fact it rests on. */
  readonly cites: number;
  readonly at: Instant;
  readonly contested?: boolean;
  /** The entry this one reverses. */
  readonly reverses?: string;
}

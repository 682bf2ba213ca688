import type { Clock } from '../../calendar/clock';
import type { DutyKind } from '../../policy/duty-kinds';
import type { UnitId } from '../../registry/duty-list';
import type { Role } from '../../people/people';

/** Who a duty waits for, made concrete: a role, and the unit where the role is `unit`. */
export interface DutyHolderOf {
  readonly role: Role | 'session' | 'public';
  readonly unit?: UnitId;
}

/** One thing somebody is waited for, with its own clock. */
export interface Duty {
  /** `kind`, or `kind:subject` where several of a kind can be open (a unit, a notice, a point entry). */
  readonly id: string;
  readonly kind: DutyKind;
  readonly holder: DutyHolderOf;
  readonly clock: Clock;
  readonly reminded: boolean;
  /** How often the limit has passed without the final consequence. */
  readonly misses: number;
  /** Its limit has passed; a supervision stands over it now and its own consequence is spent. */
  readonly missed: boolean;
}

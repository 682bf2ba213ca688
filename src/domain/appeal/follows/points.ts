import type { PointReason } from '../../policy/policy';
import type { UnitId } from '../../registry/duty-list';
import type { Rules } from '../../rules';
import type { Follow } from './reaction';

/** An entry of the points ledger, resting on the fact with seq `cites`. */
export function pointsFor(reason: PointReason, unit: UnitId, cites: number, { policy }: Rules): Follow {
  return { type: 'points-given', body: { unit, reason, points: policy.points[reason], cites } };
}

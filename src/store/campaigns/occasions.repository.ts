import type { CampaignState } from '../../domain/campaign/state';
import type { Instant } from '../../domain/calendar/instant';
import type { OccasionPlan } from '../../domain/occasion/plan';
import type { Pool } from '../sql/pool';

export interface HeldOccasion {
  readonly kind: string;
  readonly period: string;
  readonly scheduledAt: Instant;
  readonly plannedAt: Instant;
  readonly heldAt: Instant;
  readonly report?: unknown;
  /** The campaign that it opened or was the day of, as it stands; absent while that has not opened. */
  readonly campaign?: { readonly id: string; readonly state?: CampaignState };
  /** Why nothing could be held. */
  readonly notHeld?: string;
}

export interface OccasionToHold {
  readonly plan: OccasionPlan;
  readonly heldAt: Instant;
  readonly report?: unknown;
  readonly campaign?: string | undefined;
  readonly notHeld?: string | undefined;
}

/** Records that a date was held; false where it was before, which stays as it is. */
export async function holdOccasion(
  pool: Pool,
  { plan, heldAt, report, campaign, notHeld }: OccasionToHold,
): Promise<boolean> {
  const { kind, period, scheduledAt, plannedAt } = plan;
  const { rowCount } = await pool.query(
    `insert into occasions (kind, period, period_from, period_to, scheduled_at, planned_at, held_at, report, campaign, not_held)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (kind, period) do nothing`,
    [
      ...[kind, period.name, new Date(period.from), new Date(period.to)],
      ...[new Date(scheduledAt), new Date(plannedAt), new Date(heldAt)],
      report === undefined ? null : JSON.stringify(report),
      campaign ?? null,
      notHeld ?? null,
    ],
  );
  return rowCount === 1;
}

interface Row {
  readonly kind: string;
  readonly period: string;
  readonly scheduled_at: Date;
  readonly planned_at: Date;
  readonly held_at: Date;
  readonly report: unknown;
  readonly campaign: string | null;
  readonly state: CampaignState | null;
  readonly not_held: string | null;
}

/** The dates held, newest first, at most so many. */
export async function listOccasions(
  pool: Pool,
  { kind, most = 100 }: { readonly kind?: string | undefined; readonly most?: number },
): Promise<HeldOccasion[]> {
  const { rows } = await pool.query<Row>(
    `select o.kind, o.period, scheduled_at, planned_at, held_at, report, campaign, c.state, not_held
     from occasions o left join campaigns c on c.id = o.campaign
     where $1::text is null or o.kind = $1 order by planned_at desc, o.kind limit $2`,
    [kind ?? null, most],
  );
  return rows.map(({ kind: id, period, scheduled_at, planned_at, held_at, report, campaign, state, not_held }) => ({
    kind: id,
    period,
    scheduledAt: scheduled_at.getTime(),
    plannedAt: planned_at.getTime(),
    heldAt: held_at.getTime(),
    ...(report !== null && { report }),
    ...(campaign !== null && { campaign: state === null ? { id: campaign } : { id: campaign, state } }),
    ...(not_held !== null && { notHeld: not_held }),
  }));
}

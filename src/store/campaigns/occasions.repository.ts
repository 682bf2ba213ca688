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
}

/** Records that a date was held; false where it was before, which stays as it is. */
export async function holdOccasion(
  pool: Pool,
  { plan, heldAt, report }: { readonly plan: OccasionPlan; readonly heldAt: Instant; readonly report?: unknown },
): Promise<boolean> {
  const { kind, period, scheduledAt, plannedAt } = plan;
  const { rowCount } = await pool.query(
    `insert into occasions (kind, period, period_from, period_to, scheduled_at, planned_at, held_at, report)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (kind, period) do nothing`,
    [
      ...[kind, period.name, new Date(period.from), new Date(period.to)],
      ...[new Date(scheduledAt), new Date(plannedAt), new Date(heldAt)],
      report === undefined ? null : JSON.stringify(report),
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
}

/** The dates held, newest first, at most so many. */
export async function listOccasions(
  pool: Pool,
  { kind, most = 100 }: { readonly kind?: string | undefined; readonly most?: number },
): Promise<HeldOccasion[]> {
  const { rows } = await pool.query<Row>(
    `select kind, period, scheduled_at, planned_at, held_at, report from occasions
     where $1::text is null or kind = $1 order by planned_at desc, kind limit $2`,
    [kind ?? null, most],
  );
  return rows.map(({ scheduled_at, planned_at, held_at, report, ...row }) => ({
    ...row,
    scheduledAt: scheduled_at.getTime(),
    plannedAt: planned_at.getTime(),
    heldAt: held_at.getTime(),
    ...(report !== null && { report }),
  }));
}

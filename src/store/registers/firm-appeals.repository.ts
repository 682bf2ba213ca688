import type { Instant } from '../../domain/calendar/instant';
import type { Light } from '../../domain/calendar/light';
import type { Stage, Status } from '../../domain/appeal/state';
import { WITH_DISCIPLINE } from '../appeals/access-sql';
import type { Keyring } from '../keys/keyring';
import { lightAt } from '../appeals/light-at';
import type { Pool } from '../sql/pool';
import { all, sql, toQuery } from '../sql/sql';

/** An appeal as a firm's file shows it: no word of anybody's. */
export interface FirmAppeal {
  readonly id: string;
  readonly number: string | null;
  readonly category: string;
  readonly stage: Stage;
  readonly status: Status;
  readonly light: Light;
  readonly filedAt: Date;
  readonly closedAt: Date | null;
}

export interface FirmAppealFilter {
  /** The codes the firm goes by: of its record, and its unified social credit code. */
  readonly codes: readonly string[];
  /** Only open ones that this unit leads. */
  readonly lead?: string | undefined;
}

/** The appeals that named the firm when they were filed, the latest first; erased ones and whole dossiers transferred are nobody's here. */
export async function appealsOfFirm(
  pool: Pool,
  keyring: Keyring,
  { codes, lead }: FirmAppealFilter,
  most: number,
  now: Instant = Date.now(),
): Promise<FirmAppeal[]> {
  const hashes = codes.map((code) => keyring.firmHashOf(code));
  const ofLead = lead === undefined ? undefined : sql`unit = ${lead} and not confidential`;
  const { rows } = await pool.query<FirmAppeal>(
    toQuery(sql`
      select case_id as id, number, category, stage, status, ${lightAt(now)} as light, filed_at as "filedAt", closed_at as "closedAt"
      from appeals join appellants using (case_id)
      where ${all([sql`firm_hash = any(${hashes}::bytea[])`, sql`not ${WITH_DISCIPLINE}`, ofLead])}
      order by filed_at desc, case_id desc limit ${most}`),
  );
  return rows;
}

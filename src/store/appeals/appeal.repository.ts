import type { Fact } from '../../domain/appeal/facts';
import type { Light } from '../../domain/calendar/light';
import type { ReadModel } from '../../domain/appeal/view/read-model';
import type { AppealState } from '../../domain/appeal/state';
import { isStorable } from '../sql/canonical-json';
import { caseLog } from './case-log';
import type { Keyring } from '../keys/keyring';
import type { Pool } from '../sql/pool';
import { visibleInFull } from '../log/read-log';

/** A case as lists and pages read it. */
export interface StoredAppeal {
  readonly caseId: string;
  readonly workflowId: string;
  readonly runId: string;
  readonly version: number;
  /** Without the words people wrote, but for the title: `withWords` brings them. */
  readonly state: AppealState;
  /** As of the last fact. */
  readonly model: ReadModel;
}

export interface AppealRowRead {
  readonly case_id: string;
  readonly workflow_id: string;
  readonly run_id: string;
  readonly version: number;
  readonly state: AppealState;
  readonly light: Light;
  readonly overdue: boolean;
  readonly as_of: Date;
  readonly due_at: Date | null;
  readonly yellow_at: Date | null;
  readonly holder_role: string | null;
  readonly holder_unit: string | null;
  readonly filed_at: Date;
  readonly title: string;
}

/** The case as the store has it; undefined when it has no facts yet, or is unknown. */
export async function findAppeal(pool: Pool, caseId: string): Promise<StoredAppeal | undefined> {
  if (!isStorable(caseId)) return undefined;
  const { rows } = await pool.query<AppealRowRead>('select * from appeals where case_id = $1', [caseId]);
  return rows[0] && storedOf(rows[0]);
}

/** The facts that count, in order; empty for an unknown case. With the words people wrote where a keyring is given, and the key lives. */
export async function readTimeline(pool: Pool, caseId: string, keyring?: Keyring): Promise<Fact[]> {
  if (!isStorable(caseId)) return [];
  return [...(await visibleInFull(pool, caseLog({ pool, keyring }), caseId))];
}

export function storedOf(row: AppealRowRead): StoredAppeal {
  const { light, overdue, title } = row;
  return {
    caseId: row.case_id,
    workflowId: row.workflow_id,
    runId: row.run_id,
    version: row.version,
    state: { ...row.state, title },
    model: {
      light,
      overdue,
      asOf: row.as_of.getTime(),
      ...(row.due_at === null ? {} : { dueAt: row.due_at.getTime() }),
      ...(row.yellow_at === null ? {} : { yellowAt: row.yellow_at.getTime() }),
      ...(row.holder_role === null ? {} : { holderRole: row.holder_role }),
      ...(row.holder_unit === null ? {} : { holderUnit: row.holder_unit }),
    },
  };
}

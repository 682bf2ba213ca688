import { isStorable } from '../sql/canonical-json';
import type { EngineInput } from './intake.repository';
import type { Pool } from '../sql/pool';

export interface RegisteredIntake {
  readonly caseId: string;
  readonly workflowId: string;
  readonly input: EngineInput;
  readonly receivedAt: number;
}

/** An appeal as it was registered, also before its first fact; undefined for an unknown case. */
export async function findIntake(pool: Pool, caseId: string): Promise<RegisteredIntake | undefined> {
  if (!isStorable(caseId)) return undefined;
  const { rows } = await pool.query<{ workflowId: string; input: EngineInput; receivedAt: Date }>(
    `select workflow_id as "workflowId", input, received_at as "receivedAt" from intakes where case_id = $1`,
    [caseId],
  );
  const [row] = rows;
  return row && { ...row, caseId, receivedAt: row.receivedAt.getTime() };
}

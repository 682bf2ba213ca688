import type { AppealState } from '../../domain/appeal/state';
import type { Instant } from '../../domain/calendar/instant';
import type { RuleNames } from '../../domain/appeal/facts';
import type { Pool } from '../sql/pool';

/** An open case as it stands on record. */
export interface OpenCase {
  readonly caseId: string;
  readonly workflowId: string;
  readonly state: AppealState;
  /** Of its last fact: a case on its own clock is ahead of ours. */
  readonly asOf: Instant;
}

interface Row {
  readonly caseId: string;
  readonly workflowId: string;
  readonly state: AppealState;
  readonly asOf: Date;
}

const OPEN = `status not in ('closed', 'ended')`;
const COLUMNS = `case_id as "caseId", workflow_id as "workflowId", state, as_of as "asOf"`;

/** The next open cases behind a place, by their ids. */
export async function openCasesAfter(pool: Pool, after: string, limit: number): Promise<OpenCase[]> {
  const { rows } = await pool.query<Row>(
    `select ${COLUMNS} from appeals where case_id > $1 and ${OPEN} order by case_id limit $2`,
    [after, limit],
  );
  return rows.map(shown);
}

/** The next open cases that go by other rules than these; those moved already are not among them. */
export async function openCasesUnder(
  pool: Pool,
  { policyVersion, calendarVersion }: RuleNames,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<OpenCase[]> {
  const { rows } = await pool.query<Row>(
    `select ${COLUMNS} from appeals
     where case_id > $1 and ${OPEN}
       and (state ->> 'policyVersion' <> $2 or state ->> 'calendarVersion' <> $3)
     order by case_id limit $4`,
    [after, policyVersion, calendarVersion, limit],
  );
  return rows.map(shown);
}

function shown({ asOf, ...row }: Row): OpenCase {
  return { ...row, asOf: asOf.getTime() };
}

import type { NewFact } from '../../domain/appeal/facts';
import type { Rules } from '../../domain/rules';
import type { Keyring } from '../keys/keyring';
import type { Recording } from '../log/branch';
import type { Heads } from '../log/heads';
import { rebuild } from '../log/rebuild';
import { record, type Recorded } from '../log/record';
import type { Pool } from '../sql/pool';
import { caseLog } from './case-log';
import type { CaseAccount } from './fold-case';

export interface RecordingDeps {
  /** Key of the audit chain. */
  readonly ledgerKey: Buffer;
  readonly keyring: Keyring;
  /** What this process remembers of the cases it records. */
  readonly heads?: CaseHeads | undefined;
}

export type CaseHeads = Heads<CaseAccount>;

export interface CaseRecording extends Omit<Recording<NewFact>, 'id'> {
  readonly caseId: string;
  readonly rules: Rules;
}

/** Records what a turn of a case's workflow brought (log/record.ts). Safe to repeat. */
export function recordFacts(
  pool: Pool,
  { ledgerKey, keyring, heads }: RecordingDeps,
  { caseId: id, rules, ...turn }: CaseRecording,
): Promise<Recorded<NewFact>> {
  return record(pool, caseLog({ pool, keyring, rules }), ledgerKey, { id, ...turn }, heads);
}

/**
 * Builds every projection of every case again from the log (R3); gives the number of cases. Safe beside running cases.
 * @kept it becomes a command in a later issue, beside the verifier; until then only tests reach it
 */
export async function rebuildAll(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ case_id: string }>('select case_id from facts where pos = 0 order by case_id');
  for (const { case_id: caseId } of rows) await rebuildCase(pool, caseId);
  return rows.length;
}

/** Builds the projections of one case again from its log. */
export function rebuildCase(pool: Pool, caseId: string): Promise<void> {
  return rebuild(pool, caseLog({ pool }), caseId);
}

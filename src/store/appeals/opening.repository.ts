import type { Fact } from '../../domain/appeal/facts';
import type { Rules } from '../../domain/rules';
import { caseKeysOf } from '../keys/case-key';
import { chainedOf, type FactRow } from './fact-rows';
import type { Keyring } from '../keys/keyring';
import type { Pool } from '../sql/pool';
import { rulesByVersions } from '../rules/rules.repository';
import { appeals } from '../../domain/appeal/decider';
import { inFull } from '../log/read-log';

/**
 * The opening this run has recorded already, so that an activity tried again gives the same answer; undefined for a run that has
 * not opened the case (also after a reset to before the opening: the new run opens it anew).
 */
export async function recordedOpening(
  pool: Pool,
  keyring: Keyring,
  caseId: string,
  runId: string,
): Promise<{ rules: Rules; facts: Fact[] } | undefined> {
  const { rows } = await pool.query<FactRow>('select * from facts where case_id = $1 and run_id = $2 order by pos', [
    caseId,
    runId,
  ]);
  if (rows.length === 0) return undefined;
  const keyOf = await caseKeysOf(pool, keyring, [caseId]);
  const facts = rows.map((row) => inFull(appeals, chainedOf(row), keyOf));
  const [first] = facts;
  if (first?.type !== 'filed') return undefined;
  return { rules: await rulesByVersions(pool, first.body), facts };
}

import { workflowIdOf } from '../domain/appeal/case-id';
import type { Fact } from '../domain/appeal/facts';
import { saveAppealRow } from './appeals/appeal-row';
import type { ChainedFact } from './chain';
import { foldAll, type Folded } from './fact-branch';
import { chainedOf, openFactsOf, type FactRow } from './fact-rows';
import type { Pool, PoolClient } from './sql/pool';
import { projectLedgers } from './project-ledgers';
import { projectState } from './project-state';
import { rulesByVersions } from './rules/rules.repository';
import { inTransaction } from './sql/transaction';

/** Where the facts of a case are read from besides its row. */
export const ledgers = [
  ...(['notices', 'points', 'accountabilities', 'listings', 'problem_list', 'outcome_ledger'] as const),
] as const;

/**
 * Builds every projection of every case again from the log (R3); gives the number of cases. Safe beside running cases.
 * @kept it becomes a command in a later issue, beside the verifier; until then only tests reach it
 */
export async function rebuildAll(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ case_id: string }>('select case_id from facts where pos = 0 order by case_id');
  for (const { case_id: caseId } of rows) await rebuildCase(pool, caseId);
  return rows.length;
}

/** Builds the projections of one case again from its log; the log itself is only read. */
export async function rebuildCase(pool: Pool, caseId: string): Promise<void> {
  await inTransaction(pool, (client) => rebuildIn(client, pool, caseId));
}

/** The same within a transaction that somebody else ends. */
export async function rebuildIn(client: PoolClient, pool: Pool, caseId: string): Promise<void> {
  const workflowId = await lockCase(client, caseId);
  const log = await logOf(client, caseId);
  const head = log.at(-1);
  if (head === undefined) return;
  await clear(client, caseId);
  const folded = await projectEpochs(client, caseId, log);
  await projectLedgers(client, caseId);
  const { state, tally } = folded;
  const rules = await rulesByVersions(pool, state);
  const { pos, hash, epoch, runId, fact } = head;
  await saveAppealRow(client, { caseId, workflowId, runId, epoch, pos, hash, state, tally, asOf: fact.at, rules });
}

/** Epoch by epoch, because a notice once published stays published through a reset. */
async function projectEpochs(client: PoolClient, caseId: string, log: readonly ChainedFact[]): Promise<Folded> {
  let visible: Fact[] = [];
  let folded: Folded | undefined;
  for (const epoch of new Set(log.map((link) => link.epoch))) {
    const told = log.filter((link) => link.epoch === epoch).map(({ fact }) => fact);
    const first = told[0]?.seq ?? 0;
    visible = [...visible.filter(({ seq }) => seq < first), ...told];
    folded = foldAll(visible);
    await projectState(client, { caseId, before: undefined, after: folded.state, superseding: true });
  }
  if (folded === undefined) throw new RangeError(`no facts of ${caseId}`);
  return folded;
}

/** The lock every recorder of the case takes; gives its workflow. */
export async function lockCase(client: PoolClient, caseId: string): Promise<string> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [caseId]);
  await client.query('select 1 from appeals where case_id = $1 for update', [caseId]);
  const { rows } = await client.query<{ workflow_id: string | null }>(
    `select coalesce((select workflow_id from appeals where case_id = $1),
                     (select workflow_id from intakes where case_id = $1)) as workflow_id`,
    [caseId],
  );
  return rows[0]?.workflow_id ?? workflowIdOf(caseId);
}

async function logOf(client: PoolClient, caseId: string): Promise<ChainedFact[]> {
  const { rows } = await client.query<FactRow>('select * from facts where case_id = $1 order by pos', [caseId]);
  const facts = openFactsOf(rows);
  return rows.map((row, at) => ({ ...chainedOf(row), fact: facts[at] ?? chainedOf(row).fact }));
}

async function clear(client: PoolClient, caseId: string): Promise<void> {
  for (const table of ledgers) {
    await client.query(`delete from ${table} where case_id = $1`, [caseId]);
  }
}

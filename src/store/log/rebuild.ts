import type { AnyFact, Placed } from '../../domain/decider/decider';
import type { Pool, PoolClient } from '../sql/pool';
import { inTransaction } from '../sql/transaction';
import type { ChainedFact } from './chain';
import type { Account, Log, Tables } from './log';
import { openFacts, readLog } from './read-log';

/** Builds the projections of one file again from its log; the log itself is only read. */
export async function rebuild<F extends AnyFact, A extends Account>(
  pool: Pool,
  log: Log<F, A>,
  id: string,
): Promise<void> {
  await inTransaction(pool, (client) => rebuildIn(client, log, id));
}

/** The same within a transaction that somebody else ends. */
export async function rebuildIn<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  id: string,
): Promise<void> {
  const workflowId = await lockFile(client, log.tables, id);
  const links = await readLog(client, log, id);
  const head = links.at(-1);
  if (head === undefined) return;
  for (const { table, key } of log.tables.projections)
    await client.query(`delete from ${table} where ${key} = $1`, [id]);
  const account = await projectEpochs(client, log, id, links);
  const { pos, hash, epoch, runId, fact } = head;
  await log.save(client, { id, workflowId, runId, epoch, pos, hash, asOf: fact.at }, account);
}

/** Epoch by epoch, because a notice once published stays published through a reset. */
async function projectEpochs<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  id: string,
  links: readonly ChainedFact<Placed<F>>[],
): Promise<A> {
  const facts = openFacts(
    log,
    links.map(({ fact }) => fact),
  );
  let visible: Placed<F>[] = [];
  let account: A | undefined;
  for (const epoch of new Set(links.map((link) => link.epoch))) {
    const told = facts.filter((_fact, at) => links[at]?.epoch === epoch);
    const first = told[0]?.seq ?? 0;
    visible = [...visible.filter(({ seq }) => seq < first), ...told];
    account = log.fold(visible);
    await log.project(client, { id, fresh: visible, before: undefined, after: account, superseding: true });
  }
  if (account === undefined) throw new RangeError(`no facts of ${id}`);
  return account;
}

/** The lock every recorder of the file takes; gives its workflow. */
export async function lockFile(client: PoolClient, { files, lock, lostWorkflow }: Tables, id: string): Promise<string> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [id, lock]);
  const { rows: known } = await client.query<{ workflow_id: string }>(
    `select workflow_id from ${files.table} where ${files.key} = $1 for update`,
    [id],
  );
  if (known[0] !== undefined) return known[0].workflow_id;
  const { rows } = await client.query<{ workflow_id: string }>(
    `select ${lostWorkflow} as workflow_id from (select $1::text as id) as lost`,
    [id],
  );
  return rows[0]?.workflow_id ?? '';
}

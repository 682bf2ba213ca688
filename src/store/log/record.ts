import type { AnyFact, Placed } from '../../domain/decider/decider';
import type { Pool, PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';
import { findBranch, type Branch, type Head, type Recording } from './branch';
import { append } from './append';
import type { Heads, KeptHead } from './heads';
import { keysFor, linksOf, partedBy, sealingBy, type Seal } from './links';
import type { Account, Log } from './log';
import { visibleInFull } from './read-log';

export interface Recorded<F extends AnyFact> {
  /** Number of facts of the file. */
  readonly version: number;
  /** What this run has recorded before from the first of the given facts on, where it is other than they, or more; then nothing is recorded. */
  readonly standing?: readonly Placed<F>[];
}

/**
 * Records what a turn of a workflow brought: facts, chain, projections and row in one transaction (R2, R3). May be repeated at will:
 * facts already there change nothing. What people wrote is sealed beside the facts, where the family seals it, and stands in no
 * projection; once the key is destroyed it is not kept at all (S7). Throws StoreError where another workflow has the file, or facts are
 * missing before these. With `heads` a process that records turn after turn of a file need not read it each time (append.ts).
 */
export async function record<F extends AnyFact, A extends Account>(
  pool: Pool,
  log: Log<F, A>,
  ledgerKey: Buffer,
  given: Recording<F>,
  heads?: Heads<A>,
): Promise<Recorded<F>> {
  const version = heads && (await append(pool, log, { ledgerKey, heads }, given));
  if (version !== undefined) return { version };
  const { facts, words } = partedBy(log, given);
  const recording = { ...given, facts };
  const { kept, ...recorded } = await inTransaction(pool, async (client): Promise<Written<F, A>> => {
    const head = await lockHead(client, log, given.id);
    if (head !== undefined && head.workflowId !== given.workflowId) {
      throw new StoreError('owned-by-another-workflow', `${given.id} 由 ${head.workflowId} 办理`);
    }
    const branch = await findBranch(client, log, head, recording);
    if (branch.fresh.length === 0) return asItStands(client, log, { id: given.id, head, branch });
    const keys = await keysFor(client, log, { id: given.id, words });
    return write(client, log, ledgerKey, { head, branch, recording, seal: sealingBy(keys, words) });
  });
  if (kept !== undefined) heads?.keep(given.id, kept);
  return recorded;
}

/** What was recorded, and the file as it then stands, where that can be remembered. */
interface Written<F extends AnyFact, A> extends Recorded<F> {
  readonly kept?: KeptHead<A> | undefined;
}

interface Standing<F extends AnyFact, A> {
  readonly id: string;
  readonly head: Head<A> | undefined;
  readonly branch: Branch<F, A>;
}

async function asItStands<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  { id, head, branch }: Standing<F, A>,
): Promise<Recorded<F>> {
  const version = head?.version ?? 0;
  const { standsFrom } = branch;
  if (standsFrom === undefined) return { version };
  const all = await visibleInFull(client, log, id);
  return { version, standing: asManyAsFit(all.slice(standsFrom)) };
}

/** Characters of JSON: well below what the engine takes as one answer, at three bytes a character. The rest is given the next time. */
const ONE_ANSWER = 300_000;

function asManyAsFit<F>(facts: readonly F[]): F[] {
  let size = 0;
  return facts.filter((fact, ordinal) => {
    size += JSON.stringify(fact).length;
    return ordinal === 0 || size <= ONE_ANSWER;
  });
}

interface Writing<F extends AnyFact, A> {
  readonly head: Head<A> | undefined;
  readonly branch: Branch<F, A>;
  readonly recording: Recording<F>;
  readonly seal: Seal<Placed<F>>;
}

async function write<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  ledgerKey: Buffer,
  { head, branch, recording, seal }: Writing<F, A>,
): Promise<Written<F, A>> {
  const { id, workflowId, runId } = recording;
  const { epoch, fresh, base, superseding } = branch;
  const [links, last] = linksOf({ head, epoch, fresh, recording, seal }, ledgerKey);
  const { table } = log.tables.facts;
  await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(links.map((link) => log.write(link))),
  ]);
  const after = log.fold(fresh, base);
  await log.project(client, { id, fresh, before: superseding ? undefined : base, after, superseding });
  const { pos, hash, fact } = last;
  const place = { id, workflowId, runId, epoch, pos, hash, asOf: fact.at };
  const row = await log.save(client, place, after);
  const { version } = after.state;
  return { version, kept: row === undefined ? undefined : { ...place, version, account: after, row } };
}

/** One recorder a file at a time. A file's first recorders have no row to wait at, so they wait at its name. */
async function lockHead<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  id: string,
): Promise<Head<A> | undefined> {
  const head = await selectHead(client, log, id);
  if (head !== undefined) return head;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, $2))', [id, log.tables.lock]);
  return selectHead(client, log, id);
}

async function selectHead<F extends AnyFact, A extends Account>(
  client: PoolClient,
  { tables: { files, account } }: Log<F, A>,
  id: string,
): Promise<Head<A> | undefined> {
  const { rows } = await client.query<Omit<Head<A>, 'account'> & A>(
    `select workflow_id as "workflowId", run_id as "runId", epoch, version, head_pos as pos, head_hash as hash, ${account}
     from ${files.table} where ${files.key} = $1 for update`,
    [id],
  );
  return rows.map((row) => ({ ...row, account: row }))[0];
}

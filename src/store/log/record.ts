import type { AnyFact, Placed } from '../../domain/decider/decider';
import type { Words } from '../../domain/words';
import { canonicalJson } from '../sql/canonical-json';
import type { Pool, PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import { inTransaction } from '../sql/transaction';
import { findBranch, type Branch, type Head, type Recording } from './branch';
import { chainOf, GENESIS, type ChainedFact, type LoggedFact } from './chain';
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
 * missing before these.
 */
export async function record<F extends AnyFact, A extends Account>(
  pool: Pool,
  log: Log<F, A>,
  ledgerKey: Buffer,
  given: Recording<F>,
): Promise<Recorded<F>> {
  const parted = given.facts.map((fact) => log.sealing?.part(fact) ?? { open: fact, words: {} });
  const recording = { ...given, facts: parted.map(({ open }) => open) };
  const words = new Map(parted.map((one) => [one.open.seq, one.words]));
  return inTransaction(pool, async (client) => {
    const head = await lockHead(client, log, given.id);
    if (head !== undefined && head.workflowId !== given.workflowId) {
      throw new StoreError('owned-by-another-workflow', `${given.id} 由 ${head.workflowId} 办理`);
    }
    const branch = await findBranch(client, log, head, recording);
    if (branch.fresh.length === 0) return asItStands(client, log, { id: given.id, head, branch });
    const seal = await sealingOf(client, log, given.id, words);
    return write(client, log, ledgerKey, { head, branch, recording, seal });
  });
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

type Seal<F> = (logged: LoggedFact<F>) => LoggedFact<F>;

async function sealingOf<F extends AnyFact, A extends Account>(
  client: PoolClient,
  { sealing }: Log<F, A>,
  id: string,
  words: ReadonlyMap<number, Words>,
): Promise<Seal<Placed<F>>> {
  if (sealing === undefined) return (logged) => logged;
  const seal = await sealing.sealer(client, id);
  return (logged) => {
    const wrote = words.get(logged.fact.seq) ?? {};
    if (Object.keys(wrote).length === 0) return logged;
    canonicalJson(wrote);
    const sealed = seal(logged.pos, wrote);
    return sealed === undefined ? logged : { ...logged, words: sealed };
  };
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
  writing: Writing<F, A>,
): Promise<Recorded<F>> {
  const { branch, recording } = writing;
  const { id, workflowId, runId } = recording;
  const { epoch, fresh, base, superseding } = branch;
  const [links, last] = linksOf(writing, ledgerKey);
  const { table } = log.tables.facts;
  await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(links.map((link) => log.write(link))),
  ]);
  const after = log.fold(fresh, base);
  await log.project(client, { id, fresh, before: superseding ? undefined : base, after, superseding });
  const { pos, hash, fact } = last;
  await log.save(client, { id, workflowId, runId, epoch, pos, hash, asOf: fact.at }, after);
  return { version: after.state.version };
}

function linksOf<F extends AnyFact, A>(
  { head, branch, recording, seal }: Writing<F, A>,
  ledgerKey: Buffer,
): [ChainedFact<Placed<F>>[], ChainedFact<Placed<F>>] {
  const { id: caseId, runId } = recording;
  const { epoch, fresh } = branch;
  const { pos, hash } = head ?? BEFORE_ALL;
  const logged = fresh.map((fact, ordinal) => ({ caseId, pos: pos + 1 + ordinal, epoch, runId, fact }));
  const links = chainOf(logged.map(seal), hash, ledgerKey);
  const last = links.at(-1);
  if (last === undefined) throw new RangeError('nothing to record');
  return [links, last];
}

const BEFORE_ALL = { pos: -1, hash: GENESIS };

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

import type { AnyFact, Placed } from '../../domain/decider/decider';
import { canonicalJson } from '../sql/canonical-json';
import type { PoolClient } from '../sql/pool';
import { StoreError } from '../sql/store-error';
import type { Account, Log } from './log';
import { visibleFacts } from './read-log';

export interface Recording<F extends AnyFact> {
  readonly id: string;
  readonly workflowId: string;
  readonly runId: string;
  /** In order of seq, without a gap: what a turn of the workflow brought, or the same again. */
  readonly facts: readonly Placed<F>[];
  /** What this run has recorded first stays, and is given back where these facts differ from it (decision 50). */
  readonly keepsFirst?: boolean | undefined;
}

/** The file as it stands in the store, locked until the transaction ends. */
export interface Head<A> {
  readonly workflowId: string;
  readonly runId: string;
  readonly epoch: number;
  readonly version: number;
  readonly pos: number;
  readonly hash: Buffer;
  readonly account: A;
}

/** What of the given facts is new, from which account it goes on, and whether facts recorded before no longer count. */
export interface Branch<F extends AnyFact, A> {
  readonly epoch: number;
  readonly fresh: readonly Placed<F>[];
  readonly base: A | undefined;
  readonly superseding: boolean;
  /** From where on this run has recorded other facts before, or more: these stay. */
  readonly standsFrom?: number;
}

/**
 * The workflow is always right about its own file. After a reset its new run tells a part of the story anew: a new epoch takes the
 * place of what was recorded from that seq on; nothing is ever deleted. When a worker dies between recording and reporting, the engine
 * runs the turn again and it may come out otherwise: what was recorded first stays, and the run goes on from it (`keepsFirst`). Files
 * opened before 0.2 open a new epoch then as well.
 */
export async function findBranch<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  head: Head<A> | undefined,
  recording: Recording<F>,
): Promise<Branch<F, A>> {
  const { id, runId, facts } = recording;
  const version = head?.version ?? 0;
  if (firstOf(facts) > version) throw new StoreError('facts-missing', `${id} 缺少第 ${version} 条起的记录`);
  if (head === undefined) return { epoch: 0, fresh: facts, base: undefined, superseding: false };
  if (runId === head.runId) return sameRun(client, log, head, recording);
  if (await isEarlierRun(client, log, id, runId)) return nothingNew(head);
  return branchAt(client, log, head, recording);
}

async function sameRun<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  head: Head<A>,
  recording: Recording<F>,
): Promise<Branch<F, A>> {
  const { id, facts } = recording;
  if (firstOf(facts) === head.version) return { ...nothingNew<F, A>(head), fresh: facts };
  const stored = await visibleFacts(client, log, id);
  const other = facts.find(
    (fact) => fact.seq < head.version && canonicalJson(fact) !== canonicalJson(stored[fact.seq]),
  );
  if (recording.keepsFirst === true && (other !== undefined || isMore(head, facts)))
    return { ...nothingNew<F, A>(head), standsFrom: firstOf(facts) };
  if (other === undefined) return { ...nothingNew<F, A>(head), fresh: facts.filter(({ seq }) => seq >= head.version) };
  // A turn that hung while another took its place wakes up with an older clock: it is the one that no longer counts.
  if (isOlder(other, stored[other.seq])) return nothingNew(head);
  return branchAt(client, log, head, { id, facts: facts.filter(({ seq }) => seq >= other.seq) });
}

function nothingNew<F extends AnyFact, A>({ epoch, account }: Head<A>): Branch<F, A> {
  return { epoch, fresh: [], base: account, superseding: false };
}

function isOlder({ at }: Placed<AnyFact>, stored: Placed<AnyFact> | undefined): boolean {
  return stored !== undefined && at < stored.at;
}

function isMore({ version }: Head<unknown>, facts: readonly Placed<AnyFact>[]): boolean {
  return firstOf(facts) + facts.length < version;
}

function firstOf(facts: readonly Placed<AnyFact>[]): number {
  return facts[0]?.seq ?? 0;
}

async function branchAt<F extends AnyFact, A extends Account>(
  client: PoolClient,
  log: Log<F, A>,
  head: Head<A>,
  { id, facts: fresh }: Pick<Recording<F>, 'id' | 'facts'>,
): Promise<Branch<F, A>> {
  const epoch = head.epoch + 1;
  const first = firstOf(fresh);
  if (first === head.version) return { epoch, fresh, base: head.account, superseding: false };
  const kept = (await visibleFacts(client, log, id)).filter((fact) => fact.seq < first);
  return { epoch, fresh, base: kept.length === 0 ? undefined : log.fold(kept), superseding: true };
}

/** A run that has recorded before and is not the present one was reset or continued: what it still sends is stale. */
async function isEarlierRun<F extends AnyFact, A extends Account>(
  client: PoolClient,
  { tables: { facts } }: Log<F, A>,
  id: string,
  runId: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from ${facts.table} where ${facts.key} = $1 and run_id = $2 limit 1`,
    [id, runId],
  );
  return rowCount === 1;
}

import { evolve } from '../domain/appeal/evolve';
import type { Fact } from '../domain/appeal/facts';
import type { AppealState } from '../domain/appeal/state';
import { count, EMPTY_TALLY, type Tally } from '../domain/appeal/tally';
import { canonicalJson } from './sql/canonical-json';
import { openFactsOf, type FactRow } from './fact-rows';
import type { PoolClient } from './sql/pool';
import type { CaseHead, Recording } from './recording';
import { StoreError } from './sql/store-error';

/** What of the given facts is new, from which state it goes on, and whether facts recorded before no longer count. */
export interface Branch {
  readonly epoch: number;
  readonly fresh: readonly Fact[];
  readonly base: Folded | undefined;
  readonly superseding: boolean;
  /** From where on this run has recorded other facts before, or more: these stay. */
  readonly standsFrom?: number;
}

export interface Folded {
  readonly state: AppealState;
  readonly tally: Tally;
}

/** The state and the tally after the facts, in order of seq: from nothing, or going on from `base`. */
export function foldAll(facts: readonly Fact[], base?: Folded): Folded {
  let folded = base;
  for (const fact of facts) {
    const state: AppealState = evolve(folded?.state, fact);
    folded = { state, tally: count(folded?.tally ?? EMPTY_TALLY, fact, state) };
  }
  if (folded === undefined) throw new RangeError('a case begins with a fact');
  return folded;
}

/**
 * The workflow is always right about its own case. After a reset its new run tells a part of the story anew: a new epoch takes the
 * place of what was recorded from that seq on; nothing is ever deleted. When a worker dies between recording and reporting, the engine
 * runs the turn again and it may come out otherwise: what was recorded first stays, and the run goes on from it (`keepsFirst`). Cases
 * opened before 0.2 open a new epoch then as well.
 */
export async function findBranch(
  client: PoolClient,
  head: CaseHead | undefined,
  recording: Recording,
): Promise<Branch> {
  const { caseId, runId, facts } = recording;
  const version = head?.version ?? 0;
  if (firstOf(facts) > version) throw new StoreError('facts-missing', `${caseId} 缺少第 ${version} 条起的记录`);
  if (head === undefined) return { epoch: 0, fresh: facts, base: undefined, superseding: false };
  if (runId === head.runId) return sameRun(client, head, recording);
  if (await isEarlierRun(client, caseId, runId)) return nothingNew(head);
  return branchAt(client, head, caseId, facts);
}

async function sameRun(client: PoolClient, head: CaseHead, recording: Recording): Promise<Branch> {
  const { caseId, facts } = recording;
  if (firstOf(facts) === head.version) return { ...nothingNew(head), fresh: facts };
  const stored = await visibleFacts(client, caseId);
  const other = facts.find(
    (fact) => fact.seq < head.version && canonicalJson(fact) !== canonicalJson(stored[fact.seq]),
  );
  if (recording.keepsFirst === true && (other !== undefined || isMore(head, facts)))
    return { ...nothingNew(head), standsFrom: firstOf(facts) };
  if (other === undefined) return { ...nothingNew(head), fresh: facts.filter((fact) => fact.seq >= head.version) };
  // A turn that hung while another took its place wakes up with an older clock: it is the one that no longer counts.
  if (isOlder(other, stored[other.seq])) return nothingNew(head);
  const fresh = facts.filter((fact) => fact.seq >= other.seq);
  return branchAt(client, head, caseId, fresh);
}

function nothingNew(head: CaseHead): Branch {
  return { epoch: head.epoch, fresh: [], base: head, superseding: false };
}

function isOlder({ at }: Fact, stored: Fact | undefined): boolean {
  return stored !== undefined && at < stored.at;
}

function isMore({ version }: CaseHead, facts: readonly Fact[]): boolean {
  return firstOf(facts) + facts.length < version;
}

function firstOf(facts: readonly Fact[]): number {
  return facts[0]?.seq ?? 0;
}

async function branchAt(client: PoolClient, head: CaseHead, caseId: string, fresh: readonly Fact[]): Promise<Branch> {
  const epoch = head.epoch + 1;
  const first = firstOf(fresh);
  if (first === head.version) return { epoch, fresh, base: head, superseding: false };
  const kept = (await visibleFacts(client, caseId)).filter((fact) => fact.seq < first);
  return { epoch, fresh, base: kept.length === 0 ? undefined : foldAll(kept), superseding: true };
}

/** A run that has recorded before and is not the present one was reset or continued: what it still sends is stale. */
async function isEarlierRun(client: PoolClient, caseId: string, runId: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from facts where case_id = $1 and run_id = $2 limit 1', [
    caseId,
    runId,
  ]);
  return rowCount === 1;
}

async function visibleFacts(client: PoolClient, caseId: string): Promise<Fact[]> {
  const { rows } = await client.query<FactRow>('select * from visible_facts where case_id = $1 order by seq', [caseId]);
  return openFactsOf(rows);
}
